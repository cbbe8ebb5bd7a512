import { statement } from '../d1/statement.ts'
import type { EventRow, FeedRow } from './rows.ts'

type FeedArgs = {
  organization: string
  number: number
  limit: number
  /** A JSON list, or null for all. */
  types: string | null
  /** `*` for all, null for the events of no environment. */
  environment: string | null
}

const isTheirs = 'organization_id = :organization' as const
const isOfFeed = `(:types IS NULL OR instr(:types, '"' || type || '"') > 0)
    AND (:environment = '*' OR environment IS :environment)` as const
const newest = `(SELECT max(seq) FROM events WHERE ${isTheirs})` as const
const lastLookedAt =
  `:lookedAt + iif(:number > 0, :number, (SELECT min(seq) - 1 FROM events WHERE ${isTheirs}))` as const

/**
 * The matching events after a number, and rows for their position alone: the event of that number, or the one behind it
 * if that is gone; and the last one looked at, if the page is not full. It stops reading when the page is full.
 */
export const feedAfter = statement<FeedArgs & { lookedAt: number }, FeedRow>()(
  `SELECT *, nullif(${isOfFeed} AND seq > :number, 0) AS is_match, ${newest} AS newest FROM (
      SELECT * FROM events WHERE ${isTheirs} AND seq >= :number ORDER BY seq LIMIT :lookedAt + (:number > 0)
    )
    WHERE (${isOfFeed}) OR seq IN (:number, ${lastLookedAt}, ${newest})
      OR (:number > 0 AND seq = :number + 1 AND NOT EXISTS (SELECT 1 FROM events WHERE ${isTheirs} AND seq = :number))
    LIMIT :limit + (:number > 0)`,
)

/** The same of one subject, a client or the user who has a `from_id` now; the page looks at as many as it may hold. */
export const feedOfSubject = statement<
  FeedArgs & { subject: string | null; fromId: string | null },
  FeedRow
>()(
  `SELECT *, ${isOfFeed} AS is_match, ${newest} AS newest FROM (
      SELECT * FROM events INDEXED BY events_by_subject
      WHERE ${isTheirs} AND seq > :number AND subject = coalesce(:subject, 'user:' || (
        SELECT user_id FROM users WHERE ${isTheirs} AND environment = :environment AND from_id = :fromId
      )) ORDER BY seq LIMIT :limit
    )
    UNION ALL SELECT *, NULL, ${newest} FROM events WHERE ${isTheirs} AND seq IN (:number, :number + 1, ${newest})`,
)

export const subjectBefore = statement<
  { organization: string; subject: string; before: number; limit: number },
  EventRow
>()(
  `SELECT * FROM events INDEXED BY events_by_subject
    WHERE ${isTheirs} AND subject = :subject AND seq < :before ORDER BY seq DESC LIMIT :limit`,
)
export const knownClient = statement<{ organization: string; userUid: string }, { known: 1 }>()(
  `SELECT 1 AS known FROM clients WHERE ${isTheirs} AND user_uid = :userUid`,
)
export const knownOrganization = statement<{ organization: string }, { known: 1 }>()(
  'SELECT 1 AS known FROM organizations WHERE id = :organization',
)
