import {
  beforeAllEvents,
  type Event,
  type EventFilter,
  type EventPage,
  type EventPosition,
} from '../../domain/event.ts'
import { eventsLookedAt } from '../../domain/limits.ts'
import type { Database } from '../d1/database.ts'
import type { Query } from '../d1/statement.ts'
import { toEvent, type FeedRow } from './rows.ts'
import { feedAfter, feedOfSubject, knownClient, knownOrganization, subjectBefore } from './statements.ts'

export type EventStore = ReturnType<typeof eventStore>

/** The events of one organization, which triggers make of changes. Each function is one round trip. */
export function eventStore(database: Database) {
  return {
    /**
     * The next events after a position, in the order of commits. A page looks at a bounded number of events, so it may
     * hold fewer than `limit` and still have a next one.
     * @param after the last event seen; without it, from the oldest kept
     * @returns `gone` if `after` is not, or no longer, an event, so that a reader cannot miss any without noticing
     */
    async feed(
      organization: string,
      after: EventPosition = beforeAllEvents,
      limit: number,
      filter: EventFilter,
    ): Promise<EventPage | 'gone'> {
      const { main } = await database.read({ main: pageQuery(organization, after, limit, filter) })
      return toPage(main, after, limit)
    },

    /** The same for the operator, who may ask about an unknown organization: undefined then. */
    async feedOfKnown(
      organization: string,
      after: EventPosition = beforeAllEvents,
      limit: number,
      filter: EventFilter,
    ): Promise<EventPage | 'gone' | undefined> {
      const { main, known } = await database.read({
        main: pageQuery(organization, after, limit, filter),
        also: { known: knownOrganization({ organization }) },
      })
      return known.length > 0 ? toPage(main, after, limit) : undefined
    },

    /** A page of the events about a thing before a number, newest first. */
    async about(organization: string, subject: string, before = Number.MAX_SAFE_INTEGER, limit: number) {
      const page = { organization, subject, before, limit: limit + 1 }
      const { main } = await database.read({ main: subjectBefore(page) })
      return { items: main.slice(0, limit).map(toEvent), hasMore: main.length > limit }
    },

    /** The latest events of a client before a number, newest first; undefined if there is neither event nor client. */
    async ofClient(
      organization: string,
      userUid: string,
      before: number | undefined,
      limit: number,
    ): Promise<{ events: Event[]; hasMore: boolean } | undefined> {
      const subject = `client:${userUid}`
      const { main, known } = await database.read({
        main: subjectBefore({
          organization,
          subject,
          before: before ?? Number.MAX_SAFE_INTEGER,
          limit: limit + 1,
        }),
        also: { known: knownClient({ organization, userUid }) },
      })
      if (main.length === 0 && known.length === 0) return undefined
      return { events: main.slice(0, limit).map(toEvent), hasMore: main.length > limit }
    },
  }
}

function pageQuery(
  organization: string,
  { number }: EventPosition,
  limit: number,
  { types, environment, userUid, fromId }: EventFilter,
): Query<FeedRow> {
  const page = {
    organization,
    number,
    limit,
    types: types ? JSON.stringify(types) : null,
    environment: environment === undefined ? '*' : environment,
  }
  if (userUid === undefined && fromId === undefined) return feedAfter({ ...page, lookedAt: eventsLookedAt })
  const subject = userUid === undefined ? null : `client:${userUid}`
  return feedOfSubject({ ...page, subject, fromId: fromId ?? null })
}

function toPage(found: FeedRow[], start: EventPosition, limit: number): EventPage | 'gone' {
  const rows = found.sort((one, other) => one.seq - other.seq)
  const there = rows.find(({ seq }) => seq === start.number)
  // Numbers have no gap, so if the next event is the oldest kept, none is missed.
  const isNext = !there && rows.some(({ seq }) => seq === start.number + 1)
  const isStart = start.number === 0 && start.at === 0
  if (!isStart && there?.at !== start.at && !isNext) return 'gone'
  // Without the event at the start, the page has one row more.
  const lookedAt = rows.filter(({ is_match }) => is_match !== null).slice(0, limit)
  const last = lookedAt.length >= limit ? lookedAt.at(-1) : rows.at(-1)
  return {
    events: lookedAt.filter(({ is_match }) => is_match).map(toEvent),
    next: last ? { number: last.seq, at: last.at } : beforeAllEvents,
    hasMore: last !== undefined && last.seq < last.newest,
  }
}
