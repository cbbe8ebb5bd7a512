import { deliveryLimits } from '../domain/delivery-limits.ts'
import { minute, second } from '../domain/limits.ts'
import type { Bindings } from '../http/env.ts'
import { log, logJobFailure, newUsage } from '../http/request-log.ts'
import {
  askMigrations,
  forgetIdempotencyKeys,
  recordErasures,
  takeTurns,
  eraseOrganizations,
  type JobRun,
} from '../storage/index.ts'
import { deliverOwed } from '../webhooks/deliver-owed.ts'
import { foldPeople } from './fold-people.ts'
import { pruneOldEvents } from './prune-events.ts'
import { reassignRest } from './reassign-clients.ts'
import { sweepBucket } from './sweep-photos.ts'

export interface Job {
  readonly name: string
  /** Milliseconds: the interval in which it runs once, and the time that a run may take. */
  readonly every: number
  readonly budget: number
  /**
   * Gives what it did, in the words of the log: it has not finished if its time ended before its work. Runs may overlap,
   * stop anywhere and repeat.
   */
  readonly work: (bindings: Bindings, run: JobRun) => Promise<{ readonly finished: boolean }>
}

/** What the cron of wrangler.toml starts each minute, all at once, so that no job waits for another. */
export const jobs: readonly Job[] = [
  { name: 'deliver-webhooks', every: minute, budget: deliveryLimits.cron, work: deliverOwed },
  { name: 'prune-events', every: minute, budget: 30 * second, work: pruneOldEvents },
  { name: 'reassign-clients', every: minute, budget: 30 * second, work: reassignRest },
  { name: 'fold-people', every: minute, budget: 30 * second, work: foldPeople },
  { name: 'erase-organizations', every: minute, budget: 30 * second, work: eraseOrganizations },
  { name: 'record-erasures', every: minute, budget: 30 * second, work: recordErasures },
  { name: 'sweep-photos', every: 15 * minute, budget: 30 * second, work: sweepBucket },
  { name: 'forget-idempotency-keys', every: 15 * minute, budget: 30 * second, work: forgetIdempotencyKeys },
]

/** Runs every job whose turn it is, even if another one fails, and logs one line for each. */
export async function maintain(bindings: Bindings, now: Date, table: readonly Job[] = jobs): Promise<void> {
  const migrated = await migratedOf(bindings, now)
  if (!migrated) return
  const rare = table.filter(({ every }) => every > minute)
  const turns = takeTurns(migrated, { now, usage: newUsage() }, rare)
  await Promise.all(
    table.map((job) =>
      runJob(job, migrated, now, async () => !rare.includes(job) || (await turns).has(job.name)),
    ),
  )
}

async function runJob(
  { name, budget, work }: Job,
  bindings: Bindings,
  now: Date,
  isItsTurn: () => Promise<boolean>,
): Promise<void> {
  const usage = newUsage()
  const started = performance.now()
  const passed = () => Math.round(performance.now() - started)
  try {
    if (!(await isItsTurn())) return
    const done = await work(bindings, { now, usage, isOver: () => passed() >= budget })
    log('info', {
      message: 'job',
      job: name,
      ...done,
      milliseconds: passed(),
      d1_round_trips: usage.roundTrips,
      rows_read: usage.rowsRead,
      rows_written: usage.rowsWritten,
    })
  } catch (error) {
    logJobFailure(name, error)
  }
}

/**
 * The bindings without the databases that lack migrations: all lack them between the first deploy and `npm run
 * migrate`.
 */
async function migratedOf(bindings: Bindings, now: Date): Promise<Bindings | undefined> {
  const asked = await askMigrations(bindings, now, newUsage())
  const waiting = asked.filter(({ state }) => state === 'migrate').map(({ name }) => name)
  if (waiting.length === 0) return bindings
  log('info', { message: 'not migrated', databases: waiting })
  const others = { ...bindings, ...Object.fromEntries(waiting.map((name) => [name, undefined])) }
  // Nothing runs without `DB`: it holds what is true for all databases.
  return waiting.includes('DB') ? undefined : others
}
