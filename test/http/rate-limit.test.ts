// Contract section 5: how many calls a key has, and how many failures an address; what neither of them stops.
import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { formatKey } from '../../src/domain/api-key.ts'
import { newKeyCharacters } from '../../src/http/ids.ts'
import { callWith } from '../call-with.ts'
import { countedCall } from '../counting.ts'
import {
  aClient,
  call,
  createClient,
  newOrganization,
  operate,
  operatorToken,
  type Answer,
  type Call,
  type Organization,
} from '../helpers.ts'

let organization: Organization
beforeAll(async () => {
  organization = await newOrganization()
  await createClient(organization)
})

/** A limiter that lets the first calls of each key through, and all that it was asked. */
function limiter(limit: number) {
  const asked: string[] = []
  const binding: RateLimit = {
    limit({ key }) {
      asked.push(key)
      return Promise.resolve({ success: asked.filter((each) => each === key).length <= limit })
    },
  }
  return { asked, binding }
}
const clients = '/client-management/clients'
const profile = () => `/${organization.id}/prod/v1/get-user-profile?from_id=nobody`
const bearer = (token: string) => ({ Authorization: `Bearer ${token}` })
const from = (address: string) => ({ 'CF-Connecting-IP': address })
const aStranger = () =>
  formatKey({ api: 'client-management', role: 'admin', adminUid: '' }, newKeyCharacters())

function expectTooMany({ status, headers, body }: Answer, seconds: string) {
  expect([status, body]).toEqual([429, { error: 'Too many requests' }])
  expect(headers.get('Retry-After')).toBe(seconds)
  expect(headers.has('WWW-Authenticate')).toBe(false)
}

describe('calls of a key', () => {
  test('are counted by the id of the key, whatever is called and however it ends', async () => {
    const { asked, binding } = limiter(100)
    const { admin, member, prod } = organization.keys
    const statuses: number[] = []
    for (const [path, key] of [
      [clients, admin],
      ['/client-management/unknown', admin],
      [`${clients}?limit=0`, admin],
      [clients, member],
      [profile(), prod],
    ] as const) {
      statuses.push((await callWith({ CALL_LIMIT: binding }, path, { headers: bearer(key) })).status)
    }
    expect(statuses).toEqual([200, 404, 400, 403, 404])
    const { keys } = (await operate(`/organizations/${organization.id}/keys`)).body
    // By what they are for: keys of one millisecond are listed in any order.
    const idOf = (scope: object): string =>
      keys.find((key: object) =>
        Object.entries(scope).every(([name, value]) => Reflect.get(key, name) === value),
      ).id
    const [ofAdmin, ofMember] = [idOf({ role: 'admin' }), idOf({ role: 'member' })]
    expect(asked).toEqual([ofAdmin, ofAdmin, ofAdmin, ofMember, idOf({ environment: 'prod' })])
  })

  test('beyond the limit are 429 before anything else is looked at, and do nothing', async () => {
    const { binding } = limiter(1)
    const { admin, prod } = organization.keys
    const open = (path: string, key: string, options: Call = {}) =>
      callWith({ CALL_LIMIT: binding }, path, { ...options, headers: bearer(key) })
    expect((await open(clients, admin)).status).toBe(200)
    expectTooMany(await open(clients, admin), '10')
    expectTooMany(await open(clients, admin, { json: aClient({ email: 'limited@example.com' }) }), '10')
    expectTooMany(await open('/client-management/unknown', admin, { method: 'PATCH' }), '10')
    expectTooMany(await open(`${clients}?limit=x`, admin), '10')
    expectTooMany(await open(clients, admin, { body: 'x'.repeat(1_000_001) }), '10')
    // Another key is another count.
    expect((await open(profile(), prod)).status).toBe(404)
    expectTooMany(await open(profile(), prod), '10')
    expect((await organization.clients('/')).body.users).toHaveLength(1)
  })

  test('beyond the limit cost no round trip to the database', async () => {
    const { binding } = limiter(0)
    const counted = await countedCall(
      clients,
      { headers: bearer(organization.keys.admin) },
      { CALL_LIMIT: binding },
    )
    expect(counted).toMatchObject({ status: 429, roundTrips: 0, kvReads: 0 })
  })

  test('are not counted where authentication fails, or none is asked for', async () => {
    const { asked, binding } = limiter(0)
    const { admin, dev, prod } = organization.keys
    const statuses: number[] = []
    for (const [path, headers] of [
      [clients, {}],
      [clients, bearer(aStranger())],
      [clients, bearer(prod)],
      [profile(), bearer(admin)],
      [profile(), bearer(dev)],
      ['/operator/v1/organizations?limit=1', bearer(operatorToken)],
      ['/client-management/photos/nothing.png', {}],
      [`/${organization.id}/prod/v1/progress/nothing`, {}],
      ['/', {}],
    ] as const) {
      statuses.push((await callWith({ CALL_LIMIT: binding }, path, { headers })).status)
    }
    expect(statuses).toEqual([401, 401, 401, 401, 401, 200, 404, 404, 200])
    expect(asked).toEqual([])
  })
})

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

  test('of clients without an address share one count', async () => {
    const { binding } = limiter(1)
    expect((await callWith({ FAILURE_LIMIT: binding }, clients)).status).toBe(401)
    expectTooMany(await callWith({ FAILURE_LIMIT: binding }, profile()), '60')
  })

  test('that only the database finds out are counted too', async () => {
    const { asked, binding } = limiter(0)
    const path = `/organizations/${organization.id}/keys`
    const { body } = await operate(path, {
      json: { api: 'client-management', role: 'admin', admin_uid: organization.adminUid, name: 'A key' },
    })
    // KV, and what the isolate remembers, go on saying that the key is good.
    await env.DB.prepare(`UPDATE api_keys SET revoked_at = '2026-01-01T00:00:00.000Z' WHERE id = ?`)
      .bind(body.key.id)
      .run()
    const headers = { ...bearer(body.api_key), ...from('192.0.2.3') }
    expectTooMany(await callWith({ FAILURE_LIMIT: binding }, clients, { headers }), '60')
    expect(asked).toEqual(['192.0.2.3'])
  })

  test('never stop who authenticates, from the same address or elsewhere, and success is not counted', async () => {
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

  test('cost nothing, but for a key that could be one a KV read and once a row', async () => {
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

describe('the guard itself', () => {
  test('is not needed: without limiters everything works', async () => {
    const logged = vi.spyOn(console, 'error')
    const without = { CALL_LIMIT: undefined, FAILURE_LIMIT: undefined }
    const headers = bearer(organization.keys.admin)
    expect((await callWith(without, clients, { headers })).status).toBe(200)
    expect((await callWith(without, clients)).status).toBe(401)
    expect(logged).not.toHaveBeenCalled()
    logged.mockRestore()
  })

  test('lets all pass when it fails, and the log says so', async () => {
    const logged = vi.spyOn(console, 'error').mockReturnValue()
    const broken: RateLimit = { limit: () => Promise.reject(new Error('secret')) }
    const limiters = { CALL_LIMIT: broken, FAILURE_LIMIT: broken }
    const headers = bearer(organization.keys.admin)
    expect((await callWith(limiters, clients, { headers })).status).toBe(200)
    expect((await callWith(limiters, clients)).status).toBe(401)
    expect(logged).toHaveBeenCalledTimes(2)
    expect(logged.mock.calls.join()).not.toContain('secret')
    logged.mockRestore()
  })

  test('is bound in the runtime, a hundred times wider than deployed', async () => {
    const key = crypto.randomUUID()
    expect(await env.CALL_LIMIT?.limit({ key })).toEqual({ success: true })
    expect(await env.FAILURE_LIMIT?.limit({ key })).toEqual({ success: true })
    // Three hundred and one failures at the deployed limit would be one too many.
    const answers = await Promise.all(Array.from({ length: 301 }, () => call(clients)))
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([401]))
  })
})
