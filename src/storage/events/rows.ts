import type { Event } from '../../domain/event.ts'
import { trusted } from '../d1/trusted.ts'
import type { eventsTable } from './tables.ts'

export type EventRow = typeof eventsTable.$inferSelect

/**
 * A row that a feed looks at. `is_match` is null of one that is there for its position alone; `newest` is the number of
 * the organization's newest event.
 */
export type FeedRow = EventRow & { is_match: number | null; newest: number }

export function toEvent(row: EventRow): Event {
  const end = row.subject.indexOf(':')
  return {
    number: row.seq,
    at: row.at,
    type: row.type,
    actor: trusted(JSON.parse(row.actor)),
    requestId: row.request_id,
    subject: { type: row.subject.slice(0, end), id: row.subject.slice(end + 1) },
    fromId: row.from_id,
    environment: row.environment,
    changes: trusted(JSON.parse(row.changes)),
  }
}
