// POST /operator/v1/organizations
import { expect, test } from 'vitest'
import { app } from '../../src/app.ts'
import { create, newId, show, time } from './organization-calls.ts'

test.each([
  ['free', {}, null],
  ['pro', { client_limit: null }, null],
  ['enterprise', { client_limit: 0 }, 0],
  ['free', { client_limit: 25 }, 25],
  ['free', { client_limit: '25' }, 25],
])('creates an organization on plan %s with %o', async (plan, limit, client_limit) => {
  const id = newId()
  const answer = await create({ id, name: '  A gym ', plan, ...limit })
  const organization = {
    id,
    name: 'A gym',
    plan,
    client_limit,
    client_count: 0,
    user_counts: { dev: 0, prod: 0 },
    status: 'active',
    created_at: time,
  }
  expect(answer).toMatchObject({ status: 201, body: { organization } })
  expect(Object.keys(answer.body)).toEqual(['organization'])
  expect(await show(id)).toEqual(answer.body.organization)
})

test('takes ids of 2 and of 63 characters, letters, digits and hyphens', async () => {
  const unique = newId()
  const longest = unique.padEnd(63, '0')
  // There are few ids of two characters, and other tests may have taken one.
  const shortest = Math.floor(Math.random() * 1296)
    .toString(36)
    .padStart(2, '0')
  expect(longest).toHaveLength(63)
  expect((await create({ id: longest, name: 'A', plan: 'free' })).status).toBe(201)
  expect([201, 409]).toContain((await create({ id: shortest, name: 'A', plan: 'free' })).status)
  expect((await create({ id: `0${unique}-`, name: 'A', plan: 'free' })).status).toBe(201)
})

const idRule = 'id must be 2 to 63 of a-z, 0-9 and "-", starting with a letter or digit'
const idText = 'id must be text, in quotes'
test.each<[unknown, string]>([
  ...['a', 'a'.repeat(64), '-ab', 'Gym', 'gym_1', 'gym.one', 'gym one', 'gÿm'].map((id): [string, string] => [
    id,
    idRule,
  ]),
  ...[7, true, ['gym']].map((id): [unknown, string] => [id, idText]),
])('refuses the id %j', async (id, message) => {
  const answer = await create({ id, name: 'A gym', plan: 'free' })
  expect(answer.status).toBe(400)
  expect(answer.body).toEqual({ error: message, details: [{ field: 'id', message }] })
})

// From the mounted routes, so that a new first segment is reserved before an organization takes it.
const ownSegments = app.routes
  .map(({ path }) => path.split('/')[1] ?? '')
  .filter((segment) => /^[a-z0-9][a-z0-9-]{1,62}$/.test(segment))
test.each([
  ...new Set([...ownSegments, 'docs', 'client-management', 'operator', 'health', 'console', 'webhooks']),
])('refuses the reserved id %s', async (id) => {
  const answer = await create({ id, name: 'A gym', plan: 'free' })
  expect(answer.status).toBe(400)
  expect(answer.body).toEqual({
    error: 'id is reserved',
    details: [{ field: 'id', message: 'id is reserved' }],
  })
})

const nameRule = 'name must be 1 to 200 characters without control characters'
const limitRule = 'client_limit must be a whole number from 0 to 1000000000 or null'
test.each([
  [{ id: '' }, 'id', 'id is required'],
  [{ name: '' }, 'name', 'name is required'],
  [{ name: '   ' }, 'name', 'name is required'],
  [{ name: 'n'.repeat(201) }, 'name', nameRule],
  [{ name: 'a\u0000b' }, 'name', nameRule],
  [{ name: null }, 'name', 'name must not be null'],
  [{ name: undefined }, 'name', 'name is required'],
  [{ plan: undefined }, 'plan', 'plan is required'],
  [{ plan: 'Pro' }, 'plan', 'plan must be one of: free, pro, enterprise'],
  [{ plan: 'gold' }, 'plan', 'plan must be one of: free, pro, enterprise'],
  [{ client_limit: -1 }, 'client_limit', limitRule],
  [{ client_limit: 1.5 }, 'client_limit', limitRule],
  [{ client_limit: '1e3' }, 'client_limit', limitRule],
  [{ client_limit: true }, 'client_limit', limitRule],
  [{ id: undefined }, 'id', 'id is required'],
  [{ client_limt: 3 }, 'client_limt', 'unknown field "client_limt", did you mean "client_limit"?'],
])('refuses %o', async (wrong, field, message) => {
  const answer = await create({ id: newId(), name: 'A gym', plan: 'free', ...wrong })
  expect(answer.status).toBe(400)
  expect(answer.body).toEqual({ error: message, details: [{ field, message }] })
})

test('takes a name of 200 code points', async () => {
  const name = '🏃'.repeat(200)
  expect((await create({ id: newId(), name, plan: 'free' })).body.organization.name).toBe(name)
})

test('names all problems at once', async () => {
  const { status, body } = await create({ id: 'A', plan: 'gold', client_limit: -1, nmae: 'A gym' })
  expect(status).toBe(400)
  const fields: string[] = body.details.map(({ field }: { field: string }) => field)
  expect(fields.sort()).toEqual(['client_limit', 'id', 'name', 'nmae', 'plan'])
  expect(body.error).toBe(body.details.map(({ message }: { message: string }) => message).join('; '))
})

test('a taken id is 409 and changes nothing', async () => {
  const id = newId()
  await create({ id, name: 'The first', plan: 'free' })
  const answer = await create({ id, name: 'The second', plan: 'pro', client_limit: 3 })
  expect(answer.status).toBe(409)
  expect(answer.body).toEqual({ error: 'An organization with this id already exists' })
  expect(await show(id)).toMatchObject({ name: 'The first', plan: 'free', client_limit: null })
})

test('one of ten that race for an id is created', async () => {
  const id = newId()
  const answers = await Promise.all(Array.from({ length: 10 }, () => create({ id, name: 'A', plan: 'free' })))
  expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array<number>(9).fill(409)])
})
