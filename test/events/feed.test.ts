// The feeds of events: what they show, whom, and how they are paged.
import { expect, test } from 'vitest'
import { aClient, aUser, newOrganization, operate } from '../helpers.ts'
import { createdIn, feed, typesOf, type SeenEvent } from './feeds.ts'

test('an event says what was changed, when, by which key and in which request', async () => {
  const organization = await newOrganization()
  const { clients, adminUid } = organization
  const client = aClient({ age: 34, shoeSize: 7.5, preferable_activities: ['Running'] })
  const created = await clients('/', { json: client })
  const { user_uid } = created.body.userData
  const changed = await clients('/', { method: 'PUT', json: { user_uid, age: 35, shoeSize: null } })
  const { status, body } = await feed(organization)
  expect(status).toBe(200)
  const [first, second] = body.events
  const actor = { type: 'key', key_id: expect.any(String), name: 'A key', admin_uid: adminUid }
  const subject = { type: 'client', id: user_uid }
  expect(body.events).toEqual([
    {
      id: expect.stringMatching(/^0{8}\d{4}-\d{13}$/),
      type: 'client.created',
      created_at: new Date(Number(first.id.slice(13))).toISOString(),
      actor,
      request_id: created.headers.get('X-Request-Id'),
      subject,
      environment: null,
      changes: {
        admin_uid: [null, adminUid],
        display_name: [null, client.display_name],
        email: [null, client.email],
        age: [null, '34'],
        shoeSize: [null, '7.5'],
        preferable_activities: [null, ['Running']],
        status: [null, 'active'],
        created_at: [null, first.changes.created_at[1]],
      },
    },
    {
      id: expect.any(String),
      type: 'client.updated',
      created_at: new Date(Number(second.id.slice(13))).toISOString(),
      actor,
      request_id: changed.headers.get('X-Request-Id'),
      subject,
      environment: null,
      changes: { age: ['34', '35'], shoeSize: ['7.5', null] },
    },
  ])
  expect(Number(second.id.slice(0, 12))).toBe(Number(first.id.slice(0, 12)) + 1)
  expect([body.next, body.has_more]).toEqual([second.id, false])
})

test('the operator sees everything of an organization, and nobody else sees more than their own feed', async () => {
  const organization = await newOrganization()
  const { id, clients, users } = organization
  const uid = await createdIn(organization)
  await users('/create-user', { json: aUser({ from_id: 'one' }) })
  await users('/create-user', { json: aUser({ from_id: 'two' }) }, 'dev')
  await clients('/', { method: 'DELETE', json: { user_uid: uid } })
  const all = await operate(`/organizations/${id}/events`)
  expect(typesOf(all)).toEqual([
    'organization.created',
    'admin.created',
    'key.created',
    'key.created',
    'key.created',
    'key.created',
    'client.created',
    'user.created',
    'user.created',
    'client.deleted',
  ])
  expect(all.body.events[0].actor).toEqual({ type: 'operator', name: 'operator' })
  expect(typesOf(await feed(organization))).toEqual(['client.created', 'client.deleted'])
  const prod = await users('/events')
  const { user_id, ...subject } = prod.body.events[0].subject
  expect(subject).toEqual({ type: 'user', id: 'one' })
  expect(user_id).toMatch(/^[0-9A-Z]{26}$/)
  expect(prod.body.events.map(({ environment }: { environment: string }) => environment)).toEqual(['prod'])
  expect((await users('/events', {}, 'dev')).body.events.map((each: SeenEvent) => each.subject.id)).toEqual([
    'two',
  ])
  expect((await operate('/organizations/nobody-there/events')).status).toBe(404)
})

test('who deleted a client, when, by which key and in which request is one call, and nothing else of it is left', async () => {
  const organization = await newOrganization()
  const { clients } = organization
  const uid = await createdIn(organization)
  await clients(`/save-notes/${uid}`, { json: { note: 'Torn ligament' } })
  const deletion = await clients('/', { method: 'DELETE', json: { user_uid: uid } })
  const { status, body } = await clients(`/${uid}/history?limit=1`)
  expect(status).toBe(200)
  expect(body.events).toEqual([
    {
      id: expect.any(String),
      type: 'client.deleted',
      created_at: expect.any(String),
      actor: { type: 'key', key_id: expect.any(String), name: 'A key', admin_uid: organization.adminUid },
      request_id: deletion.headers.get('X-Request-Id'),
      subject: { type: 'client', id: uid },
      environment: null,
      changes: {},
    },
  ])
  const rest = await clients(`/${uid}/history?before=${body.next}`)
  expect(typesOf(rest)).toEqual(['client.note_saved', 'client.created'])
  expect(rest.body.events.map(({ changes }: { changes: object }) => changes)).toEqual([{}, {}])
  expect(rest.body.next).toBeNull()
})

test('a client has a history before its first event, and nobody has none', async () => {
  const organization = await newOrganization()
  const other = await createdIn(await newOrganization())
  const { status, body } = await organization.clients(`/${other}/history`)
  expect([status, body.error]).toEqual([404, 'The user is not found or is not under the admin'])
})
