// When each job runs: the cron is every minute, and each job has an interval of its own.
import { env } from 'cloudflare:workers'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { jobs, maintain, type Job } from '../../src/jobs/index.ts'
import { eraseOrganizations, recordErasures, takeTurns } from '../../src/storage/index.ts'
import { aroundBatches } from '../around-batches.ts'
import { countingEnv, newCost } from '../counting.ts'
import { aRun, freshTurns } from './a-run.ts'

const minute = 60_000
const start = Date.parse('2030-01-01T10:00:00.000Z')
const at = (minutes: number) => new Date(start + minutes * minute)

let lines: unknown[] = []
let runs: Record<string, number[]> = {}
const table: Job[] = [1, 15, 60].map((every) => ({
  name: `every-${every}`,
  every: every * minute,
  budget: minute,
  work: (_, { now }) => {
    ;(runs[`every-${every}`] ??= []).push((now.getTime() - start) / minute)
    return Promise.resolve({ finished: true })
  },
}))
const cron = (minutes: number, bindings: Partial<typeof env> = {}) =>
  maintain({ ...env, ...bindings }, at(minutes), table)

beforeEach(async () => {
  runs = {}
  lines = []
  vi.spyOn(console, 'info').mockImplementation((line) => void lines.push(line))
  await freshTurns()
})
afterEach(() => {
  vi.restoreAllMocks()
})

test('each job runs once in each of its intervals', async () => {
  for (let minutes = 0; minutes < 61; minutes++) await cron(minutes)
  expect(runs).toEqual({
    'every-1': Array.from({ length: 61 }, (_, minutes) => minutes),
    'every-15': [0, 15, 30, 45, 60],
    'every-60': [0, 60],
  })
})

test('a skipped minute delays a job to the next one, and a late or second cron repeats none', async () => {
  for (const minutes of [0, 14, 17, 15, 16, 17, 14, 44, 45, 45]) await cron(minutes)
  expect(runs['every-15']).toEqual([0, 17, 44, 45])
  expect(runs['every-60']).toEqual([0])
})

test('of crons at the same time, one runs the job', async () => {
  await Promise.all(Array.from({ length: 20 }, () => cron(3)))
  expect(runs['every-1']).toHaveLength(20)
  expect(runs['every-15']).toEqual([3])
})

test('a minute that is no job’s turn reads a row for each rare job and writes none', async () => {
  const rare = table.slice(1)
  await takeTurns(env, aRun(at(0)), rare)
  const cost = newCost()
  expect(await takeTurns(countingEnv(cost), aRun(at(14)), rare)).toEqual(new Set())
  expect(cost).toMatchObject({ roundTrips: 1, rowsWritten: 0 })
  expect(cost.rowsRead).toBeLessThanOrEqual(5)
  expect(await takeTurns(env, aRun(at(15)), rare)).toEqual(new Set(['every-15']))
})

test('a minute in which only every-minute jobs run, with nothing to do, makes 9 round trips and writes nothing', async () => {
  const now = new Date()
  const isDone = "INSERT INTO sweep_positions (walk, position) VALUES ('events', ?)"
  await env.DB.prepare(isDone).bind(now.toISOString().slice(0, 13)).run()
  await env.DB.prepare('DELETE FROM webhook_owing').run()
  const later = new Date(now.getTime() + 2 * minute)
  while (!(await eraseOrganizations(env, aRun(later))).finished);
  await recordErasures(env, aRun())
  const rare = jobs.filter(({ every }) => every > minute)
  await takeTurns(env, aRun(now), rare)
  const cost = newCost()
  await maintain(countingEnv(cost), now)
  console.log(`an idle minute: ${cost.roundTrips} trips, ${cost.rowsRead} rows read`)
  expect([cost.roundTrips, cost.rowsWritten, cost.kvReads]).toEqual([9, 0, 0])
  expect(cost.rowsRead).toBeLessThanOrEqual(16)
})

test('a job of every minute does not wait until the turns are known, nor for another job', async () => {
  const { promise: held, resolve: release } = Promise.withResolvers<undefined>()
  const done: string[] = []
  const DB = aroundBatches(async (send, sent) => {
    if (sent.some(({ sql }) => sql.includes('json_each'))) await held
    return send()
  })
  const job = (name: string, every: number, until?: Promise<undefined>): Job => ({
    name,
    every,
    budget: minute,
    work: async () => {
      await until
      done.push(name)
      return { finished: true }
    },
  })
  const slow = job('slow', minute, held)
  const run = maintain({ ...env, DB }, at(0), [slow, job('rare', 2 * minute), job('quick', minute)])
  await vi.waitUntil(() => done.length > 0)
  expect(done).toEqual(['quick'])
  release(undefined)
  await run
  expect([...done].sort()).toEqual(['quick', 'rare', 'slow'])
})

test('a job learns that its time is over', async () => {
  const clock = vi.spyOn(performance, 'now').mockReturnValue(0)
  const seen: boolean[] = []
  const work: Job['work'] = (_, { isOver }) => {
    for (const milliseconds of [999, 1_000]) {
      clock.mockReturnValue(milliseconds)
      seen.push(isOver())
    }
    return Promise.resolve({ finished: false })
  }
  await maintain(env, at(0), [{ name: 'a-job', every: minute, budget: 1_000, work }])
  expect(seen).toEqual([false, true])
  expect(lines).toEqual([expect.stringContaining('"job":"a-job","finished":false')])
})

test('no job may run longer than its interval, and what was done each 15 minutes still is', () => {
  expect(jobs.filter(({ every, budget }) => budget >= every)).toEqual([])
  const rare = jobs.filter(({ every }) => every > minute).map(({ name, every }) => [name, every / minute])
  expect(rare).toEqual([
    ['sweep-photos', 15],
    ['forget-idempotency-keys', 15],
  ])
})
