// What deliveries cost, by D1's own counts: docs/costs.md says the same.
import { env } from 'cloudflare:workers'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { newUsage } from '../../src/http/request-log.ts'
import { runOne } from '../../src/webhooks/run-one.ts'
import { newOrganization } from '../helpers.ts'
import { newEndpoints, newIds } from './ends.ts'
import { done, newScene } from './scene.ts'
import { minute, newClock, newEndpoint, rules, storeIn } from './world.ts'

// The rows of another organization behind those of each test, as there are in a database of many.
beforeAll(async () => {
  const { id } = await newOrganization({ id: `zz-${Date.now().toString(36)}` })
  await newEndpoint(id, 'https://hooks.example/')
  await env.DB.prepare("UPDATE webhooks SET status = 'disabled' WHERE organization_id = ?").bind(id).run()
})

beforeEach(async () => {
  await env.DB.prepare('DELETE FROM webhook_owing').run()
})

const costs = ({ roundTrips, rowsRead, rowsWritten }: ReturnType<typeof newUsage>) => [
  roundTrips,
  rowsRead,
  rowsWritten,
]

/** A run of one endpoint: round trips, rows read, rows written. */
async function costOfRun(
  events: number,
  { more = 0, fails = false, others = 0, wait = 0 } = {},
): Promise<number[]> {
  const { organization, id, inbox, add } = await newScene()
  for (let number = 0; number < others; number++) await newEndpoint(organization, inbox.url)
  await add(events + more)
  if (fails) await inbox.plan([], 'fails')
  const usage = newUsage()
  const still = newClock()
  const fetch: typeof still.fetch = async (...call) => {
    still.pass(wait)
    return still.fetch(...call)
  }
  const clock = { ...still, fetch }
  const target = { store: storeIn(env.DB, usage), organization, id }
  await runOne(target, rules, clock, clock.now() + minute, { ...done })
  return costs(usage)
}

test('a run is two round trips and writes two rows, whatever it sends, and a third one if it removes the mark', async () => {
  expect.soft(await costOfRun(1)).toEqual([2, 14, 3])
  expect.soft(await costOfRun(100)).toEqual([2, 112, 3])
  expect.soft(await costOfRun(100, { more: 1 })).toEqual([2, 111, 2])
  expect.soft(await costOfRun(1, { fails: true })).toEqual([2, 12, 2])
})

test('a slow receiver costs a round trip and two rows read for each event after the first', async () => {
  const [trips = 0, read = 0, written = 0] = await costOfRun(3)
  expect(await costOfRun(3, { wait: 300 })).toEqual([trips + 2, read + 4, written])
})

test('other endpoints of the organization cost a run two rows read, however many they are', async () => {
  expect.soft(await costOfRun(1, { others: 9 })).toEqual([2, 15, 2])
})

test('after a write, the look for endpoints reads them and the newest event', async () => {
  const { organization, add, clock } = await newScene()
  await add(50)
  const usage = newUsage()
  await storeIn(env.DB, usage).due(organization, clock.now())
  expect.soft(costs(usage)).toEqual([1, 4, 0])
})

test('the look of the cron reads next to nothing where nothing is owed', async () => {
  const usage = newUsage()
  expect(await storeIn(env.DB, usage).dueOfAll(Date.now())).toEqual([])
  expect.soft(costs(usage)).toEqual([1, 4, 0])
})

test('the look of the cron reads a few rows for each organization that owes, and none of others', async () => {
  await newEndpoints(await newIds(5), 50)
  const usage = newUsage()
  expect(await storeIn(env.DB, usage).dueOfAll(Date.now())).toHaveLength(5)
  const five = usage.rowsRead
  await newEndpoints(await newIds(5), 50)
  await env.DB.prepare(
    'DELETE FROM webhook_owing WHERE organization_id IN (SELECT organization_id FROM webhook_owing LIMIT 5)',
  ).run()
  const again = newUsage()
  expect(await storeIn(env.DB, again).dueOfAll(Date.now())).toHaveLength(5)
  expect.soft([five, again.rowsRead]).toEqual([41, 41])
})
