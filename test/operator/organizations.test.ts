import { describe, expect, test } from 'vitest'
import { app } from '../../src/app.ts'
import { aUser, createClient, newOrganization, operate } from '../helpers.ts'

let made = 0
const newId = () => `org-${Date.now().toString(36)}-${++made}`
const time = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
const create = (facts: object) => operate('/organizations', { json: facts })
const change = (id: string, changes: object) =>
  operate(`/organizations/${id}`, { method: 'PATCH', json: changes })
const show = async (id: string) => (await operate(`/organizations/${id}`)).body.organization

describe('POST /operator/v1/organizations', () => {
  test.each([
    ['free', {}, null],
    ['pro', { client_limit: null }, null],
    ['enterprise', { client_limit: 0 }, 0],
    ['free', { client_limit: 25 }, 25],
    ['free', { client_limit: '25' }, 25],
  ])('creates one on plan %s with %o', async (plan, limit, client_limit) => {
    const id = newId()
    const answer = await create({ id, name: '  A gym ', plan, ...limit })
    const organization = {
      id,
      name: 'A gym',
      plan,
      client_limit,
      client_count: 0,
      user_counts: { dev: 0, prod: 0 },
      created_at: time,
    }
    expect(answer).toMatchObject({ status: 201, body: { organization } })
    expect(Object.keys(answer.body)).toEqual(['organization'])
    expect(await show(id)).toEqual(answer.body.organization)
  })

  test('takes ids of 2 and of 63 characters, letters, digits and hyphens', async () => {
    const unique = newId()
    const longest = unique.padEnd(63, '0')
    // The shortest ids are few, and other tests may have taken one.
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
    ...['a', 'a'.repeat(64), '-ab', 'Gym', 'gym_1', 'gym.one', 'gym one', 'gÿm'].map(
      (id): [string, string] => [id, idRule],
    ),
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

  test('of ten that race for one id one is created', async () => {
    const id = newId()
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => create({ id, name: 'A', plan: 'free' })),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array<number>(9).fill(409)])
  })
})

describe('GET /operator/v1/organizations', () => {
  test('pages through the ids in their order', async () => {
    const start = newId()
    const ids = ['a', 'b', 'c'].map((end) => `${start}-${end}`)
    for (const id of ids.toReversed()) await create({ id, name: id, plan: 'free' })
    const page = async (query: string) => {
      const { status, body } = await operate(`/organizations?${query}`)
      return { status, ids: body.organizations.map(({ id }: { id: string }) => id) }
    }
    expect(await page(`start_after_id=${start}&limit=2`)).toEqual({ status: 200, ids: ids.slice(0, 2) })
    expect(await page(`start_after_id=${start}-b&limit=1`)).toEqual({ status: 200, ids: ids.slice(2) })
    expect(await page(`start_after_id=${start}-aa&limit=1`)).toEqual({ status: 200, ids: ids.slice(1, 2) })
    const { body } = await operate(`/organizations?start_after_id=${start}&limit=1`)
    expect(body).toEqual({ organizations: [await show(`${start}-a`)] })
  })

  test('after the last one there is an empty page', async () => {
    const answer = await operate(`/organizations?start_after_id=${'z'.repeat(63)}`)
    expect(answer).toMatchObject({ status: 200, body: { organizations: [] } })
  })

  test.each(['1', '500', '', '%20'])('takes the limit %j', async (limit) => {
    expect((await operate(`/organizations?limit=${limit}`)).status).toBe(200)
  })

  const limitRule = 'limit must be a whole number from 1 to 500'
  const cursorRule = 'start_after_id must be 2 to 63 of a-z, 0-9 and "-", starting with a letter or digit'
  test.each([
    ['limit=0', 'limit', limitRule],
    ['limit=501', 'limit', limitRule],
    ['limit=1.5', 'limit', limitRule],
    ['limit=ten', 'limit', limitRule],
    ['limit=1&limit=2', 'limit', 'limit was given more than once with different values'],
    ['start_after_id=A', 'start_after_id', cursorRule],
    ['start_after=ab', 'start_after', 'unknown field "start_after", did you mean "start_after_id"?'],
    ['colour=red', 'colour', 'unknown field "colour"'],
  ])('refuses ?%s', async (query, field, message) => {
    const answer = await operate(`/organizations?${query}`)
    expect(answer.status).toBe(400)
    expect(answer.body).toEqual({ error: message, details: [{ field, message }] })
  })
})

describe('GET and PATCH /operator/v1/organizations/{id}', () => {
  test('shows how many clients and users there are, of each environment apart', async () => {
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
      client_count: 1,
      user_counts: { dev: 1, prod: 2 },
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
    [
      { name: 'B', plan: 'enterprise', client_limit: 7 },
      { name: 'B', plan: 'enterprise', client_limit: 7 },
    ],
  ])('PATCH %o changes that and nothing else', async (changes, changed) => {
    const id = newId()
    const { body } = await create({ id, name: 'A gym', plan: 'free', client_limit: 3 })
    const answer = await change(id, changes)
    expect(answer.status).toBe(200)
    expect(answer.body).toEqual({ organization: { ...body.organization, ...changed } })
    expect(await show(id)).toEqual(answer.body.organization)
  })

  test.each([
    [{}, 'body', 'At least one of name, plan and client_limit must be provided'],
    [{ name: null }, 'name', 'name must not be null'],
    [{ plan: null }, 'plan', 'plan must not be null'],
    [{ plan: 'gold' }, 'plan', 'plan must be one of: free, pro, enterprise'],
    [
      { client_limit: -1 },
      'client_limit',
      'client_limit must be a whole number from 0 to 1000000000 or null',
    ],
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

  test.each(['no-such-one', 'NO', '%FF', '%00', "'", 'constructor'])('%s is not found', async (id) => {
    const notFound = { status: 404, body: { error: 'Organization not found' } }
    expect(await operate(`/organizations/${id}`)).toMatchObject(notFound)
    expect(await change(id, { name: 'A' })).toMatchObject(notFound)
  })

  test('GET takes no query', async () => {
    const { status, body } = await operate('/organizations/any-one?limit=3')
    expect({ status, error: body.error }).toEqual({ status: 400, error: 'unknown field "limit"' })
  })
})
