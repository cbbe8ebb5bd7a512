import { sql } from 'drizzle-orm'
import { openDatabase, type Usage } from './d1.ts'
import { expiryOf } from './idempotency.ts'
import { statement } from './statement.ts'

const deleteExpired = statement<{ expiry: string; limit: number }, { gone: 1 }>(
  (arg) => sql`DELETE FROM idempotency_keys
    WHERE (organization_id, key_id, route, idempotency_key) IN (
      SELECT organization_id, key_id, route, idempotency_key FROM idempotency_keys
      WHERE created_at <= ${arg('expiry')} ORDER BY created_at LIMIT ${arg('limit')}
    ) RETURNING 1 AS gone`,
)

/** So many go at once: a long transaction would hold up the callers. What a run leaves waits for the next. */
export const forgetLimits = { batch: 1_000, batches: 20 }

/** Forgets the Idempotency-Keys that have had their time. */
export async function forgetIdempotencyKeys(
  bindings: { DB: D1Database },
  now: Date,
  usage: Usage,
  { batch, batches } = forgetLimits,
): Promise<{ keys_forgotten: number }> {
  const database = openDatabase(bindings.DB, now, usage, undefined)
  let forgotten = 0
  for (let number = 0; number < batches; number++) {
    const [gone] = await database.writeRepeatably(deleteExpired({ expiry: expiryOf(now), limit: batch }))
    forgotten += gone.length
    if (gone.length < batch) break
  }
  return { keys_forgotten: forgotten }
}
