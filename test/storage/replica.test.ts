// Reads from a replica that may lag: callers still see their own writes.
import { expect, test } from 'vitest'
import { callWith } from '../call-with.ts'
import { aClient, aUser, createClient, database, type Organization } from '../helpers.ts'
import { bookmarkOf, farAway } from './far-away.ts'

const revoke = async ({ id }: Organization) =>
  database
    .prepare('UPDATE api_keys SET revoked_at = ? WHERE organization_id = ?')
    .bind(new Date().toISOString(), id)
    .run()

test('a new client or user is found without a bookmark before a replica has it', async () => {
  const { clients, users, DB } = await farAway()
  const created = await clients('/', { json: aClient() })
  const { user_uid } = created.body.userData
  expect((await clients(`/${user_uid}`)).status).toBe(200)
  expect((await clients('/')).body.users).toHaveLength(1)
  expect((await clients('/filter')).body.query_count).toBe(1)
  const user = aUser()
  const { visualization_url } = (await users('/create-user', { json: user })).body
  expect((await users(`/get-user-profile?from_id=${user.from_id}`)).status).toBe(200)
  expect((await users(`/dashboard-url?from_id=${user.from_id}`)).body.dashboard_url).toBe(visualization_url)
  expect((await callWith({ DB }, new URL(visualization_url).pathname)).status).toBe(200)
})

test('a replica that has the rows answers alone', async () => {
  const { clients, organization, catchUp, answered } = await farAway()
  const uid = await createClient(organization)
  await clients('/')
  await catchUp()
  for (const path of [`/${uid}`, '/', '/filter']) {
    answered.length = 0
    expect((await clients(path)).status).toBe(200)
    expect(answered, path).toEqual(['replica'])
  }
})

test('a read that a replica finds nothing for asks the primary before it is a 404', async () => {
  const { clients, catchUp, answered } = await farAway()
  await clients('/')
  await catchUp()
  for (const path of ['/nobody', '/', '/filter?gender=male']) {
    answered.length = 0
    expect((await clients(path)).status).toBe(404)
    expect(answered, path).toEqual(['replica', 'primary'])
  }
})

test('a change may be seen late without its bookmark, but never with it', async () => {
  const { clients, users, organization, catchUp } = await farAway()
  const user_uid = await createClient(organization)
  const user = aUser()
  await organization.users('/create-user', { json: user })
  await catchUp()

  const put = await clients('/', { method: 'PUT', json: { user_uid, weight: 70 } })
  expect((await clients(`/${user_uid}`)).body.weight).toBe(null)
  const headers = { 'x-d1-bookmark': bookmarkOf(put) }
  const seen = await clients(`/${user_uid}`, { headers })
  expect(seen.body.weight).toBe(70)

  const edited = await users('/edit-user', { json: { from_id: user.from_id, weight_kg: 77 } })
  const profile = `/get-user-profile?from_id=${user.from_id}`
  expect((await users(profile)).body.profile.weight_kg).toBe(80)
  const fresh = { 'x-d1-bookmark': bookmarkOf(edited) }
  expect((await users(profile, { headers: fresh })).body.profile.weight_kg).toBe(77)
})

test('a stale ETag from a replica is 412', async () => {
  const { clients, organization, catchUp } = await farAway()
  const user_uid = await createClient(organization)
  await catchUp()
  await clients('/', { method: 'PUT', json: { user_uid, weight: 70 } })
  const old = (await clients(`/${user_uid}`)).headers.get('ETag') ?? ''
  const change = (etag: string) =>
    clients('/', { method: 'PUT', json: { user_uid, weight: 71 }, headers: { 'If-Match': etag } })
  expect((await change(old)).status).toBe(412)
  await catchUp()
  expect((await change((await clients(`/${user_uid}`)).headers.get('ETag') ?? '')).status).toBe(200)
})

test('a new key works before a replica has it', async () => {
  const { clients, organization, answered } = await farAway()
  const uid = await createClient(organization)
  const { status, by } = await clients(`/${uid}`)
  expect([status, by.slice(0, 2)]).toEqual([200, ['replica', 'primary']])
  expect(answered[0]).toBe('replica')
})

test('a revoked key reads only as long as a replica lags, and never writes', async () => {
  const { clients, organization, catchUp } = await farAway()
  const uid = await createClient(organization)
  await catchUp()
  await revoke(organization)
  expect((await clients(`/${uid}`)).status).toBe(200)
  expect((await clients('/', { json: aClient() })).status).toBe(401)
  // A read that goes to the primary is refused there.
  expect((await clients('/nobody')).status).toBe(401)
  await catchUp()
  expect((await clients(`/${uid}`)).status).toBe(401)
})

test('a repeated Idempotency-Key is answered from the primary, though no replica has it', async () => {
  const { clients } = await farAway()
  const call = { json: aClient(), headers: { 'Idempotency-Key': 'once' } }
  const [first, second] = [await clients('/', call), await clients('/', call)]
  expect([second.status, second.headers.get('Idempotency-Replayed')]).toEqual([201, 'true'])
  expect(second.body).toEqual(first.body)
})

test('the operator reads only from the primary', async () => {
  const { organization, answered, DB } = await farAway()
  const headers = { Authorization: 'Bearer the-operator-token-of-the-test-suite' }
  const path = `/operator/v1/organizations/${organization.id}`
  for (const each of [path, `${path}/admins`, `${path}/keys`, '/operator/v1/organizations']) {
    expect((await callWith({ DB }, each, { headers })).status).toBe(200)
  }
  expect(new Set(answered)).toEqual(new Set(['primary']))
})
