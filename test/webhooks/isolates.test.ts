// Two isolates at once, slow ones, and callers who change an endpoint while it is sent to.
import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { eventId } from '../../src/domain/event.ts'
import { deliverOf } from '../../src/webhooks/deliver.ts'
import { newScene, rethrow, working } from './scene.ts'
import { minute, rules, storeIn, type Clock } from './world.ts'

/** A clock whose requests run `before` first; `most` is the highest number of requests that were on their way at once. */
function watched(clock: Clock, before: (number: number) => Promise<unknown> = () => Promise.resolve()) {
  const seen = { requests: 0, most: 0 }
  let now = 0
  const fetch: Clock['fetch'] = async (...call) => {
    now += 1
    seen.most = Math.max(seen.most, now)
    seen.requests += 1
    try {
      await before(seen.requests)
      return await clock.fetch(...call)
    } finally {
      now -= 1
    }
  }
  return { seen, outside: { ...clock, fetch } }
}

test('isolates that send at once never send to the same endpoint at once, and nothing twice', async () => {
  const { organization, inbox, clock, add, row } = await newScene()
  const { seen, outside } = watched(clock)
  const ids = await add(50)
  const isolate = () => deliverOf(storeIn(), organization, rules, outside, rethrow)
  const first = Array.from({ length: 5 }, isolate)
  ids.push(...(await add(150)))
  const second = Array.from({ length: 5 }, isolate)
  await Promise.all([...first, ...second])
  // Another one looks once more, as the cron does.
  await isolate()
  expect(seen).toEqual({ requests: 200, most: 1 })
  expect((await inbox.received()).map(({ headers }) => headers['webhook-id'])).toEqual(ids)
  expect(await row()).toMatchObject(working)
})

test('an event that is written while another isolate sends is sent by that one', async () => {
  const { inbox, clock, add, send } = await newScene()
  const ids = await add(1)
  const { outside } = watched(clock, async (number) => {
    if (number > 1) return
    ids.push(...(await add(1)))
    expect(await send()).toMatchObject({ endpoints: 0 })
  })
  await send({}, outside)
  expect(await inbox.taken()).toEqual(ids)
})

test('an isolate that sleeps beyond its lease sends nothing more, and moves no cursor of the next', async () => {
  const { inbox, clock, add, send, row } = await newScene()
  const ids = await add(4)
  const after: unknown[] = []
  const { seen, outside } = watched(clock, async (number) => {
    if (number !== 2) return
    clock.pass(2 * minute)
    await inbox.plan([], 'fails')
    await send()
    after.push(await row())
  })
  await send({}, outside)
  expect(seen.requests).toBe(2)
  expect(await row()).toEqual(after[0])
  expect(await row()).toMatchObject({ status: 'failing', lease: null })
  clock.pass(10 * minute)
  await inbox.plan([], 'ok')
  await send()
  expect(await inbox.taken()).toEqual(ids)
})

test('a lease that nobody ended is over after a minute', async () => {
  const { inbox, clock, add, send, set } = await newScene()
  await add(1)
  await set(`lease = 'of a dead isolate', lease_until = ${clock.now() + minute}`)
  clock.pass(minute - 1)
  expect(await send()).toMatchObject({ endpoints: 0 })
  clock.pass(1)
  expect(await send()).toMatchObject({ delivered: 1 })
  expect(await inbox.received()).toHaveLength(1)
})

/** Sends three events to an endpoint that is changed during the second request; gives what arrived. */
async function sendAndChange(assignments: string) {
  const { inbox, clock, add, send, set, row } = await newScene()
  const ids = await add(3)
  const { outside } = watched(clock, async (number) => {
    if (number === 2) await set(assignments)
  })
  await send({}, outside)
  const arrived = (await inbox.received()).map(({ headers }) => headers['webhook-id'])
  return { ids, arrived, row: await row() }
}

test('a replay while an endpoint is sent to begins after the run', async () => {
  const { ids, arrived } = await sendAndChange('delivered = delivered - 1')
  // Before these stands the endpoint's own creation.
  expect(arrived).toEqual([...ids, expect.any(String), ...ids])
})

test('a skip while an endpoint is sent to is not undone by the run', async () => {
  const { ids, arrived } = await sendAndChange('delivered = delivered + 2')
  expect(arrived).toEqual([...ids, ids[2]])
})

test('an endpoint that is disabled while it is sent to stays so, and has its place', async () => {
  const { ids, arrived, row } = await sendAndChange("status = 'disabled'")
  expect(arrived).toEqual(ids)
  const { delivered, delivered_at } = row ?? {}
  expect(eventId({ number: Number(delivered), at: Number(delivered_at) })).toBe(ids[2])
  expect(row).toMatchObject({ status: 'disabled', lease: null })
})

test('the URL of an endpoint that is changed while it is sent to begins without failures', async () => {
  const { ids, arrived, row } = await sendAndChange("url = 'https://elsewhere.example/'")
  expect(arrived).toEqual(ids)
  expect(row).toMatchObject({ status: 'active', last_status: null, delivered: Number(ids[2]?.slice(0, 12)) })
})

test('an endpoint that is deleted while it is sent to is no error', async () => {
  const { organization, clock, add, send, row } = await newScene()
  await add(2)
  const { outside } = watched(clock, () =>
    env.DB.prepare('DELETE FROM webhooks WHERE organization_id = ?').bind(organization).run(),
  )
  expect(await send({}, outside)).toMatchObject({ delivered: 2, broken: 0 })
  expect(await row()).toBeNull()
})
