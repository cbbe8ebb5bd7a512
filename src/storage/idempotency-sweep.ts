import { sql } from 'drizzle-orm'
import { openDatabase, type Usage } from './d1.ts'
import { databaseNames, type DatabaseBindings } from './databases.ts'
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

/** Forgets the Idempotency-Keys that have had their time, in each database. */
export async function forgetIdempotencyKeys(
  bindings: DatabaseBindings,
  now: Date,
  usage: Usage,
  { batch, batches } = forgetLimits,
): Promise<{ keys_forgotten: number }> {
  let forgotten = 0
  for (const name of databaseNames(bindings)) {
    const database = openDatabase(bindings, { now, usage, database: name })
    for (let number = 0; number < batches; number++) {
      const [gone] = await database.writeRepeatably(deleteExpired({ expiry: expiryOf(now), limit: batch }))
      forgotten += gone.length
      if (gone.length < batch) break
    }
  }
  return { keys_forgotten: forgotten }
}
