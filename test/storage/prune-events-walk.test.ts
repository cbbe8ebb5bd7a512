// The walk through the organizations that prunes their events: how often it comes, and what it reads.
import { env } from 'cloudflare:workers'
import { beforeEach, expect, test } from 'vitest'
import { countingEnv, newCost } from '../counting.ts'
import { aRun } from '../jobs/a-run.ts'
import { clean, expiry, kept, now, pruned, withEvents } from './old-events.ts'

beforeEach(clean)

const minutes = (count: number) => aRun(new Date(now.getTime() + count * 60_000))

test('the walk visits every organization once an hour, and reads one row in the minutes between', async () => {
  const [id = ''] = await withEvents([[1, 1]])
  const cost = newCost()
  const again = { bindings: countingEnv(cost), run: minutes(59), goesOn: true }
  expect(await pruned({}, again)).toEqual({ events_pruned: 0, finished: true })
  expect([cost.rowsRead, cost.rowsWritten, cost.roundTrips]).toEqual([1, 0, 1])
  expect(await kept(id)).toHaveLength(2)
  await pruned({}, { run: minutes(60), goesOn: true })
  expect(await kept(id)).toHaveLength(1)
})

test('a walk that is unfinished at the end of its hour goes on from where it stopped', async () => {
  const ids = await withEvents(Array.from({ length: 30 }, () => [1, 1]))
  const limits = { organizations: 10, queries: 3 }
  await pruned(limits)
  const first = await env.DB.prepare("SELECT position FROM sweep_positions WHERE walk = 'events'").first()
  expect(first).toEqual({ position: expect.stringMatching(/^2020-01-02T00 [\w-]+$/) })
  let count = 60
  while (!(await pruned(limits, { run: minutes(count++), goesOn: true })).finished) {
    expect(count).toBeLessThan(1_000)
  }
  for (const id of ids) expect(await kept(id)).toEqual([1])
})

test('the walk reads two rows for an organization that owes nothing', async () => {
  const [id = ''] = await withEvents([Array.from({ length: 500 }, () => expiry + 1)])
  await pruned({ queries: 10_000 })
  const organizations = await env.DB.prepare('SELECT count(*) AS n FROM organizations').first<number>('n')
  const cost = newCost()
  await pruned({ queries: 10_000 }, { bindings: countingEnv(cost) })
  // Those of this file that have one old event are asked whether it is their newest.
  const old = await env.DB.prepare('SELECT count(*) AS n FROM events WHERE at <= ?')
    .bind(expiry)
    .first<number>('n')
  expect(cost.rowsRead).toBeLessThanOrEqual(2 * (organizations ?? 0) + 4 * (old ?? 0) + 10)
  expect(await kept(id)).toHaveLength(500)
})

test.each([
  ['one organization', 1, 3_000],
  ['fifty organizations', 50, 60],
])('the walk reads in proportion to what it deletes of %s', async (_, organizations, old) => {
  const idle = newCost()
  await pruned({ queries: 10_000 }, { bindings: countingEnv(idle) })
  const young = Array.from({ length: 2_000 }, () => expiry + 1)
  const times = [...Array.from({ length: old }, () => 1), ...young]
  await withEvents(Array.from({ length: organizations }, () => times))
  const cost = newCost()
  const { events_pruned } = await pruned({ queries: 10_000 }, { bindings: countingEnv(cost) })
  expect(events_pruned).toBe(organizations * old)
  console.log(
    `${events_pruned} events pruned: ${cost.rowsRead - idle.rowsRead} read, ${cost.rowsWritten} written`,
  )
  expect(cost.rowsRead - idle.rowsRead).toBeLessThanOrEqual(6 * events_pruned + 20 * organizations)
})
