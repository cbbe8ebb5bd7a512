// What deliveries cost, by D1's own counts: docs/costs.md says the same.
import { env } from 'cloudflare:workers'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { newUsage } from '../../src/http/request-log.ts'
import { deliverOf, deliverOfAll } from '../../src/webhooks/deliver.ts'
import { runOne } from '../../src/webhooks/run-one.ts'
import { newOrganization } from '../helpers.ts'
import { handMade } from './hand-made.ts'
import { newScene, rethrow } from './scene.ts'
import { minute, rules, storeIn } from './world.ts'

beforeAll(handMade)
beforeEach(async () => {
  await env.DB.prepare('DELETE FROM webhook_owing').run()
})

/** The cost of a run of so many events; all are behind it unless `isLast`. */
async function costOf(events: number, isLast: boolean, isFailing = false) {
  const { organization, id, inbox, clock, add } = await newScene()
  await add(isLast ? events : 2 * events + 100)
  if (isFailing) await inbox.plan([], 'fails')
  const usage = newUsage()
  const store = storeIn(env.DB, usage)
  await runOne({ store, organization, id }, rules, clock, clock.now() + minute)
  const { roundTrips, rowsRead, rowsWritten } = usage
  return { roundTrips, rowsRead, rowsWritten }
}

test('a run is two round trips and writes two rows, and a third one where it removes the mark', async () => {
  expect(await costOf(1, true)).toEqual({ roundTrips: 2, rowsRead: expect.any(Number), rowsWritten: 3 })
  expect(await costOf(100, true)).toEqual({ roundTrips: 2, rowsRead: expect.any(Number), rowsWritten: 3 })
  expect(await costOf(100, false)).toEqual({ roundTrips: 2, rowsRead: expect.any(Number), rowsWritten: 2 })
  expect(await costOf(1, true, true)).toEqual({ roundTrips: 2, rowsRead: expect.any(Number), rowsWritten: 2 })
})

test('the look for what owes reads a few rows where nothing does', async () => {
  const usage = newUsage()
  const { id } = await newOrganization()
  await deliverOf(storeIn(env.DB, usage), id, rules, (await newScene()).clock, rethrow)
  expect(usage).toMatchObject({ roundTrips: 1, rowsRead: expect.any(Number), rowsWritten: 0 })
  await deliverOfAll([storeIn(env.DB, usage)], rules, (await newScene()).clock, rethrow)
  expect(usage).toMatchObject({ roundTrips: 2, rowsRead: expect.any(Number), rowsWritten: 0 })
})

test('the look reads a few rows for each organization that owes, whatever others have', async () => {
  for (let number = 0; number < 10; number++) {
    const { add, set, clock } = await newScene()
    await add(50)
    await set(`next_attempt_at = ${clock.now() + minute}`)
  }
  const usage = newUsage()
  expect(await storeIn(env.DB, usage).dueOfAll(Date.now())).toEqual([])
  expect(usage).toMatchObject({ roundTrips: 1, rowsRead: expect.any(Number), rowsWritten: 0 })
})
