import { statement, type Query } from '../d1/statement.ts'
import type { EventRow } from '../events/rows.ts'
import type { WebhookRow } from './rows.ts'

type EndpointArgs = Record<'organization' | 'id', string>
type LeaseArgs = EndpointArgs & { lease: string }

const isThis = 'organization_id = :organization AND id = :id'
/** An endpoint that need not wait, whose organization is active, and that no other isolate sends to. */
const isFree = `status <> 'disabled' AND suspended = 0 AND coalesce(lease_until, 0) <= :now AND coalesce(next_attempt_at, 0) <= :now`
const isBehind = `status <> 'disabled'
    AND delivered < (SELECT max(seq) FROM events WHERE organization_id = webhooks.organization_id)`

export interface Due {
  organization: string
  id: string
  attempts: number
}

// Endpoints that work come before those that fail, and then those that wait longest.
const listed = `ORDER BY attempts > 0, delivered_at LIMIT :limit`

export const dueOf = statement<{ organization: string; now: number; limit: number }, Due>()(
  `SELECT organization_id AS organization, id, attempts FROM webhooks
    WHERE organization_id = :organization AND ${isFree} AND ${isBehind} ${listed}`,
)
export const dueOfAll = statement<{ now: number; limit: number }, Due>()(
  `SELECT webhooks.organization_id AS organization, id, attempts
    FROM webhook_owing CROSS JOIN webhooks USING (organization_id)
    WHERE ${isFree} AND ${isBehind} ${listed}`,
)

// The lease may be this run's own, if the answer to the first sending was lost.
export const takeLease = statement<LeaseArgs & { now: number; until: number }, WebhookRow>()(
  `UPDATE webhooks SET lease = :lease, lease_until = :until
    WHERE ${isThis} AND (lease = :lease OR (${isFree} AND ${isBehind}))
    RETURNING *`,
)
/** The next events, if the lease was taken: otherwise no place is before any event. */
export const nextEvents = statement<LeaseArgs & { limit: number }, EventRow>()(
  `SELECT * FROM events
    WHERE organization_id = :organization
      AND seq > (SELECT delivered FROM webhooks WHERE ${isThis} AND lease = :lease)
    ORDER BY seq LIMIT :limit`,
)

/** An event as it is now, if the lease is held and nobody has changed the endpoint. */
export const eventAgain = statement<LeaseArgs & { version: string; number: number }, EventRow>()(
  `SELECT * FROM events WHERE organization_id = :organization AND seq = :number
    AND EXISTS (SELECT 1 FROM webhooks WHERE ${isThis} AND lease = :lease AND version = :version
      AND suspended = 0)`,
)

type Ending = LeaseArgs & {
  from: number
  to: number
  toAt: number
  url: string
  status: string
  attempts: number
  failingSince: number | null
  nextAttemptAt: number | null
  lastStatus: number | null
  lastError: string | null
}
// What a caller changed meanwhile stays: a place after a replay or a skip, and an endpoint that was disabled or moved.
const isSame = `delivered = :from AND url = :url AND status <> 'disabled'`
const ifSame = <Column extends string, Name extends string>(column: Column, name: Name) =>
  `${column} = iif(${isSame}, :${name}, ${column})` as const
export const endLease = statement<Ending, { more: 0 | 1 }>()(
  `UPDATE webhooks SET lease = NULL, lease_until = NULL,
      delivered = iif(delivered = :from, :to, delivered),
      delivered_at = iif(delivered = :from, :toAt, delivered_at),
      ${ifSame('status', 'status')},
      ${ifSame('attempts', 'attempts')},
      ${ifSame('failing_since', 'failingSince')},
      ${ifSame('next_attempt_at', 'nextAttemptAt')},
      ${ifSame('last_status', 'lastStatus')},
      ${ifSame('last_error', 'lastError')}
    WHERE ${isThis} AND lease = :lease
    RETURNING ${isBehind} AND coalesce(next_attempt_at, 0) = 0 AS more`,
)

export const unmark = statement<{ organization: string }>()(
  `DELETE FROM webhook_owing WHERE organization_id = :organization
    AND NOT EXISTS (SELECT 1 FROM webhooks WHERE organization_id = :organization AND ${isBehind})`,
)
/** Removes marks that no run removes: of endpoints that were deleted or disabled. */
export const unmarkAll: Query<never> = {
  sql: `DELETE FROM webhook_owing WHERE NOT EXISTS (
      SELECT 1 FROM webhooks WHERE organization_id = webhook_owing.organization_id AND ${isBehind})`,
  params: [],
}
