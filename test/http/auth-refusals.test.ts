// Contract 1.3: every failed authentication has the same answer.
import { afterEach, beforeAll, describe, test, vi } from 'vitest'
import { formatKey } from '../../src/domain/api-key.ts'
import { newKeyCharacters } from '../../src/http/ids.ts'
import { call, newOrganization, operate, type Organization } from '../helpers.ts'
import { expectRefused } from './auth-refused.ts'

let organization: Organization
let other: Organization
let ofAdmin: object
beforeAll(async () => {
  organization = await newOrganization()
  other = await newOrganization()
  ofAdmin = { api: 'client-management', role: 'admin', admin_uid: organization.adminUid, name: 'A key' }
})

const clients = (headers: Record<string, string>) => call('/client-management/clients', { headers })
const users = (headers: Record<string, string>, { id } = organization, environment = 'prod') =>
  call(`/${id}/${environment}/v1/get-user-profile?from_id=nobody`, { headers })

describe('the same 401 is the answer', () => {
  const flip = (key: string) => key.slice(0, -1) + (key.endsWith('0') ? '1' : '0')
  const newKey = async (facts: object, json: object = {}) => {
    const keys = `/organizations/${organization.id}/keys`
    const { body } = await operate(keys, { json: { ...facts, ...json } })
    return { key: String(body.api_key), path: `${keys}/${String(body.key.id)}` }
  }
  const soon = () => new Date(Date.now() + 60_000).toISOString()
  const waitUntilThen = () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    vi.setSystemTime(Date.now() + 60_001)
  }
  afterEach(() => {
    vi.useRealTimers()
  })
  const unknown = { api: 'user-management', environment: 'prod' } as const

  const forBoth: [string, () => string | undefined | Promise<string | undefined>][] = [
    ['no key', () => undefined],
    ['an empty key', () => ''],
    ['a scheme alone', () => 'Bearer'],
    ['nonsense', () => 'Bearer nonsense'],
    ['very long nonsense', () => `Bearer ${'x'.repeat(5000)}`],
    ['the key of another organization’s dev environment', () => `Bearer ${other.keys.dev}`],
    ['the dev key', () => `Bearer ${organization.keys.dev}`],
    ['an unknown user-management key', () => `Bearer ${formatKey(unknown, newKeyCharacters())}`],
  ]
  test.each([
    ...forBoth,
    [
      'an unknown key',
      () => formatKey({ api: 'client-management', role: 'admin', adminUid: '' }, newKeyCharacters()),
    ],
    ['a key with a wrong checksum', () => flip(organization.keys.admin)],
    ['a key cut short', () => organization.keys.admin.slice(0, -1)],
    ['the key of the other API', () => `Bearer ${organization.keys.prod}`],
    ['a key with another scheme', () => `Basic ${organization.keys.admin}`],
    [
      'a revoked key',
      async () => {
        const { key, path } = await newKey(ofAdmin)
        await operate(path, { method: 'DELETE' })
        return key
      },
    ],
    [
      'an expired key',
      async () => {
        const { key } = await newKey(ofAdmin, { expires_at: soon() })
        waitUntilThen()
        return key
      },
    ],
  ])('of client management to %s', async (_, authorization) => {
    const given = await authorization()
    expectRefused(await clients(given === undefined ? {} : { Authorization: given }), 'clients')
    if (given !== undefined) expectRefused(await clients({ 'API-KEY': given }), 'clients')
  })

  test.each([
    ...forBoth,
    ['a key with a wrong checksum', () => `Bearer ${flip(organization.keys.prod)}`],
    ['the key of the other API', () => `Bearer ${organization.keys.admin}`],
    ['the key of another organization', () => `Bearer ${other.keys.prod}`],
    ['two keys', () => `Bearer ${organization.keys.prod}, Bearer ${other.keys.prod}`],
    [
      'a revoked key',
      async () => {
        const { key, path } = await newKey({ ...unknown, name: 'A key' })
        await operate(path, { method: 'DELETE' })
        return `Bearer ${key}`
      },
    ],
    [
      'an expired key',
      async () => {
        const { key } = await newKey({ ...unknown, name: 'A key' }, { expires_at: soon() })
        waitUntilThen()
        return `Bearer ${key}`
      },
    ],
  ])('of user management to %s', async (_, authorization) => {
    const given = await authorization()
    expectRefused(await users(given === undefined ? {} : { Authorization: given }), 'users')
  })

  test('for an organization that does not exist, with a key or without', async () => {
    const nowhere = { ...organization, id: 'no-such-one' }
    expectRefused(await users({}, nowhere), 'users')
    expectRefused(await users({ Authorization: `Bearer ${organization.keys.prod}` }, nowhere), 'users')
  })
})
