// Archived clients: what they keep, what is refused, and the plan's limit under races.
import { expect, test } from 'vitest'
import { aClient, createClient, newOrganization, operate, type Answer } from '../helpers.ts'
import { feed } from '../events/feeds.ts'
import { erasedOf } from '../world/erased.ts'
import { deleted, details, lone, outcome, unknownClient } from './client-answers.ts'
import { expectKeptCounts } from './kept-counts.ts'

const archived = { status: 200, body: { message: 'User archived successfully.' } }
const restored = { status: 200, body: { message: 'User restored successfully.' } }
const refused = lone('user_uid', 'An archived client must be restored first')
const full = { status: 404, body: { error: 'User creation limit reached for Enterprise plan' } }
const post = { method: 'POST' }
type Call = () => Promise<Answer>

test('an archived client keeps everything, is not changed, and is restored as it was', async () => {
  const organization = await newOrganization()
  const { clients } = organization
  const uid = await createClient(organization, { tags: ['VIP'] })
  const { body: session } = await clients(`/record-session/${uid}`, { json: { activity: 'Running' } })
  const shown = await details(organization, uid)
  for (let time = 0; time < 2; time++) {
    expect(outcome(await clients(`/archive/${uid}`, post))).toEqual(archived)
    expect(await details(organization, uid)).toEqual({ ...shown, status: 'archived' })
  }
  const changes: [string, object][] = [
    ['/', { method: 'PUT', json: { user_uid: uid, weight: 70 } }],
    [`/save-notes/${uid}`, { json: { note: 'A note' } }],
    [`/record-session/${uid}`, { json: { activity: 'Running' } }],
    [`/${uid}/sessions/${session.session_id}`, { method: 'DELETE' }],
  ]
  for (const [path, call] of changes) expect(outcome(await clients(path, call))).toEqual(refused)
  expect((await clients('/', { json: aClient({ email: shown.email }) })).status).toBe(400)
  await expectKeptCounts(organization.id)
  for (let time = 0; time < 2; time++)
    expect(outcome(await clients(`/restore/${uid}`, post))).toEqual(restored)
  expect(await details(organization, uid)).toEqual(shown)
  const { events } = (await feed(organization, `?user_uid=${uid}`)).body
  expect(
    events.slice(2).map(({ type, changes }: { type: string; changes: object }) => [type, changes]),
  ).toEqual([
    ['client.archived', { status: ['active', 'archived'] }],
    ['client.restored', { status: ['archived', 'active'] }],
  ])
})

test('an archived client can be deleted with all it kept, and its e-mail is free then', async () => {
  const organization = await newOrganization()
  const { clients } = organization
  const uid = await createClient(organization)
  const { email } = await details(organization, uid)
  await clients(`/save-notes/${uid}`, { json: { note: 'A note' } })
  await clients(`/record-session/${uid}`, { json: { activity: 'Running' } })
  await clients(`/archive/${uid}`, post)
  const answer = await clients('/', { method: 'DELETE', json: { user_uid: uid } })
  const erased = erasedOf({ notes: 1, sessions: 1, events: 4 })
  expect(outcome(answer)).toEqual({ ...deleted, body: { ...deleted.body, erased } })
  expect((await clients(`/${uid}`)).status).toBe(404)
  expect(outcome(await clients(`/restore/${uid}`, post))).toEqual(unknownClient)
  expect((await clients('/filter?status=all')).status).toBe(404)
  await expectKeptCounts(organization.id)
  expect((await clients('/', { json: aClient({ email }) })).status).toBe(201)
})

test.each([
  ['restores', (restores: Call[], creations: Call[]) => [...restores, ...creations]],
  ['creates', (restores: Call[], creations: Call[]) => [...creations, ...restores]],
])('the limit is of active clients, exactly, when the first at once %s', async (_, inOrder) => {
  const organization = await newOrganization({ client_limit: 3 })
  const { clients } = organization
  const away = await Promise.all([1, 2, 3].map(() => createClient(organization)))
  for (const uid of away) expect((await clients(`/archive/${uid}`, post)).status).toBe(200)
  const restores = away.map((uid) => () => clients(`/restore/${uid}`, post))
  const creations = Array.from({ length: 6 }, () => () => clients('/', { json: aClient() }))
  const answers = await Promise.all(inOrder(restores, creations).map((send) => send()))
  const refusals = answers.filter(({ status }) => status >= 400).map(outcome)
  expect(refusals).toEqual(Array.from({ length: 6 }, () => full))
  const { body } = await operate(`/organizations/${organization.id}`)
  expect(body.organization.client_count).toBe(3)
  await expectKeptCounts(organization.id)
})

test('at the limit a client is not restored, and nothing of it changes, until there is a place', async () => {
  const organization = await newOrganization({ client_limit: 1 })
  const { clients } = organization
  const away = await createClient(organization)
  await clients(`/archive/${away}`, post)
  const other = await createClient(organization)
  const before = await clients(`/${away}`)
  expect(outcome(await clients(`/restore/${away}`, post))).toEqual(full)
  const after = await clients(`/${away}`)
  expect([after.body, after.headers.get('ETag')]).toEqual([before.body, before.headers.get('ETag')])
  expect(outcome(await clients(`/restore/${other}`, post)), 'who is active').toEqual(restored)
  await clients(`/archive/${other}`, post)
  expect(outcome(await clients(`/restore/${away}`, post))).toEqual(restored)
})

test.each(['archive', 'restore'])('to %s a client who already is so leaves its ETag', async (act) => {
  const organization = await newOrganization()
  const { clients } = organization
  const uid = await createClient(organization)
  const etag = async () => (await clients(`/${uid}`)).headers.get('ETag')
  const created = await etag()
  const first = await clients(`/${act}/${uid}`, post)
  const current = await etag()
  expect(first.headers.get('ETag')).toBe(current)
  expect(current === created).toBe(act === 'restore')
  const second = await clients(`/${act}/${uid}`, post)
  expect([second.headers.get('ETag'), await etag()]).toEqual([current, current])
})
