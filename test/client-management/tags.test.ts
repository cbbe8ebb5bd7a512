// GET /client-management/tags: the tags of active clients, kept as they come and go.
import { expect, test } from 'vitest'
import { aClient, call, createClient, database, newOrganization, type Organization } from '../helpers.ts'
import { feed } from '../events/feeds.ts'
import { details, lone, outcome } from './client-answers.ts'

const tagsOf = async ({ keys }: Organization) =>
  outcome(await call('/client-management/tags', { headers: { Authorization: keys.admin } }))
const answer = (...tags: [string, number][]) => ({
  status: 200,
  body: { tags: tags.map(([tag, count]) => ({ tag, count })) },
})

test('counts active clients, in the oldest spelling and the order of code points', async () => {
  const organization = await newOrganization()
  const { clients } = organization
  expect(await tagsOf(organization)).toEqual(answer())
  const one = await createClient(organization, { tags: ['VIP', 'b', '2024'] })
  const two = await createClient(organization, { tags: ['vip', 'Ä'] })
  expect(await tagsOf(organization)).toEqual(answer(['2024', 1], ['b', 1], ['VIP', 2], ['Ä', 1]))
  expect((await details(organization, two)).tags).toEqual(['vip', 'Ä'])
  await clients(`/archive/${two}`, { method: 'POST' })
  expect(await tagsOf(organization)).toEqual(answer(['2024', 1], ['b', 1], ['VIP', 1]))
  await clients(`/restore/${two}`, { method: 'POST' })
  await clients('/', { method: 'PUT', json: { user_uid: one, tags: ['B', 'new'] } })
  expect(await tagsOf(organization)).toEqual(answer(['b', 1], ['new', 1], ['VIP', 1], ['Ä', 1]))
  const { events } = (await feed(organization, `?user_uid=${one}`)).body
  expect(events.at(-1).changes).toEqual({
    tags: [
      ['VIP', 'b', '2024'],
      ['B', 'new'],
    ],
  })
  await clients('/', { method: 'DELETE', json: { user_uid: two } })
  await clients('/', { method: 'PUT', json: { user_uid: one, tags: null } })
  expect(await tagsOf(organization)).toEqual(answer())
  const left = database.prepare('SELECT * FROM tag_counts WHERE organization_id = ?').bind(organization.id)
  expect((await left.all()).results).toEqual([])
})

test('the 1 001st different tag is refused, also of an archived client, and one that goes makes room', async () => {
  const organization = await newOrganization({ client_limit: 100 })
  const { clients } = organization
  const uids: string[] = []
  for (let n = 0; n < 50; n++) {
    const tags = Array.from({ length: 20 }, (_, at) => `tag ${n * 20 + at}`)
    uids.push(await createClient(organization, { tags }))
  }
  await clients(`/archive/${uids[1]}`, { method: 'POST' })
  const refused = lone(
    'tags',
    'tags must be at most 1000 different ones in all: use one of GET /client-management/tags, or remove one from all its clients first',
  )
  expect(outcome(await clients('/', { json: aClient({ tags: ['more'] }) }))).toEqual(refused)
  const update = async (tags: string[]) =>
    outcome(await clients('/', { method: 'PUT', json: { user_uid: uids[0], tags } }))
  const own = Array.from({ length: 19 }, (_, at) => `tag ${at}`)
  expect((await clients('/', { json: aClient({ tags: ['TAG 7'] }) })).status).toBe(201)
  expect((await update([...own, 'more'])).status).toBe(200)
  expect(await update([...own.slice(1), 'more', 'even more'])).toMatchObject({ status: 200 })
  expect(outcome(await clients('/', { json: aClient({ tags: ['one more'] }) }))).toEqual(refused)
})
