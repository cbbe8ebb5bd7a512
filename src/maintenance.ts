import { log, logJobFailure, newUsage } from './http/request-log.ts'
import { forgetIdempotencyKeys, sweepPhotos, type StorageBindings, type Usage } from './storage/index.ts'

/** What the crons of wrangler.toml set off: name, and work that tells what it did. */
const jobs: [string, (bindings: StorageBindings, now: Date, usage: Usage) => Promise<object>][] = [
  ['sweep-photos', sweepPhotos],
  ['forget-idempotency-keys', forgetIdempotencyKeys],
]

/** Does every job, whatever becomes of the others, and writes one line about each. */
export async function maintain(bindings: StorageBindings, now: Date): Promise<void> {
  for (const [job, work] of jobs) {
    const usage = newUsage()
    const started = performance.now()
    try {
      const done = await work(bindings, now, usage)
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
