// Racing writers with failing storage in two databases: what the events say is what there is, and readers of the feeds
// see each event once and in order.
import { env } from 'cloudflare:workers'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { dice } from '../fixtures/made-photos.ts'
import { aClient, aUser, newOrganization, operatorToken } from '../helpers.ts'
import { lagging } from '../storage/lagging.ts'
import { newTenant } from '../two-databases.ts'
import { allEvents, current, databases, inFormOf } from './current.ts'
import { ask, failing, sound } from './failing.ts'
import { follow } from './readers.ts'
import { replay } from './replaying.ts'
import { write, type World } from './writers.ts'

const writes = 20_000
const writers = 20
/** One call to storage in so many fails. */
const share = 10

beforeAll(() => {
  vi.spyOn(Math, 'random').mockReturnValue(0)
  vi.spyOn(console, 'info').mockReturnValue()
  vi.spyOn(console, 'error').mockReturnValue()
})
afterAll(() => {
  vi.restoreAllMocks()
})

async function newWorlds(): Promise<World[]> {
  const { id, keys } = await newOrganization()
  const worlds = [{ id, admin: keys.admin, prod: `Bearer ${keys.prod}` }, await newTenant()].map(
    (tenant) => ({
      ...tenant,
      prod: tenant.prod.startsWith('Bearer') ? tenant.prod : `Bearer ${tenant.prod}`,
      clients: [] as string[],
      users: [] as string[],
    }),
  )
  for (const world of worlds) {
    for (let number = 0; number < 10; number++) {
      const created = await ask(sound, '/client-management/clients', world.admin, { json: aClient() })
      world.clients.push(created.body.userData.user_uid)
      const user = aUser()
      await ask(sound, `/${world.id}/prod/v1/create-user`, world.prod, { json: user })
      world.users.push(user.from_id)
    }
  }
  return worlds
}

test(`${writes} random writes of ${writers} writers: the events are what there is`, async () => {
  const worlds = await newWorlds()
  const [first] = worlds
  if (!first) return expect.unreachable()
  const { bindings, counted } = failing(dice(11), share)
  const replica = await lagging({ ...(await newOrganization()), id: first.id })
  await replica.catchUp()

  let isOver = false
  const over = () => isOver
  const far = { ...sound, DB: replica.DB }
  const operator = `Bearer ${operatorToken}`
  const feeds = worlds.flatMap(({ id, admin, prod }): [path: string, key: string, types: RegExp][] => [
    [`/operator/v1/organizations/${id}/events`, operator, /./],
    ['/client-management/events', admin, /^client\./],
    [`/${id}/prod/v1/events`, prod, /^user\./],
  ])
  const near = feeds.map(([path, key]) => follow(sound, path, key, over))
  let isCaughtUp = false
  const distant = feeds.slice(0, 3).map(([path, key]) => follow(far, path, key, () => isCaughtUp))
  const catching = (async () => {
    while (!over()) {
      await scheduler.wait(3_000)
      await replica.catchUp()
    }
  })()

  const statuses = await Promise.all(
    Array.from({ length: writers }, (_, number) =>
      write(worlds[number % 2] ?? first, writes / writers, dice(number + 1), bindings),
    ),
  )
  isOver = true
  await catching
  await replica.catchUp()
  isCaughtUp = true
  const seen = [await Promise.all(near), await Promise.all(distant)].flat()

  let events = 0
  for (const [number, world] of worlds.entries()) {
    const all = await allEvents(world)
    events += all.length
    const positions = all.map(({ id }) => id.split('-').map(Number))
    expect(positions.map(([place]) => place)).toEqual(all.map((_, place) => place + 1))
    expect(positions.filter(([, at = 0], place) => at < (positions[place - 1]?.[1] ?? 0))).toEqual([])

    const replayed = replay(all)
    const there = await current(world, databases[number] ?? env.DB)
    expect([...replayed.keys()].sort()).toEqual([...there.keys()].sort())
    for (const [name, now] of there) {
      const fields = inFormOf(now, replayed.get(name) ?? {})
      expect(fields, name).toEqual({
        ...now,
        ...(Array.isArray(now.session) && { session: now.session.sort() }),
      })
    }
    for (const [place, [path, key, types]] of [...feeds, ...feeds.slice(0, 3)].entries()) {
      if (!feeds.slice(3 * number, 3 * number + 3).some((feed) => feed[0] === path && feed[1] === key))
        continue
      const ids = all.filter(({ type }) => types.test(type)).map(({ id }) => id)
      expect(seen[place]?.ids, `${path} of reader ${place}`).toEqual(ids)
    }
  }
  const sum = new Map<number, number>()
  for (const each of statuses)
    for (const [status, times] of each) sum.set(status, (sum.get(status) ?? 0) + times)
  console.log(
    `${events} events, ${counted.failed} failures, ${JSON.stringify([...sum])}`,
    seen.map(({ pages }) => pages),
  )
  expect(counted.failed).toBeGreaterThan(writes / (2 * share))
  expect(new Set(replica.answered)).toEqual(new Set(['replica', 'primary']))
}, 560_000)
