import { outcomeLifetime } from '../../domain/limits.ts'
import { refusedKinds } from '../../domain/refused.ts'
import type { Credential, Idempotency } from './access.ts'
import type { Row, Step } from './batch.ts'
import { statement, type Query } from './statement.ts'

/** The Idempotency-Key came before, with another request. */
export class IdempotencyKeyReused extends Error {}

/** The Idempotency-Key was in use a moment ago and is free now. */
export class IdempotencyKeyExpired extends Error {}

/** The Idempotency-Key came before, and whom its request was about is no more. */
export class OutcomeErased extends Error {}

/** What was kept then or earlier has had its time. */
export const expiryOf = (now: Date) => new Date(now.getTime() - outcomeLifetime).toISOString()

type Use = Record<'organization' | 'keyId' | 'route' | 'idempotencyKey' | 'hash' | 'expiry', string>

const mustBeUnused = statement<Use>()(
  `INSERT INTO outcome_guard (organization_id, key_id, route, idempotency_key, hash, expiry)
    VALUES (:organization, :keyId, :route, :idempotencyKey,
      unhex(:hash), :expiry)`,
)
// What was kept before keys were hashed is found for as long as it lives.
const keptOutcome = statement<Use, { request: string; outcome: string }>()(
  `SELECT lower(hex(request)) AS request, outcome FROM outcomes
      WHERE organization_id = :organization AND key_id = :keyId AND route = :route
    AND idempotency_key = unhex(:hash) AND created_at > :expiry
    UNION ALL SELECT request, outcome FROM idempotency_keys
      WHERE organization_id = :organization AND key_id = :keyId AND route = :route
    AND idempotency_key = :idempotencyKey AND created_at > :expiry`,
)
type Keeping = Omit<Use, 'idempotencyKey' | 'expiry'> & { request: string; now: string }
// What it replaces is expired, or the guard would have stopped the batch.
const insertOutcome = statement<Keeping>()(
  `INSERT OR REPLACE INTO outcomes
      (organization_id, key_id, route, idempotency_key, request, created_at, subject, outcome)
    SELECT :organization, :keyId, :route, unhex(:hash), unhex(:request),
      :now, subject, outcome`,
)
/** Keeps what a query tells, in the batch that it is part of. */
function keep(keeping: Keeping, outcome: Query<unknown>): Query<never> {
  const insert = insertOutcome(keeping)
  const isKept = `outcome ->> 'kind' NOT IN (${refusedKinds.map(() => '?').join(', ')})`
  return {
    sql: `${insert.sql} FROM (${outcome.sql}) WHERE ${isKept}`,
    params: [...insert.params, ...outcome.params, ...refusedKinds],
  }
}

/**
 * Sends a write that has an outcome, unless the Idempotency-Key has been used: then it fetches the outcome of that time and
 * what the write reads; all other queries give no rows.
 * @throws IdempotencyKeyReused, IdempotencyKeyExpired
 */
export async function sendOnce(
  idempotency: Idempotency,
  { organization, keyId }: Credential,
  now: Date,
  steps: readonly Step[],
  send: (queries: readonly Query<unknown>[]) => Promise<Row[][]>,
): Promise<Row[][]> {
  const { route, idempotencyKey, hash, request } = idempotency
  const use = { organization, keyId, route, idempotencyKey, hash, expiry: expiryOf(now) }
  const keeping = { ...use, request, now: now.toISOString() }
  const work = steps.map(({ query }) => query)
  // Before the outcome is told, which is the state that the query of the outcome sees, too.
  const position = steps.findIndex(({ role }) => role === 'outcome')
  const kept = work.slice(position, position + 1).map((outcome) => keep(keeping, outcome))
  try {
    const [, ...rows] = await send([mustBeUnused(use), ...work.toSpliced(position, 0, ...kept)])
    return rows.toSpliced(position, kept.length)
  } catch (error) {
    if (!String(error).includes('idempotency key was used')) throw error
  }
  const reads = steps.flatMap(({ role, query }) => (role === 'read' ? [query] : []))
  const [[earlier] = [], ...read] = await send([keptOutcome(use), ...reads])
  if (!earlier) throw new IdempotencyKeyExpired()
  if (earlier.request !== request) throw new IdempotencyKeyReused()
  idempotency.isReplayed = true
  return steps.map(({ role }) => {
    if (role === 'outcome') return [earlier]
    return role === 'read' ? (read.shift() ?? []) : []
  })
}
