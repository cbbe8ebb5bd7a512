import { sql, type Placeholder } from 'drizzle-orm'
import type { Credential, Rows } from './d1.ts'
import { statement, type Query } from './statement.ts'

/** What a caller calls a request by, so that it happens once however often it is sent. */
export interface Idempotency {
  /** Method and pattern of the path: the same key on another route is another key. */
  readonly route: string
  readonly idempotencyKey: string
  /** SHA-256 of what was sent, in hex. */
  readonly request: string
  /** Set when the outcome is that of an earlier call. */
  isReplayed: boolean
}

/** The Idempotency-Key came before, with another request. */
export class IdempotencyKeyReused extends Error {}

/** The Idempotency-Key was in use a moment ago and is free now. */
export class IdempotencyKeyExpired extends Error {}

const lifetimeMilliseconds = 86_400_000

/** What was kept then or earlier has had its time. */
export const expiryOf = (now: Date) => new Date(now.getTime() - lifetimeMilliseconds).toISOString()

/** Outcomes that are not kept: what was wrong with the request may be put right under the same key. */
const refusals = ['email-taken', 'from-id-taken', 'stale', 'weighed-before-birth']

type Use = { organization: string; keyId: string; route: string; idempotencyKey: string }
const isUse = (arg: (name: keyof Use) => Placeholder) =>
  sql`organization_id = ${arg('organization')} AND key_id = ${arg('keyId')} AND route = ${arg('route')}
    AND idempotency_key = ${arg('idempotencyKey')}`

const mustBeUnused = statement<Use & { expiry: string }>(
  (arg) => sql`INSERT INTO idempotency_guard (organization_id, key_id, route, idempotency_key, expiry)
    VALUES (${arg('organization')}, ${arg('keyId')}, ${arg('route')}, ${arg('idempotencyKey')}, ${arg('expiry')})`,
)
const keptOutcome = statement<Use, { request: string; outcome: string }>(
  (arg) => sql`SELECT request, outcome FROM idempotency_keys WHERE ${isUse(arg)}`,
)
// What it replaces is expired, or the guard would have stopped the batch.
const insertOutcome = statement<Use & { request: string; now: string }>(
  (arg) => sql`INSERT OR REPLACE INTO idempotency_keys
      (organization_id, key_id, route, idempotency_key, request, created_at, outcome)
    SELECT ${arg('organization')}, ${arg('keyId')}, ${arg('route')}, ${arg('idempotencyKey')}, ${arg('request')},
      ${arg('now')}, outcome`,
)
/** Keeps what a query tells, in the batch that it is part of. */
function keep(use: Use & { request: string; now: string }, outcome: Query<unknown>): Query<never> {
  const insert = insertOutcome(use)
  const isKept = `outcome ->> 'kind' NOT IN (${refusals.map(() => '?').join(', ')})`
  return {
    sql: `${insert.sql} FROM (${outcome.sql}) WHERE ${isKept}`,
    params: [...insert.params, ...outcome.params, ...refusals],
  }
}

type Send = <const Queries extends readonly Query<unknown>[]>(queries: Queries) => Promise<Rows<Queries>>

/**
 * Sends a batch of which the query at `position` tells the outcome, unless the Idempotency-Key has been used: then it
 * fetches the outcome of that time, and all other queries give no rows.
 * @throws IdempotencyKeyReused, IdempotencyKeyExpired
 */
export async function sendOnce(
  idempotency: Idempotency,
  { organization, keyId }: Credential,
  now: Date,
  queries: readonly Query<unknown>[],
  position: number,
  send: Send,
): Promise<unknown[][]> {
  const { route, idempotencyKey, request } = idempotency
  const use = { organization, keyId, route, idempotencyKey }
  const kept = queries
    .slice(position, position + 1)
    .map((outcome) => keep({ ...use, request, now: now.toISOString() }, outcome))
  try {
    const [, ...rows] = await send([
      mustBeUnused({ ...use, expiry: expiryOf(now) }),
      ...queries.toSpliced(position, 0, ...kept),
    ])
    return rows.toSpliced(position, kept.length)
  } catch (error) {
    if (!String(error).includes('idempotency key was used')) throw error
  }
  const [[earlier]] = await send([keptOutcome(use)])
  if (!earlier) throw new IdempotencyKeyExpired()
  if (earlier.request !== request) throw new IdempotencyKeyReused()
  idempotency.isReplayed = true
  return queries.map((_, number) => (number === position ? [earlier] : []))
}
