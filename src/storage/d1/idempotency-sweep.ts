import type { DatabaseBindings } from './databases.ts'
import { expiryOf } from './idempotency.ts'
import { composed } from './statement.ts'
import { inEachDatabase, type JobRun } from './walks.ts'

const deletion = composed<{ gone: 1 }>()
const deleteExpired = (table: string, expired: { expiry: string; limit: number }) =>
  deletion(
    table,
    () => `DELETE FROM ${table}
      WHERE (organization_id, key_id, route, idempotency_key) IN (
        SELECT organization_id, key_id, route, idempotency_key FROM ${table}
        WHERE created_at <= :expiry ORDER BY created_at LIMIT :limit
      ) RETURNING 1 AS gone`,
    expired,
  )

/** The rows that go in one transaction, because a long one delays callers. */
const rowsAtOnce = 2_000

/** Deletes expired Idempotency-Keys until none is left or the time is up; the next run continues. */
export async function forgetIdempotencyKeys(
  bindings: DatabaseBindings,
  run: JobRun,
  batch = rowsAtOnce,
): Promise<{ keys_forgotten: number; finished: boolean }> {
  const expired = { expiry: expiryOf(run.now), limit: batch }
  let forgotten = 0
  const ends = await inEachDatabase(bindings, run, async (database) => {
    while (!run.isOver()) {
      const gone = await database.writeRepeatably({
        event: null,
        do: {
          outcomes: deleteExpired('outcomes', expired),
          // Nothing is added to this table since migration 0007.
          old: deleteExpired('idempotency_keys', expired),
        },
      })
      forgotten += gone.outcomes.length + gone.old.length
      if (gone.outcomes.length < batch && gone.old.length < batch) return true
    }
    return false
  })
  return { keys_forgotten: forgotten, finished: ends.every(Boolean) }
}
