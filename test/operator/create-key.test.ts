// POST /operator/v1/organizations/{id}/keys
import { beforeAll, expect, test } from 'vitest'
import { newOrganization, type Organization } from '../helpers.ts'
import { createKey, forUsers, listKeys, time } from './key-calls.ts'

let organization: Organization
let other: Organization
let forClients: Record<string, unknown>
beforeAll(async () => {
  organization = await newOrganization()
  other = await newOrganization()
  forClients = { api: 'client-management', role: 'admin', admin_uid: organization.adminUid, name: 'A key' }
})

const later = '2099-01-01T02:00:00+02:00'
test.each([
  ['roster_cm_', 'client-management', { role: 'admin' }, null],
  ['roster_cm_', 'client-management', { role: 'member', expires_at: null, environment: null }, null],
  ['roster_cm_', 'client-management', { role: 'admin', scopes: ['webhooks', 'clients:read'] }, null],
  ['roster_dev_', 'user-management', { environment: 'dev', scopes: ['users:delete'] }, null],
  ['roster_dev_', 'user-management', { environment: 'dev', scopes: null }, null],
  ['roster_dev_', 'user-management', { environment: 'dev', expires_at: later }, '2099-01-01T00:00:00.000Z'],
  ['roster_prod_', 'user-management', { environment: 'prod', role: null, admin_uid: null }, null],
])('makes a %s key for %s with %o', async (start, api, scope, expires_at) => {
  const owner = api === 'client-management' ? { admin_uid: organization.adminUid } : {}
  const answer = await createKey(organization.id, { api, name: ' Their server ', ...owner, ...scope })
  expect(answer.status).toBe(201)
  expect(answer.body).toEqual({
    api_key: expect.stringMatching(new RegExp(`^${start}[0-9A-Za-z]{27,}$`)),
    key: {
      id: expect.stringMatching(/^[\w-]{1,128}$/),
      prefix: expect.stringMatching(new RegExp(`^${start}[0-9A-Za-z]{4,8}$`)),
      api,
      role: null,
      admin_uid: null,
      environment: null,
      scopes: null,
      ...owner,
      ...scope,
      name: 'Their server',
      created_at: time,
      expires_at,
      revoked_at: null,
      last_used_at: null,
    },
  })
  const { api_key, key } = answer.body
  expect(api_key.startsWith(key.prefix)).toBe(true)
  expect(api_key.length - key.prefix.length).toBeGreaterThan(20)
  expect((await listKeys(organization.id)).body.keys).toContainEqual(key)
})

test('no two keys are the same', async () => {
  const answers = await Promise.all(Array.from({ length: 20 }, () => createKey(organization.id, forUsers)))
  expect(new Set(answers.map(({ body }) => body.api_key)).size).toBe(20)
  expect(new Set(answers.map(({ body }) => body.key.id)).size).toBe(20)
})

const nameRule = 'name must be 1 to 200 characters without control characters'
const apiRule = 'api must be one of: client-management, user-management'
const expiryRule =
  'expires_at must be an ISO 8601 time with an offset or Z, in the future and before the year 9999'
const scopesRule = 'scopes must be a list of one or more different scopes'
const ofClients =
  'scopes must be one of: clients:read, clients:write, clients:delete, notes:read, notes:write, history:read, webhooks, transfer for client-management'
const ofUsers =
  'scopes must be one of: users:read, users:write, users:delete, history:read, webhooks, transfer for user-management'
test.each([
  ['clients', { scopes: [] }, 'scopes', scopesRule],
  ['clients', { scopes: 'webhooks' }, 'scopes', scopesRule],
  ['clients', { scopes: {} }, 'scopes', scopesRule],
  ['clients', { scopes: ['webhooks', 'webhooks'] }, 'scopes', scopesRule],
  ['clients', { scopes: ['clients:read', 'users:read'] }, 'scopes', ofClients],
  ['users', { scopes: ['notes:read'] }, 'scopes', ofUsers],
  ['users', { scopes: ['users:admin'] }, 'scopes', 'scopes must be one of: clients:read, clients:write'],
  ['users', { scopes: [null] }, 'scopes', 'scopes must not be null'],
  ['users', { scope: ['users:read'] }, 'scope', 'unknown field "scope", did you mean "scopes"?'],
  ['clients', { api: undefined }, 'api', 'api is required'],
  ['clients', { api: null }, 'api', 'api must not be null'],
  ['clients', { api: 'operator' }, 'api', apiRule],
  ['clients', { role: undefined }, 'role', 'role is required for client-management'],
  ['clients', { role: 'owner' }, 'role', 'role must be one of: admin, member'],
  ['clients', { role: 'Admin' }, 'role', 'role must be one of: admin, member'],
  ['clients', { admin_uid: undefined }, 'admin_uid', 'admin_uid is required for client-management'],
  ['clients', { admin_uid: 'nobody' }, 'admin_uid', 'admin_uid is no admin of this organization'],
  ['clients', { admin_uid: 'a b' }, 'admin_uid', 'admin_uid must be 1 to 128 letters, digits, "-" or "_"'],
  ['clients', { environment: 'dev' }, 'environment', 'environment does not belong to client-management'],
  ['users', { environment: undefined }, 'environment', 'environment is required for user-management'],
  ['users', { environment: 'test' }, 'environment', 'environment must be one of: dev, prod'],
  ['users', { role: 'admin' }, 'role', 'role does not belong to user-management'],
  ['users', { admin_uid: 'nobody' }, 'admin_uid', 'admin_uid does not belong to user-management'],
  ['users', { name: undefined }, 'name', 'name is required'],
  ['users', { name: '' }, 'name', 'name is required'],
  ['users', { name: 'n'.repeat(201) }, 'name', nameRule],
  ['users', { name: 'a\tb' }, 'name', nameRule],
  ['users', { expires_at: '2020-01-01T00:00:00Z' }, 'expires_at', expiryRule],
  ['users', { expires_at: new Date().toISOString() }, 'expires_at', expiryRule],
  ['users', { expires_at: '2099-01-01' }, 'expires_at', expiryRule],
  ['users', { expires_at: '2099-01-01T00:00:00' }, 'expires_at', expiryRule],
  ['users', { expires_at: '2099-02-30T00:00:00Z' }, 'expires_at', expiryRule],
  ['users', { expires_at: '9999-01-01T00:00:00Z' }, 'expires_at', expiryRule],
  ['users', { expires_at: '9998-12-31T23:59:59-00:01' }, 'expires_at', expiryRule],
  ['users', { expires_at: '10000-01-01T00:00:00Z' }, 'expires_at', expiryRule],
  ['users', { expires_at: '+010000-01-01T00:00:00Z' }, 'expires_at', expiryRule],
  ['users', { expires_at: 4102444800 }, 'expires_at', 'expires_at must be text, in quotes'],
  ['users', { expires: later }, 'expires', 'unknown field "expires", did you mean "expires_at"?'],
  ['users', { api_key: 'mine' }, 'api_key', 'unknown field "api_key"'],
])('for %s refuses %o and makes no key', async (api, wrong, field, message) => {
  const before = (await listKeys(organization.id)).body
  const facts = { ...(api === 'clients' ? forClients : forUsers), ...wrong }
  const answer = await createKey(organization.id, facts)
  expect(answer.status).toBe(400)
  expect(answer.body.details).toEqual([{ field, message: expect.stringContaining(message) }])
  expect(answer.body.error).toBe(answer.body.details[0].message)
  expect((await listKeys(organization.id)).body).toEqual(before)
})

test('names all problems at once', async () => {
  const wrong = { api: 'client-management', name: '', environment: 'dev', expires_at: 'soon', nmae: 'A' }
  const { status, body } = await createKey(organization.id, wrong)
  const fields: string[] = body.details.map(({ field }: { field: string }) => field)
  expect(status).toBe(400)
  expect(fields.sort()).toEqual(['admin_uid', 'environment', 'expires_at', 'name', 'nmae', 'role'])
})

test('an admin of another organization is refused', async () => {
  const before = (await listKeys(organization.id)).body
  const answer = await createKey(organization.id, { ...forClients, admin_uid: other.adminUid })
  const message = 'admin_uid is no admin of this organization'
  expect(answer.status).toBe(400)
  expect(answer.body).toEqual({ error: message, details: [{ field: 'admin_uid', message }] })
  expect((await listKeys(organization.id)).body).toEqual(before)
})

test('an unknown organization is 404', async () => {
  const notFound = { status: 404, body: { error: 'Organization not found' } }
  expect(await createKey('no-such-one', forUsers)).toMatchObject(notFound)
  expect(await createKey('no-such-one', forClients)).toMatchObject(notFound)
  expect(await listKeys('no-such-one')).toMatchObject(notFound)
})
