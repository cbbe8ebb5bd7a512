// Contract section 5: the limit on failed authentications of one address.
import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, test } from 'vitest'
import { callWith } from '../call-with.ts'
import { countedCall } from '../counting.ts'
import { createClient, newOrganization, operate, operatorToken, type Organization } from '../helpers.ts'
import { aStranger, bearer, clients, expectTooMany, from, limiter, profileOf } from './limiters.ts'

let organization: Organization
beforeAll(async () => {
  organization = await newOrganization()
  await createClient(organization)
})

const profile = () => profileOf(organization)

describe('failed authentications', () => {
  const failing: [string, () => [path: string, headers: Record<string, string>]][] = [
    ['no key', () => [clients, {}]],
    ['a malformed key', () => [clients, bearer('nonsense')]],
    ['an unknown key', () => [clients, bearer(aStranger())]],
    ['two keys', () => [clients, { ...bearer(organization.keys.admin), 'API-KEY': 'another' }]],
    ['a key of the other API', () => [clients, bearer(organization.keys.prod)]],
    ['a key of the other environment', () => [profile(), bearer(organization.keys.dev)]],
    ['no key for users', () => [profile(), {}]],
    ['no operator token', () => ['/operator/v1/organizations', {}]],
    ['a wrong operator token', () => ['/operator/v1/organizations', bearer('x'.repeat(36))]],
    ['an unknown path below an API', () => ['/client-management/unknown', {}]],
  ]
  test.each(failing)('are counted by client address: %s', async (_, attempt) => {
    const { asked, binding } = limiter(2)
    const [path, headers] = attempt()
    const fail = (address: string) =>
      callWith({ FAILURE_LIMIT: binding }, path, { headers: { ...headers, ...from(address) } })
    const expected = (await fail('192.0.2.1')).body
    expect(await fail('192.0.2.1')).toMatchObject({ status: 401, body: expected })
    expectTooMany(await fail('192.0.2.1'), '60')
    expect(await fail('192.0.2.2')).toMatchObject({ status: 401, body: expected })
    expect(asked).toEqual(['192.0.2.1', '192.0.2.1', '192.0.2.1', '192.0.2.2'])
  })

  test('from callers without an address share one count', async () => {
    const { binding } = limiter(1)
    expect((await callWith({ FAILURE_LIMIT: binding }, clients)).status).toBe(401)
    expectTooMany(await callWith({ FAILURE_LIMIT: binding }, profile()), '60')
  })

  test('by a key that only the database knows as revoked are counted too', async () => {
    const { asked, binding } = limiter(0)
    const path = `/organizations/${organization.id}/keys`
    const { body } = await operate(path, {
      json: { api: 'client-management', role: 'admin', admin_uid: organization.adminUid, name: 'A key' },
    })
    // KV and the isolate still have the key as live.
    await env.DB.prepare(`UPDATE api_keys SET revoked_at = '2026-01-01T00:00:00.000Z' WHERE id = ?`)
      .bind(body.key.id)
      .run()
    const headers = { ...bearer(body.api_key), ...from('192.0.2.3') }
    expectTooMany(await callWith({ FAILURE_LIMIT: binding }, clients, { headers }), '60')
    expect(asked).toEqual(['192.0.2.3'])
  })

  test('do not block callers with a valid key at the same address, whose calls are not counted', async () => {
    const { asked, binding } = limiter(0)
    const address = from('192.0.2.4')
    expectTooMany(await callWith({ FAILURE_LIMIT: binding }, clients, { headers: address }), '60')
    const { admin, member, prod } = organization.keys
    for (const [path, key, status] of [
      [clients, admin, 200],
      [clients, member, 403],
      [profile(), prod, 404],
      ['/operator/v1/organizations?limit=1', operatorToken, 200],
      ['/health', '', 200],
    ] as const) {
      const headers = { ...bearer(key), ...address }
      expect((await callWith({ FAILURE_LIMIT: binding }, path, { headers })).status).toBe(status)
    }
    expect(asked).toHaveLength(1)
  })

  test('beyond the limit cost nothing, or for a well-formed key a KV read and one look-up in D1', async () => {
    const { binding } = limiter(0)
    const cost = async (headers: Record<string, string>) => {
      const counted = await countedCall(clients, { headers }, { FAILURE_LIMIT: binding })
      return [counted.status, counted.roundTrips, counted.kvReads]
    }
    expect(await cost({})).toEqual([429, 0, 0])
    expect(await cost(bearer(aStranger().slice(0, -1)))).toEqual([429, 0, 0])
    const stranger = aStranger()
    expect(await cost(bearer(stranger))).toEqual([429, 1, 1])
    expect(await cost(bearer(stranger))).toEqual([429, 0, 1])
  })
})
