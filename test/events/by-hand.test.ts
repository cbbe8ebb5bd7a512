// A change by SQL, past this service, is an event of the system, and never of a call before it.
import { expect, test } from 'vitest'
import { createClient, database, newOrganization, type Organization } from '../helpers.ts'
import { newUser } from '../routes/things.ts'
import { eventsOf, newestOf, type EventRow } from './expected.ts'

const byHand = (sql: string, ...values: unknown[]) =>
  database
    .prepare(sql)
    .bind(...values)
    .run()
const weigh = ({ id }: Organization, uid: string, weight: number) =>
  byHand('UPDATE clients SET weight = ? WHERE organization_id = ? AND user_uid = ?', weight, id, uid)

const parsed = (event?: EventRow) => event && { ...event, changes: JSON.parse(event.changes) as unknown }
const ofSystem = (type: string, subject: string, changes: object, more: object = {}) => ({
  seq: expect.any(Number),
  at: expect.any(Number),
  organization_id: expect.any(String),
  type,
  subject,
  from_id: null,
  environment: null,
  actor: '{"type":"system"}',
  request_id: null,
  changes,
  ...more,
})

test('right after a call about the same client, and before the next one', async () => {
  const organization = await newOrganization()
  const uid = await createClient(organization)
  const before = await newestOf(organization.id)
  const put = (weight: number) =>
    organization.clients('/', { method: 'PUT', json: { user_uid: uid, weight } })
  await put(70)
  await weigh(organization, uid, 71)
  await weigh(organization, uid, 71)
  await put(72)
  const events = await eventsOf(organization.id, before)
  expect(events.map(({ seq }) => seq)).toEqual([before + 1, before + 2, before + 3])
  expect(parsed(events[1])).toEqual(ofSystem('client.updated', `client:${uid}`, { weight: [70, 71] }))
  expect(events.map(({ actor }) => JSON.parse(actor).type)).toEqual(['key', 'system', 'key'])
  expect(events.map(({ at }) => at)).toEqual(events.map(({ at }) => at).sort())
})

test('a deletion by hand empties the events of the client', async () => {
  const organization = await newOrganization()
  const uid = await createClient(organization, { age: 34 })
  await byHand('DELETE FROM clients WHERE organization_id = ? AND user_uid = ?', organization.id, uid)
  const events = (await eventsOf(organization.id)).filter(({ subject }) => subject === `client:${uid}`)
  expect(events.map(({ type, changes }) => [type, changes])).toEqual([
    ['client.created', '{}'],
    ['client.deleted', '{}'],
  ])
  expect(parsed(events.at(-1))).toEqual(ofSystem('client.deleted', `client:${uid}`, {}))
})

test('a weight, and a key', async () => {
  const organization = await newOrganization()
  const fromId = await newUser(organization)
  const before = await newestOf(organization.id)
  const user = await database
    .prepare('SELECT user_id FROM users WHERE organization_id = ? AND from_id = ?')
    .bind(organization.id, fromId)
    .first<string>('user_id')
  const point = { weight_id: 'by-hand', weight_kg: 70.5, recorded_at: '2026-01-01T00:00:00.000Z' }
  const insert =
    'INSERT INTO weights (organization_id, user_id, id, weight_kg, recorded_at) VALUES (?, ?, ?, ?, ?)'
  await byHand(insert, organization.id, user, ...Object.values(point))
  await byHand(
    "UPDATE api_keys SET revoked_at = '2026' WHERE organization_id = ? AND role = 'member'",
    organization.id,
  )
  const events = await eventsOf(organization.id, before)
  expect(events.map(parsed)).toEqual([
    ofSystem('user.updated', `user:${String(user)}`, { weight_recorded: [null, point] }),
    ofSystem('key.revoked', events[1]?.subject ?? '', {}),
  ])
})

test('a refused call makes no event of a change by hand', async () => {
  const organization = await newOrganization()
  const other = await newOrganization()
  const [uid, theirs] = [await createClient(organization), await createClient(other)]
  const refuse = async (call: Promise<{ status: number }>, status: number) => {
    expect((await call).status).toBe(status)
  }
  const lastOf = async ({ id }: Organization) => parsed((await eventsOf(id)).at(-1))

  // Of another organization.
  await refuse(organization.clients('/', { method: 'DELETE', json: { user_uid: 'nobody' } }), 404)
  await weigh(other, theirs, 71)
  expect(await lastOf(other)).toEqual(ofSystem('client.updated', `client:${theirs}`, { weight: [null, 71] }))

  // Of another kind of thing.
  await refuse(organization.users('/edit-user', { json: { from_id: 'nobody', language: 'de' } }), 404)
  await weigh(organization, uid, 71)
  expect(await lastOf(organization)).toEqual(
    ofSystem('client.updated', `client:${uid}`, { weight: [null, 71] }),
  )

  // After a while.
  await refuse(organization.clients('/', { method: 'DELETE', json: { user_uid: 'nobody' } }), 404)
  await byHand('UPDATE event_context SET set_at = set_at - 5')
  await weigh(organization, uid, 72)
  expect(await lastOf(organization)).toEqual(
    ofSystem('client.updated', `client:${uid}`, { weight: [71, 72] }),
  )
})
