// POST /{org}/{dev|prod}/v1/delete-user
import { expect, test } from 'vitest'
import { aUser, call, createClient, database, newOrganization } from '../helpers.ts'
import { under } from '../http/idempotent-calls.ts'
import { erasedOf } from '../world/erased.ts'
import { answered, createUser, getProfile, rowOf, sentences, weightsOf } from './users.ts'

const deleted = {
  status: 200,
  body: { status: 'success', message: 'User deleted successfully', erased: erasedOf({ sessions: 0 }) },
}
const linkOf = (url: string) => new URL(url).pathname

test('removes the user and their weights, and no other', async () => {
  const organization = await newOrganization()
  const from_id = await createUser(organization)
  const other = await createUser(organization)
  await createUser(organization, { from_id }, 'dev')
  await organization.users('/edit-user', { json: { from_id, weight_kg: 79 } })
  const before = [await rowOf(organization, other), await rowOf(organization, from_id, 'dev')]
  expect(answered(await organization.users('/delete-user', { json: { from_id } }))).toEqual(deleted)
  expect((await getProfile(organization, from_id)).status).toBe(404)
  expect([await rowOf(organization, other), await rowOf(organization, from_id, 'dev')]).toEqual(before)
  const weights = await database
    .prepare('SELECT count(*) AS n FROM weights WHERE organization_id = ?')
    .bind(organization.id)
    .first('n')
  expect(weights).toBe(2)
  const again = await organization.users('/delete-user', { json: { from_id } })
  expect(answered(again)).toEqual({ status: 404, body: { error: sentences.notFound(from_id) } })
})

test('the progress link is dead at once', async () => {
  const organization = await newOrganization()
  const json = aUser()
  const { visualization_url } = (await organization.users('/create-user', { json })).body
  expect((await call(linkOf(visualization_url))).status).toBe(200)
  await organization.users('/delete-user', { json: { from_id: json.from_id } })
  expect((await call(linkOf(visualization_url))).status).toBe(404)
})

test('the from_id is free for another, who sees nothing of the former', async () => {
  const organization = await newOrganization()
  const { users } = organization
  const json = aUser()
  const { from_id } = json
  const former = (await users('/create-user', { json, headers: under('first') })).body
  await users('/edit-user', { json: { from_id, weight_kg: 91 }, headers: under('edit') })
  await users('/delete-user', { json: { from_id }, headers: under('delete') })
  const made = await users('/create-user', { json: { ...json, first_name: 'New' }, headers: under('second') })
  expect(made.status).toBe(201)
  expect(made.body.user_id).not.toBe(former.user_id)
  expect(await weightsOf(organization, from_id)).toEqual([{ weight_kg: 80, recorded_at: expect.any(String) }])
  const { events } = (await users(`/events?from_id=${from_id}`)).body
  expect(events.map(({ type }: { type: string }) => type)).toEqual(['user.created'])
  const row = await rowOf(organization, from_id)
  for (const repeated of [
    await users('/create-user', { json, headers: under('first') }),
    await users('/edit-user', { json: { from_id, weight_kg: 91 }, headers: under('edit') }),
  ]) {
    expect(answered(repeated)).toEqual({
      status: 410,
      body: { error: 'The result of this request was erased' },
    })
  }
  const repeated = await users('/delete-user', { json: { from_id }, headers: under('delete') })
  expect(answered(repeated)).toEqual(deleted)
  expect(repeated.headers.get('Idempotency-Replayed')).toBe('true')
  expect(await rowOf(organization, from_id)).toEqual(row)
})

test('under an erased Idempotency-Key, another request is 410 too', async () => {
  const organization = await newOrganization()
  const user_uid = await createClient(organization)
  const put = (weight: number) =>
    organization.clients('/', { method: 'PUT', json: { user_uid, weight }, headers: under('changed') })
  expect((await put(70)).status).toBe(200)
  await organization.clients('/', { method: 'DELETE', json: { user_uid } })
  expect([(await put(70)).status, (await put(71)).status]).toEqual([410, 410])
})

test('its event has neither from_id nor changes, nor have the earlier ones', async () => {
  const organization = await newOrganization()
  const from_id = await createUser(organization)
  const { user_id } = (await getProfile(organization, from_id)).body.profile
  await organization.users('/edit-user', { json: { from_id, weight_kg: 79 } })
  await organization.users('/delete-user', { json: { from_id } })
  const { events } = (await organization.users('/events')).body
  expect(events).toMatchObject(
    ['user.created', 'user.updated', 'user.deleted'].map((type) => ({
      type,
      subject: { type: 'user', id: user_id, user_id },
      environment: 'prod',
      changes: {},
    })),
  )
  expect(JSON.stringify(events)).not.toContain(from_id)
})

test('with If-Match of another version is 412 and deletes nobody', async () => {
  const organization = await newOrganization()
  const from_id = await createUser(organization)
  const headers = { 'If-Match': '"another"' }
  expect((await organization.users('/delete-user', { json: { from_id }, headers })).status).toBe(412)
  expect((await getProfile(organization, from_id)).status).toBe(200)
})

test.each([{ from_id: 'a', user_id: 'b' }, {}])('refuses %j', async (json) => {
  const organization = await newOrganization()
  expect((await organization.users('/delete-user', { json })).status).toBe(400)
})

test('frees a place of the limit', async () => {
  const organization = await newOrganization({ user_limit: 1 })
  const from_id = await createUser(organization)
  const json = aUser()
  expect((await organization.users('/create-user', { json })).status).toBe(404)
  await organization.users('/delete-user', { json: { from_id } })
  expect((await organization.users('/create-user', { json })).status).toBe(201)
})
