// Pruning that is killed, doubled, or has a long way to go.
import { env } from 'cloudflare:workers'
import { beforeEach, expect, test, vi } from 'vitest'
import { maintain, type Job } from '../../src/jobs/index.ts'
import { pruneOldEvents } from '../../src/jobs/prune-events.ts'
import { aroundBatches } from '../around-batches.ts'
import { aRun, freshTurns } from '../jobs/a-run.ts'
import { interruptedEnv } from '../world/faults.ts'
import { clean, days, expiry, kept, now, pruned, withEvents, withMany } from './old-events.ts'

beforeEach(async () => {
  await clean()
  // Retries have no jitter.
  vi.spyOn(Math, 'random').mockReturnValue(0)
  return () => vi.restoreAllMocks()
})

/** Still young in the minutes after. */
const young = expiry + 3_600_000
const times = [
  [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, young],
  [1, expiry, expiry],
  [young, young],
]
const left = [[young], [expiry], [young, young]]
const few = { organizations: 40, events: 8 }

test.each([
  { when: 'before', dies: true },
  { when: 'after', dies: true },
  { when: 'before', dies: false },
  { when: 'after', dies: false },
] as const)(
  'a run killed $when each of its calls loses no event, and the next goes on ($dies)',
  async (fault) => {
    for (let at = 1; ; at++) {
      const ids = await withEvents(times)
      await freshTurns()
      const { bindings, reached } = interruptedEnv({ at, ...fault })
      await pruned(few, { bindings, goesOn: true }).catch(() => undefined)
      for (const [number, id] of ids.entries()) {
        const rest = await kept(id)
        // The end of the list, and never nothing.
        expect(times[number]?.slice(-rest.length), `step ${at}`).toEqual(rest)
        expect(rest.slice(-(left[number]?.length ?? 0)), `step ${at}`).toEqual(left[number])
      }
      const run = aRun(new Date(now.getTime() + 60_000))
      // The minute after goes on even if the hour's walk has begun.
      expect(await pruned({ queries: 10_000 }, { run, goesOn: true })).toMatchObject({ finished: true })
      expect(await Promise.all(ids.map((id) => kept(id))), `step ${at}, and the next run`).toEqual(left)
      if (!reached()) {
        expect(at).toBeGreaterThan(5)
        break
      }
    }
  },
)

test('many databases share the queries that an invocation has', async () => {
  await withMany(200)
  const asked: string[] = []
  const watch = (name: string) =>
    aroundBatches((send) => {
      asked.push(name)
      return send()
    })
  // Each binding is the same database here, and is one more to ask.
  const bindings = { ...env, DB: watch('DB'), DB_2: watch('DB_2'), DB_3: watch('DB_3') }
  const { finished } = await pruned({ events: 1, queries: 10, inAll: 12 }, { bindings })
  expect(finished).toBe(false)
  for (const name of ['DB', 'DB_2', 'DB_3']) {
    // The position comes before the queries of the walk.
    expect(asked.filter((each) => each === name)).toHaveLength(1 + 4)
  }
})

test('runs at the same time delete each old event once', async () => {
  const ids = await withEvents(Array.from({ length: 60 }, () => [1, 1, 1, 1, 1, expiry + 1]))
  await freshTurns()
  const runs = await Promise.all(
    [7, 11, 13].map((events) => pruned({ events, organizations: 20, queries: 1_000 }, { goesOn: true })),
  )
  expect(runs.map(({ finished }) => finished)).toEqual([true, true, true])
  expect(runs.reduce((sum, { events_pruned }) => sum + events_pruned, 0)).toBe(300)
  for (const id of ids) expect(await kept(id)).toEqual([expiry + 1])
})

test('100 000 old events go in steps, and no delivery waits for more than one of them', async () => {
  const id = await withMany(100_000)
  const count = () => env.DB.prepare('SELECT count(*) AS n FROM events').first<number>('n')
  const before = Number(await count())
  await freshTurns()
  let steps = 0
  const sizes: number[] = []
  const DB = aroundBatches(async (send, sent) => {
    const isStep = sent.some(({ sql }) => sql.startsWith('DELETE FROM events'))
    steps += Number(isStep)
    const results = await send()
    if (isStep) sizes.push(results[0]?.results.length ?? NaN)
    return results
  })
  /** Makes ten calls to the same database, one after the other. */
  const waited: number[] = []
  const delivery: Job['work'] = async (bindings) => {
    for (let call = 0; call < 10; call++) {
      const earlier = steps
      await bindings.DB.withSession('first-primary').batch([
        bindings.DB.withSession('first-primary').prepare('SELECT 1').bind(),
      ])
      waited.push(steps - earlier)
    }
    return { finished: true }
  }
  const table: Job[] = [
    { name: 'delivery', every: 60_000, budget: 50_000, work: delivery },
    { name: 'prune', every: 60_000, budget: 30_000, work: pruneOldEvents },
  ]
  const lines: { job?: string; finished?: boolean; events_pruned?: number; milliseconds?: number }[] = []
  vi.spyOn(console, 'info').mockImplementation((line: string) => void lines.push(JSON.parse(line)))
  const cron = (minute: number) =>
    maintain({ ...env, DB, EVENT_DAYS: days }, new Date(now.getTime() + minute * 60_000), table)
  for (let minute = 0; minute < 5; minute++) await cron(minute)

  expect(await kept(id)).toHaveLength(1)
  expect(Math.max(...sizes)).toBe(2_000)
  expect(Math.max(...waited)).toBeLessThanOrEqual(1)
  // In the first minutes deliveries are done first, and pruning is not finished.
  const order = lines.map(({ job, finished }) => [job, finished])
  expect(order.slice(0, 2)).toEqual([
    ['delivery', true],
    ['prune', false],
  ])
  expect(lines.filter(({ job }) => job === 'delivery')).toHaveLength(5)
  const prunes = lines.filter(({ job }) => job === 'prune')
  expect(prunes.reduce((sum, { events_pruned = 0 }) => sum + events_pruned, 0)).toBe(
    before - Number(await count()),
  )
  expect(prunes.at(-1)).toMatchObject({ finished: true })
  console.log(
    prunes.map(({ events_pruned, milliseconds }) => `${events_pruned} in ${milliseconds} ms`).join(),
  )
})
