// Runs of one endpoint: what is sent, in which order, and where the endpoint is afterwards.
import { expect, test } from 'vitest'
import { eventId } from '../../src/domain/event.ts'
import { done, newScene, working } from './scene.ts'
import { addEvents, isMarked, minute, second } from './world.ts'

test.each([1, 100, 250])(
  '%i events arrive once each in their order, and nothing is owed then',
  async (count) => {
    const { organization, inbox, add, row, send } = await newScene()
    expect(await isMarked(organization)).toBe(false)
    const ids = await add(count)
    expect(await isMarked(organization)).toBe(true)
    expect(await send()).toEqual({ ...done, delivered: count })
    expect((await inbox.received()).map(({ headers }) => headers['webhook-id'])).toEqual(ids)
    const { delivered, delivered_at, ...rest } = (await row()) ?? {}
    expect(eventId({ number: Number(delivered), at: Number(delivered_at) })).toBe(ids.at(-1))
    expect(rest).toMatchObject(working)
    expect(await isMarked(organization)).toBe(false)
    expect(await send()).toEqual({ ...done, endpoints: 0 })
  },
)

test('events that the endpoint did not choose are passed over without a request', async () => {
  const { organization, inbox, add, row, send } = await newScene({ types: ['client.created'] })
  await add(130)
  const [chosen] = await add(1, 'client.created')
  const last = (await add(20)).at(-1)
  expect(await send()).toEqual({ ...done, delivered: 1, passed_over: 150 })
  expect(await inbox.taken()).toEqual([chosen])
  const { delivered, delivered_at } = (await row()) ?? {}
  expect(eventId({ number: Number(delivered), at: Number(delivered_at) })).toBe(last)
  expect(await isMarked(organization)).toBe(false)
})

test('the first failure ends a run, and the event is sent again after 5 s while the isolate lives', async () => {
  const { inbox, add, row, send, clock } = await newScene()
  const [first, second_, third] = await add(3)
  await inbox.plan(['ok', 'fails'])
  const begun = clock.now()
  expect(await send()).toEqual({ ...done, delivered: 3, failed: 1 })
  expect((await inbox.received()).map(({ headers }) => headers['webhook-id'])).toEqual([
    first,
    second_,
    second_,
    third,
  ])
  expect(clock.now() - begun).toBeGreaterThanOrEqual(5 * second)
  expect(clock.now() - begun).toBeLessThanOrEqual(6 * second)
  expect(await row()).toMatchObject(working)
})

test('an endpoint that fails says since when, why, and when it is tried again; it owes until then', async () => {
  const { organization, inbox, add, row, send, clock } = await newScene()
  const begun = clock.now()
  await add(2)
  await inbox.plan(['ok'], 'fails')
  const before = await row()
  expect(await send()).toEqual({ ...done, delivered: 1, failed: 2 })
  const { next_attempt_at, delivered, ...rest } = (await row()) ?? {}
  expect(Number(delivered)).toBe(Number(before?.delivered) + 1)
  expect(Number(next_attempt_at) - clock.now()).toBeGreaterThanOrEqual(5 * minute)
  expect(Number(next_attempt_at) - clock.now()).toBeLessThanOrEqual(6 * minute)
  expect(rest).toMatchObject({
    lease: null,
    lease_until: null,
    status: 'failing',
    attempts: 2,
    failing_since: begun,
    last_status: 500,
    last_error: 'The endpoint answered 500',
  })
  expect(await isMarked(organization)).toBe(true)
})

test('no write hurries an endpoint that waits', async () => {
  const { organization, inbox, add, send, clock } = await newScene()
  await add(1)
  await inbox.plan(['busy for long'])
  await send()
  expect(await inbox.received()).toHaveLength(1)
  for (const wait of [0, minute, 58 * minute]) {
    clock.pass(wait)
    await addEvents(organization, 1)
    expect(await send()).toEqual({ ...done, endpoints: 0 })
  }
  expect(await inbox.received()).toHaveLength(1)
  clock.pass(minute)
  expect(await send()).toEqual({ ...done, delivered: 4 })
})
