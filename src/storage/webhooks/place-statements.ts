import { statement } from '../d1/statement.ts'
import { isThis, webhookSubject, type OwnChange, type WebhookMove } from './owner-statements.ts'

const isTheirs = 'organization_id = :organization' as const

/** Goes on after a place, and tries the next event at once: see migration 0022. */
const moveTo = `INSERT INTO webhook_to_move (organization_id, feed, id, version, is_skip, number, at)
    SELECT :organization, :feed, :id, :version,` as const

/** Numbers have no gap: where the next event is the oldest kept, none is missed. */
const isPlace =
  `(:number = 0 OR EXISTS (SELECT 1 FROM events WHERE ${isTheirs} AND seq = :number AND at = :at)
    OR (NOT EXISTS (SELECT 1 FROM events WHERE ${isTheirs} AND seq = :number)
      AND EXISTS (SELECT 1 FROM events WHERE ${isTheirs} AND seq = :number + 1)))` as const

type After = OwnChange & { number: number; at: number }
export const replayAfter = statement<After>()(`${moveTo} 0, :number, :at WHERE ${isPlace}`)
export const replayOutcome = statement<Omit<After, 'version'>, WebhookMove>()(
  `SELECT json_object('kind', CASE WHEN max(id) IS NULL THEN 'not-found' WHEN ${isPlace} THEN 'changed' ELSE 'gone' END)
      AS outcome, ${webhookSubject}
    FROM webhooks WHERE ${isThis}`,
)

/** Times never fall with growing numbers, so the last event before a moment is found by halving. */
export const replaySince = statement<OwnChange & { since: number }>()(
  `${moveTo} 0, low, iif(low = 0, 0, coalesce(
        (SELECT at FROM events WHERE ${isTheirs} AND seq = low),
        (SELECT at FROM events WHERE ${isTheirs} AND seq = low + 1)
      )) FROM (
      WITH RECURSIVE ends (low, high) AS (
        SELECT min(seq) - 1, max(seq) FROM events WHERE ${isTheirs}
        UNION ALL
        SELECT iif(at < :since, seq, low), iif(at < :since, high, seq - 1)
        FROM ends JOIN events ON ${isTheirs} AND seq = (low + high + 1) / 2
        WHERE low < high
      )
      SELECT low FROM ends WHERE low >= high
    )`,
)

type Skip = OwnChange & { types: string; environment: string | null }
/** Moves past the next event of the feed that the endpoint takes, unless it takes events well. */
export const skipBlocking = statement<Skip>()(
  `${moveTo} 1, seq, at FROM events
    WHERE ${isTheirs} AND seq > (SELECT delivered FROM webhooks WHERE ${isThis}) AND environment IS :environment
      AND instr(coalesce((SELECT types FROM webhooks WHERE ${isThis}), :types), '"' || type || '"') > 0
    ORDER BY seq LIMIT 1`,
)
export const skipOutcome = statement<OwnChange, WebhookMove>()(
  `SELECT json_object('kind', CASE WHEN max(id) IS NULL THEN 'not-found' WHEN version = :version THEN 'changed'
      ELSE 'not-blocked' END) AS outcome, ${webhookSubject}
    FROM webhooks WHERE ${isThis}`,
)
