import type { Webhook } from '../../domain/webhook.ts'
import { trusted } from '../d1/trusted.ts'
import type { webhooksTable } from './tables.ts'

export type WebhookRow = typeof webhooksTable.$inferSelect

export function toWebhook(row: WebhookRow): Webhook {
  return {
    id: row.id,
    feed: row.feed,
    url: row.url,
    types: row.types === null ? null : trusted(JSON.parse(row.types)),
    description: row.description,
    status: row.status,
    generation: row.generation,
    previousUntil: row.previous_until,
    delivered: { number: row.delivered, at: row.delivered_at },
    failingSince: row.failing_since,
    nextAttemptAt: row.next_attempt_at,
    lastStatus: row.last_status,
    lastError: row.last_error,
    createdAt: row.created_at,
  }
}

/** A list of types as its column has it. */
export const typesColumn = (types: readonly string[] | null) => types && JSON.stringify(types)
