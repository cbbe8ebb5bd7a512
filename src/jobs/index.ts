import { log, logJobFailure, newUsage } from '../http/request-log.ts'
import {
  askMigrations,
  forgetIdempotencyKeys,
  sweepPhotos,
  type StorageBindings,
  type Usage,
} from '../storage/index.ts'

/** The jobs that the crons of wrangler.toml start: name, and work that returns what it did. */
const jobs: [string, (bindings: StorageBindings, now: Date, usage: Usage) => Promise<object>][] = [
  ['sweep-photos', sweepPhotos],
  ['forget-idempotency-keys', forgetIdempotencyKeys],
]

/** Runs every job, even if another one fails, and logs one line for each. */
export async function maintain(bindings: StorageBindings, now: Date): Promise<void> {
  const migrated = await migratedOf(bindings, now)
  if (!migrated) return
  for (const [job, work] of jobs) {
    const usage = newUsage()
    const started = performance.now()
    try {
      const done = await work(migrated, now, usage)
      log('info', {
        message: 'job',
        job,
        ...done,
        milliseconds: Math.round(performance.now() - started),
        d1_round_trips: usage.roundTrips,
        rows_read: usage.rowsRead,
        rows_written: usage.rowsWritten,
      })
    } catch (error) {
      logJobFailure(job, error)
    }
  }
}

/**
 * The bindings without the databases that lack migrations: all lack them between the first deploy and `npm run
 * migrate`.
 */
async function migratedOf(bindings: StorageBindings, now: Date): Promise<StorageBindings | undefined> {
  const asked = await askMigrations(bindings, now, newUsage())
  const waiting = asked.filter(({ state }) => state === 'migrate').map(({ name }) => name)
  if (waiting.length === 0) return bindings
  log('info', { message: 'not migrated', databases: waiting })
  const others = { ...bindings, ...Object.fromEntries(waiting.map((name) => [name, undefined])) }
  // Nothing runs without `DB`: it holds what is true for all databases.
  return waiting.includes('DB') ? undefined : others
}
