// Many endpoints at once: none waits for another one, whatever that one does.
import { env } from 'cloudflare:workers'
import { beforeEach, expect, test } from 'vitest'
import { deliverOf, deliverOfAll } from '../../src/webhooks/deliver.ts'
import { newEndpoints, newIds } from './ends.ts'
import { rethrow } from './scene.ts'
import { newClock, rowOf, rules, storeIn, type Clock } from './world.ts'

// Other tests leave endpoints that owe.
beforeEach(async () => {
  for (const database of [env.DB, env.SECOND]) await database.prepare('DELETE FROM webhook_owing').run()
})

/** A clock that knows how many answers each endpoint gave, and calls `onAnswer` for each. */
function counting(clock: Clock, before: (url: string) => Promise<unknown>, onAnswer: () => void) {
  const counts = new Map<string, number>()
  const fetch: Clock['fetch'] = async (...call) => {
    const [url] = call
    await before(url)
    const answer = await clock.fetch(...call)
    counts.set(url, (counts.get(url) ?? 0) + 1)
    onAnswer()
    return answer
  }
  return { counts, outside: { ...clock, fetch } }
}

const ofOne = async () => {
  const [id = ''] = await newIds(1)
  return Array.from({ length: 10 }, () => id)
}
test.each([
  ['one organization', ofOne],
  ['ten organizations', () => newIds(10)],
])(
  'of ten endpoints of %s one never answers: the others have all before its first attempt is over',
  async (_, newTen) => {
    const organizations = await newTen()
    const [dead, ...living] = await newEndpoints(organizations, 30)
    let giveUp: (error: Error) => void = rethrow
    const silence = new Promise<never>((_, reject) => {
      giveUp = reject
    })
    const { counts, outside } = counting(
      newClock(),
      (url) => (url === dead?.inbox.url ? silence : Promise.resolve()),
      () => {
        // If the dead one held up any other, this would never come, nor the end of the test.
        if (living.every(({ inbox }) => counts.get(inbox.url) === 30)) giveUp(new Error('lost'))
      },
    )
    const [id = '', other] = organizations
    const done =
      id === other
        ? await deliverOf(storeIn(), id, rules, outside, rethrow)
        : await deliverOfAll([storeIn()], rules, outside, rethrow)
    expect(done).toMatchObject({ endpoints: 10, delivered: 9 * 30, failed: 2, broken: 0 })
    for (const { inbox, ids } of living) expect(await inbox.taken()).toEqual(ids)
    expect(await dead?.inbox.received()).toEqual([])
    expect(await rowOf(dead?.organization ?? '', dead?.id ?? '')).toMatchObject({ status: 'failing' })
  },
)

test('no endpoint waits for the backlog of others: each gets a page and gives its turn away', async () => {
  const busy = await newEndpoints(await newIds(5), 500)
  const [late] = await newEndpoints(await newIds(1), 1)
  let before = 0
  const { counts, outside } = counting(
    newClock(),
    () => Promise.resolve(),
    () => {
      if (late && counts.has(late.inbox.url)) return
      before += 1
    },
  )
  await deliverOfAll([storeIn()], rules, outside, rethrow)
  expect(before).toBeLessThanOrEqual(5 * 100 * 2)
  for (const { inbox, ids } of busy) expect(await inbox.taken()).toEqual(ids)
})

test('endpoints that fail come after those that work', async () => {
  const [failing, ...working] = await newEndpoints(await newIds(7), 1)
  await env.DB.prepare("UPDATE webhooks SET status = 'failing', attempts = 3, failing_since = 1 WHERE id = ?")
    .bind(failing?.id ?? '')
    .run()
  const order: string[] = []
  const { outside } = counting(
    newClock(),
    (url) => Promise.resolve(order.push(url)),
    () => undefined,
  )
  await deliverOfAll([storeIn()], rules, outside, rethrow)
  expect(order).toHaveLength(7)
  expect(order.indexOf(failing?.inbox.url ?? '')).toBeGreaterThan(working.length - 5)
})

test('after a write too, endpoints that fail come last, though they wait longest', async () => {
  const [id = ''] = await newIds(1)
  const endpoints = await newEndpoints([id, id, id], 1)
  const [failing] = endpoints
  await env.DB.prepare("UPDATE webhooks SET status = 'failing', attempts = 3, delivered_at = 1 WHERE id = ?")
    .bind(failing?.id ?? '')
    .run()
  const due = (await storeIn().due(id, Date.now())).map((each) => each.id)
  expect(due).toHaveLength(3)
  expect(due.at(-1)).toBe(failing?.id)
})
