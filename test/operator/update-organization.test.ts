// GET and PATCH /operator/v1/organizations/{id}
import { expect, test } from 'vitest'
import { aUser, createClient, newOrganization, operate } from '../helpers.ts'
import { change, create, newId, show, time } from './organization-calls.ts'

test('GET shows the counts of clients, and of users by environment', async () => {
  const organization = await newOrganization()
  await createClient(organization)
  await organization.users('/create-user', { json: aUser() }, 'dev')
  await organization.users('/create-user', { json: aUser() }, 'prod')
  await organization.users('/create-user', { json: aUser() }, 'prod')
  expect(await show(organization.id)).toEqual({
    id: organization.id,
    name: 'A test',
    plan: 'enterprise',
    client_limit: null,
    user_limit: null,
    client_count: 1,
    user_counts: { dev: 1, prod: 2 },
    status: 'active',
    created_at: time,
  })
  const user_uid = (await organization.clients('/')).body.users[0].user_uid
  await organization.clients('/', { method: 'DELETE', json: { user_uid } })
  expect(await show(organization.id)).toMatchObject({ client_count: 0, user_counts: { dev: 1, prod: 2 } })
})

test.each([
  [{ name: 'Another name' }, { name: 'Another name' }],
  [{ plan: 'pro' }, { plan: 'pro' }],
  [{ client_limit: 0 }, { client_limit: 0 }],
  [{ client_limit: null }, { client_limit: null }],
  [{ user_limit: 0 }, { user_limit: 0 }],
  [{ user_limit: null }, { user_limit: null }],
  [{ status: 'suspended' }, { status: 'suspended' }],
  [{ status: 'active' }, { status: 'active' }],
  [
    { name: 'B', plan: 'enterprise', client_limit: 7 },
    { name: 'B', plan: 'enterprise', client_limit: 7 },
  ],
])('PATCH %o changes these fields and no other', async (changes, changed) => {
  const id = newId()
  const { body } = await create({ id, name: 'A gym', plan: 'free', client_limit: 3, user_limit: 4 })
  const answer = await change(id, changes)
  expect(answer.status).toBe(200)
  expect(answer.body).toEqual({ organization: { ...body.organization, ...changed } })
  expect(await show(id)).toEqual(answer.body.organization)
})

test.each([
  [{}, 'body', 'At least one of name, plan, client_limit, user_limit and status must be provided'],
  [{ name: null }, 'name', 'name must not be null'],
  [{ plan: null }, 'plan', 'plan must not be null'],
  [{ plan: 'gold' }, 'plan', 'plan must be one of: free, pro, enterprise'],
  [{ status: null }, 'status', 'status must not be null'],
  [{ status: 'deleting' }, 'status', 'status must be one of: active, suspended'],
  [{ client_limit: -1 }, 'client_limit', 'client_limit must be a whole number from 0 to 1000000000 or null'],
  [{ user_limit: 1.5 }, 'user_limit', 'user_limit must be a whole number from 0 to 1000000000 or null'],
  [{ id: 'other' }, 'id', 'id cannot be changed'],
  [{ name: 'A gym', client_count: 0 }, 'client_count', 'client_count cannot be changed'],
])('PATCH %o is refused and changes nothing', async (changes, field, message) => {
  const id = newId()
  const { body } = await create({ id, name: 'A gym', plan: 'free' })
  const answer = await change(id, changes)
  expect(answer.status).toBe(400)
  expect(answer.body.details).toEqual([{ field, message: expect.stringContaining(message) }])
  expect(await show(id)).toEqual(body.organization)
})

test.each(['no-such-one', 'NO', '%FF', '%00', "'", 'constructor'])('the unknown id %s is 404', async (id) => {
  const notFound = { status: 404, body: { error: 'Organization not found' } }
  expect(await operate(`/organizations/${id}`)).toMatchObject(notFound)
  expect(await change(id, { name: 'A' })).toMatchObject(notFound)
})

test('GET refuses a query', async () => {
  const { status, body } = await operate('/organizations/any-one?limit=3')
  expect({ status, error: body.error }).toEqual({ status: 400, error: 'unknown field "limit"' })
})
