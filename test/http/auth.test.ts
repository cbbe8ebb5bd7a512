// Contract 1.3: the headers and schemes in which each API takes its keys.
import { beforeAll, describe, expect, test } from 'vitest'
import { call, createClient, newOrganization, type Organization } from '../helpers.ts'
import { expectRefused } from './auth-refused.ts'

let organization: Organization
let other: Organization
beforeAll(async () => {
  organization = await newOrganization()
  other = await newOrganization()
  await createClient(organization)
})

const clients = (headers: Record<string, string>) => call('/client-management/clients', { headers })
const users = (headers: Record<string, string>, { id } = organization, environment = 'prod') =>
  call(`/${id}/${environment}/v1/get-user-profile?from_id=nobody`, { headers })
/** The answer to a valid key for user management: it has no users here. */
const nobody = { status: 404, body: { error: 'User with from_id nobody not found' } }

describe('client management takes a key', () => {
  test.each([
    ['bare', (key: string) => ({ Authorization: key })],
    ['after API-KEY', (key: string) => ({ Authorization: `API-KEY ${key}` })],
    ['after api-key', (key: string) => ({ Authorization: `api-key ${key}` })],
    ['after Api-Key', (key: string) => ({ Authorization: `Api-Key ${key}` })],
    ['after Bearer', (key: string) => ({ Authorization: `Bearer ${key}` })],
    ['after bearer', (key: string) => ({ Authorization: `bearer ${key}` })],
    ['after BEARER', (key: string) => ({ Authorization: `BEARER ${key}` })],
    ['after Bearer and several spaces', (key: string) => ({ Authorization: `Bearer   ${key} ` })],
    ['in API-KEY', (key: string) => ({ 'API-KEY': key })],
    ['in api-key', (key: string) => ({ 'api-key': key })],
    ['in both headers', (key: string) => ({ 'API-KEY': key, Authorization: key })],
    [
      'in both headers, once with a scheme',
      (key: string) => ({ 'API-KEY': key, Authorization: `Bearer ${key}` }),
    ],
  ])('%s', async (_, headersFor) => {
    const { status, body } = await clients(headersFor(organization.keys.admin))
    expect(status).toBe(200)
    expect(body.users).toHaveLength(1)
  })

  test('and refuses two different values, even if one or both are valid keys', async () => {
    const { admin, member } = organization.keys
    const { admin: foreign } = other.keys
    for (const second of [member, foreign, organization.keys.dev, 'nonsense']) {
      expectRefused(await clients({ 'API-KEY': admin, Authorization: second }), 'clients')
      expectRefused(await clients({ 'API-KEY': second, Authorization: `Bearer ${admin}` }), 'clients')
    }
    expectRefused(await clients({ Authorization: `${admin}, ${member}` }), 'clients')
    expectRefused(await clients({ 'API-KEY': `${admin}, ${member}` }), 'clients')
  })
})

describe('user management takes a key', () => {
  test.each(['Bearer', 'bearer', 'BEARER'])('after %s', async (scheme) => {
    expect(await users({ Authorization: `${scheme} ${organization.keys.prod}` })).toMatchObject(nobody)
    const inDev = await users({ Authorization: `${scheme} ${organization.keys.dev}` }, organization, 'dev')
    expect(inDev).toMatchObject(nobody)
  })

  test.each([
    ['bare', (key: string) => ({ Authorization: key })],
    ['after API-KEY', (key: string) => ({ Authorization: `API-KEY ${key}` })],
    ['after Basic', (key: string) => ({ Authorization: `Basic ${key}` })],
    ['in API-KEY', (key: string) => ({ 'API-KEY': key })],
  ])('not %s', async (_, headersFor) => {
    expectRefused(await users(headersFor(organization.keys.prod)), 'users')
  })
})
