// What ends a run of one endpoint, and where the next one goes on.
import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { done, newScene, working } from './scene.ts'
import { hour, isMarked, newClock, second } from './world.ts'

test('410 disables the endpoint, and nothing is owed then', async () => {
  const { organization, inbox, add, row, send, set } = await newScene()
  const ids = await add(3)
  await inbox.plan(['ok', 'gone'])
  expect(await send()).toEqual({ ...done, delivered: 1, failed: 1 })
  expect(await row()).toMatchObject({ status: 'disabled', last_status: 410, next_attempt_at: null })
  expect(await isMarked(organization)).toBe(false)
  await add(1)
  expect(await send()).toEqual({ ...done, endpoints: 0 })
  // Enabled again, it goes on where it stopped.
  await set("status = 'active', attempts = 0, failing_since = NULL")
  await send()
  expect((await inbox.taken()).slice(0, 3)).toEqual(ids)
})

test('a destination that is refused by now gets nothing and fails', async () => {
  const { inbox, add, row, send } = await newScene()
  await add(1)
  await send({ refusal: (url) => (url === inbox.url ? 'no such place' : undefined) })
  expect(await inbox.received()).toEqual([])
  expect(await row()).toMatchObject({ status: 'failing', last_status: null, last_error: 'no such place' })
})

test('a place older than what is kept becomes the oldest kept, and last_error says so', async () => {
  const { organization, inbox, add, row, send } = await newScene()
  const ids = await add(5)
  await prune(organization, 2)
  await send()
  expect(await inbox.taken()).toEqual(ids.slice(2))
  const lost = `Events before ${ids[2] ?? ''} are no longer kept and were not delivered`
  expect(await row()).toMatchObject({ ...working, last_error: lost })
  await add(1)
  await send()
  expect(await row()).toMatchObject({ ...working, last_error: lost })
})

test('an endpoint that fails beyond what is kept says both', async () => {
  const { organization, inbox, add, row, send } = await newScene()
  const ids = await add(5)
  await prune(organization, 2)
  await inbox.plan([], 'fails')
  await send()
  const lost = `Events before ${ids[2] ?? ''} are no longer kept and were not delivered`
  expect(await row()).toMatchObject({ last_error: `${lost}; The endpoint answered 500` })
})

test('when the invocation may make no more requests, a run keeps what it did and nothing fails', async () => {
  const { inbox, add, row, send, clock } = await newScene()
  const ids = await add(5)
  let left = 3
  const fetch: typeof clock.fetch = (url, init) => {
    if (left-- <= 0) return Promise.reject(new Error('Too many subrequests.'))
    return clock.fetch(url, init)
  }
  expect(await send({}, { ...clock, fetch })).toEqual({ ...done, delivered: 3, finished: false })
  expect(await row()).toMatchObject(working)
  expect(await send()).toEqual({ ...done, delivered: 2 })
  expect((await inbox.received()).map(({ headers }) => headers['webhook-id'])).toEqual(ids)
})

test('no attempt begins that could not end in time, and the next pass goes on', async () => {
  const { inbox, add, send } = await newScene()
  const ids = await add(150)
  const clock = newClock(Date.now(), 10 * second)
  const slow = {
    ...clock,
    fetch: (...call: Parameters<typeof clock.fetch>) => (clock.pass(4 * second), clock.fetch(...call)),
  }
  const begun = clock.now()
  expect(await send({}, slow)).toEqual({ ...done, delivered: 5, finished: false })
  expect(clock.now() - begun).toBeLessThanOrEqual(28 * second)
  expect(await inbox.taken()).toEqual(ids.slice(0, 5))
  clock.pass(hour)
  await send({}, slow)
  expect(await inbox.taken()).toEqual(ids.slice(0, 10))
})

/** Removes the oldest events that an endpoint has not got. */
async function prune(organization: string, count: number): Promise<void> {
  await env.DB.prepare(
    `DELETE FROM events WHERE organization_id = ?1
      AND seq <= ?2 + (SELECT delivered FROM webhooks WHERE organization_id = ?1)`,
  )
    .bind(organization, count)
    .run()
}
