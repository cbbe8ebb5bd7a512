// Receivers in trouble: a thousand events to one that fails, and a week without an answer.
import { expect, test } from 'vitest'
import { deliverOfAll } from '../../src/webhooks/deliver.ts'
import { actions, type Action } from '../webhooks/actions.ts'
import { expectInOrder } from '../webhooks/in-order.ts'
import { newScene, rethrow } from '../webhooks/scene.ts'
import { day, idsAfter, isMarked, minute, rules, seeded, storeIn } from '../webhooks/world.ts'

const random = seeded(20_261_128)
const oneOf = <Item>(items: readonly Item[]): Item | undefined => items[Math.floor(random() * items.length)]

test('1 000 events reach a receiver that fails three times in ten, in every way it can', async () => {
  const { organization, inbox, clock, add, send, row, set } = await newScene()
  const plan = Array.from({ length: 3_000 }, (): Action => {
    const isRefused = random() < 0.3
    // An endless answer takes all the time of its attempt.
    return (isRefused ? oneOf(actions.refuses) : random() < 0.1 ? oneOf(actions.takes) : 'ok') ?? 'ok'
  })
  await inbox.plan(plan)
  let ids: string[] = []
  const start = Number((await row())?.delivered)
  const seen = { passes: 0, disabled: 0, hours: 0 }
  const begun = clock.now()
  const place = async () => Number((await row())?.delivered)
  for (; ids.length < 1_000 || (await place()) < Number(ids.at(-1)?.slice(0, 12)); seen.passes++) {
    if (ids.length < 1_000) await add(50)
    await send({}, { ...clock, attempt: 200 })
    const { status, next_attempt_at } = (await row()) ?? {}
    if (status === 'disabled') {
      seen.disabled += 1
      await set("status = 'active', attempts = 0, failing_since = NULL")
    }
    // Among them are those about the endpoint itself, when it was disabled.
    ids = await idsAfter(organization, start)
    clock.pass(Math.max(minute, Number(next_attempt_at ?? 0) - clock.now()))
    expect(seen.passes).toBeLessThan(2_000)
  }
  const received = await inbox.received()
  expect(await inbox.taken()).toEqual(ids)
  await expectInOrder(inbox, ids)
  const refused = received.filter(({ action }) => actions.refuses.some((each) => each === action))
  expect(refused.length / received.length).toBeGreaterThan(0.25)
  expect(new Set(received.map(({ action }) => action)).size).toBe(
    actions.takes.length + actions.refuses.length,
  )
  expect(await (await fetch(`${inbox.url}-elsewhere`)).json()).toEqual([])
  expect(seen.disabled).toBeGreaterThan(5)
  seen.hours = Math.round((clock.now() - begun) / 3_600_000)
  console.log(JSON.stringify({ ...seen, requests: received.length, refused: refused.length }))
})

test('a receiver that is dead for a week gets everything in order when it is back', async () => {
  const { organization, inbox, clock, add, row, set } = await newScene()
  await inbox.plan([], 'cuts')
  const start = Number((await row())?.delivered)
  const cron = () => deliverOfAll([storeIn()], rules, clock, rethrow)
  const end = clock.now() + 7 * day
  let disabledAt: number | undefined
  for (let minutes = 0; clock.now() < end; minutes++) {
    if (minutes % 60 === 0) await add(1)
    await cron()
    if (disabledAt === undefined && (await row())?.status === 'disabled') disabledAt = end - clock.now()
    clock.pass(minute)
  }
  const attempts = await inbox.received()
  expect(attempts.length).toBeGreaterThan(12)
  expect(attempts.length).toBeLessThan(20)
  expect(new Set(attempts.map(({ headers }) => headers['webhook-id']))).toEqual(
    new Set((await idsAfter(organization, start)).slice(0, 1)),
  )
  expect(disabledAt).toBeLessThanOrEqual(2 * day)
  expect(disabledAt).toBeGreaterThan(1.4 * day)

  console.log(`a dead week: ${attempts.length} attempts`)
  await inbox.plan([])
  await set("status = 'active', attempts = 0, failing_since = NULL")
  // The next write marks the organization again.
  await add(1)
  while (await isMarked(organization)) {
    await cron()
    clock.pass(minute)
  }
  const ids = await idsAfter(organization, start)
  // One is about the endpoint itself, when it was disabled.
  expect(ids).toHaveLength(170)
  expect(await inbox.taken()).toEqual(ids)
  await expectInOrder(inbox, ids)
})
