import { sql, type Placeholder, type SQL } from 'drizzle-orm'
import type { Credential, Idempotency } from './access.ts'
import { statement, type Query, type Rows } from './statement.ts'

/** The Idempotency-Key came before, with another request. */
export class IdempotencyKeyReused extends Error {}

/** The Idempotency-Key was in use a moment ago and is free now. */
export class IdempotencyKeyExpired extends Error {}

/** The Idempotency-Key came before, and whom its request was about is no more. */
export class OutcomeErased extends Error {}

const lifetimeMilliseconds = 86_400_000

/** What was kept then or earlier has had its time. */
export const expiryOf = (now: Date) => new Date(now.getTime() - lifetimeMilliseconds).toISOString()

/** Outcomes that are not kept: nothing was changed, and next time the same request may do something. */
const refusals = [
  'email-taken',
  'from-id-taken',
  'limit-reached',
  'not-found',
  'stale',
  'weighed-before-birth',
]

type Use = Record<'organization' | 'keyId' | 'route' | 'idempotencyKey' | 'hash' | 'expiry', string>
type Arg = (name: keyof Use) => Placeholder

const mustBeUnused = statement<Use>(
  (arg) => sql`INSERT INTO outcome_guard (organization_id, key_id, route, idempotency_key, hash, expiry)
    VALUES (${arg('organization')}, ${arg('keyId')}, ${arg('route')}, ${arg('idempotencyKey')},
      unhex(${arg('hash')}), ${arg('expiry')})`,
)
const isUse = (arg: Arg, key: SQL) =>
  sql`organization_id = ${arg('organization')} AND key_id = ${arg('keyId')} AND route = ${arg('route')}
    AND idempotency_key = ${key} AND created_at > ${arg('expiry')}`
// What was kept before keys were hashed is found for as long as it lives.
const keptOutcome = statement<Use, { request: string; outcome: string }>(
  (arg) => sql`SELECT lower(hex(request)) AS request, outcome FROM outcomes
      WHERE ${isUse(arg, sql`unhex(${arg('hash')})`)}
    UNION ALL SELECT request, outcome FROM idempotency_keys
      WHERE ${isUse(arg, sql`${arg('idempotencyKey')}`)}`,
)
// What it replaces is expired, or the guard would have stopped the batch.
const insertOutcome = statement<Use & { request: string; now: string }>(
  (arg) => sql`INSERT OR REPLACE INTO outcomes
      (organization_id, key_id, route, idempotency_key, request, created_at, subject, outcome)
    SELECT ${arg('organization')}, ${arg('keyId')}, ${arg('route')}, unhex(${arg('hash')}), unhex(${arg('request')}),
      ${arg('now')}, subject, outcome`,
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
 * fetches the outcome of that time and what an answer reads beside it as it is now; all other queries give no rows.
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
  const { route, idempotencyKey, hash, request } = idempotency
  const use = { organization, keyId, route, idempotencyKey, hash, expiry: expiryOf(now) }
  const kept = queries
    .slice(position, position + 1)
    .map((outcome) => keep({ ...use, request, now: now.toISOString() }, outcome))
  try {
    const [, ...rows] = await send([mustBeUnused(use), ...queries.toSpliced(position, 0, ...kept)])
    return rows.toSpliced(position, kept.length)
  } catch (error) {
    if (!String(error).includes('idempotency key was used')) throw error
  }
  const [[earlier], ...read] = await send([keptOutcome(use), ...queries.filter(({ isRead }) => isRead)])
  if (!earlier) throw new IdempotencyKeyExpired()
  if (earlier.request !== request) throw new IdempotencyKeyReused()
  idempotency.isReplayed = true
  return queries.map((query, number) =>
    number === position ? [earlier] : query.isRead ? (read.shift() ?? []) : [],
  )
}
