import { outcomeLifetime } from '../../domain/limits.ts'
import { refusedKinds } from '../../domain/refused.ts'
import type { Credential, Idempotency } from './access.ts'
import type { Row, Step } from './batch.ts'
import { embedded, statement, type Query } from './statement.ts'

/** The Idempotency-Key was used for a different request. */
export class IdempotencyKeyReused extends Error {}

/** The Idempotency-Key expired during this call and is free again. */
export class IdempotencyKeyExpired extends Error {}

/** The Idempotency-Key was used about somebody or something that no longer exists. */
export class OutcomeErased extends Error {}

/** What the deletion of a person makes of the outcomes of calls about them: see migration 0017. */
const erased = '{"kind":"erased"}'

/** Outcomes kept at this moment or earlier are expired. */
export const expiryOf = (now: Date) => new Date(now.getTime() - outcomeLifetime).toISOString()

type Use = Record<'organization' | 'keyId' | 'route' | 'idempotencyKey' | 'hash' | 'expiry', string>

const mustBeUnused = statement<Use>()(
  `INSERT INTO outcome_guard (organization_id, key_id, route, idempotency_key, hash, expiry)
    VALUES (:organization, :keyId, :route, :idempotencyKey,
      unhex(:hash), :expiry)`,
)
// Outcomes kept before keys were hashed are found until they expire.
const keptOutcome = statement<Use, { request: string; outcome: string }>()(
  `SELECT lower(hex(request)) AS request, outcome FROM outcomes
      WHERE organization_id = :organization AND key_id = :keyId AND route = :route
    AND idempotency_key = unhex(:hash) AND created_at > :expiry
    UNION ALL SELECT request, outcome FROM idempotency_keys
      WHERE organization_id = :organization AND key_id = :keyId AND route = :route
    AND idempotency_key = :idempotencyKey AND created_at > :expiry`,
)
type Keeping = Omit<Use, 'idempotencyKey' | 'expiry'> & { request: string; now: string }
// A replaced outcome is expired: the guard stops the batch otherwise.
const insertOutcome = statement<Keeping>()(
  `INSERT OR REPLACE INTO outcomes
      (organization_id, key_id, route, idempotency_key, request, created_at, subject, outcome)
    SELECT :organization, :keyId, :route, unhex(:hash), unhex(:request),
      :now, subject, outcome`,
)
/** Keeps the result of a query, in its own batch. */
function keep(keeping: Keeping, outcome: Query<unknown>): Query<never> {
  const insert = insertOutcome(keeping)
  const isKept = `outcome ->> 'kind' NOT IN (${refusedKinds.map(() => '?').join(', ')})`
  return {
    sql: `${insert.sql} FROM (${embedded(outcome, insert.params.length)}) WHERE ${isKept}`,
    params: [...insert.params, ...outcome.params, ...refusedKinds],
  }
}

/**
 * Sends a write that has an outcome. Under a used Idempotency-Key it reads the kept outcome and the rows after the
 * write instead; all other queries give no rows.
 * @throws IdempotencyKeyReused, IdempotencyKeyExpired, OutcomeErased
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
  // Runs before the outcome's query, which sees the same state.
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
  if (earlier.outcome === erased) throw new OutcomeErased()
  if (earlier.request !== request) throw new IdempotencyKeyReused()
  idempotency.isReplayed = true
  return steps.map(({ role }) => {
    if (role === 'outcome') return [earlier]
    return role === 'read' ? (read.shift() ?? []) : []
  })
}
