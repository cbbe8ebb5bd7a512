// Databases that do not answer, or that wait for migrations.
import { aroundBatches, type Around } from '../around-batches.ts'

const failing =
  (text: string): Around =>
  () =>
    Promise.reject(new Error(text))

export const down = aroundBatches(failing('D1_ERROR: something else'))
export const lost = aroundBatches(failing('D1_ERROR: Network connection lost.'))
export const empty = aroundBatches(failing('D1_ERROR: no such table: d1_migrations: SQLITE_ERROR'))

/** A database that lacks the last migration. */
export const behind = aroundBatches(async (run, sent) => {
  const results = await run()
  const asked = sent.findIndex(({ sql }) => sql.includes('d1_migrations'))
  return results.map((each, number) => (number === asked ? { ...each, results: [] } : each))
})
