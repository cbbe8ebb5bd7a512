// Contract section 5: the limit on the calls of one key.
import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { callWith } from '../call-with.ts'
import { countedCall } from '../counting.ts'
import {
  aClient,
  call,
  createClient,
  newOrganization,
  operate,
  operatorToken,
  type Call,
  type Organization,
} from '../helpers.ts'
import { aStranger, bearer, clients, expectTooMany, limiter, profileOf } from './limiters.ts'

let organization: Organization
beforeAll(async () => {
  organization = await newOrganization()
  await createClient(organization)
})

const profile = () => profileOf(organization)

describe('calls of a key', () => {
  test('are counted by the id of the key, for every path and every status', async () => {
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
    // Keys are found by their scope, because those made in one millisecond are listed in any order.
    const idOf = (scope: object): string =>
      keys.find((key: object) =>
        Object.entries(scope).every(([name, value]) => Reflect.get(key, name) === value),
      ).id
    const [ofAdmin, ofMember] = [idOf({ role: 'admin' }), idOf({ role: 'member' })]
    expect(asked).toEqual([ofAdmin, ofAdmin, ofAdmin, ofMember, idOf({ environment: 'prod' })])
  })

  test('beyond the limit are 429 before any other check, and change nothing', async () => {
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
    // Each key has its own count.
    expect((await open(profile(), prod)).status).toBe(404)
    expectTooMany(await open(profile(), prod), '10')
    expect((await organization.clients('/')).body.users).toHaveLength(1)
  })

  test('beyond the limit cost no round trip to the database and no KV read', async () => {
    const { binding } = limiter(0)
    const counted = await countedCall(
      clients,
      { headers: bearer(organization.keys.admin) },
      { CALL_LIMIT: binding },
    )
    expect(counted).toMatchObject({ status: 429, roundTrips: 0, kvReads: 0 })
  })

  test('are not counted where authentication fails, for the operator or on open routes', async () => {
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

describe('the rate limiter', () => {
  test('is optional: without a binding, calls succeed and nothing is logged', async () => {
    const logged = vi.spyOn(console, 'error')
    const without = { CALL_LIMIT: undefined, FAILURE_LIMIT: undefined }
    const headers = bearer(organization.keys.admin)
    expect((await callWith(without, clients, { headers })).status).toBe(200)
    expect((await callWith(without, clients)).status).toBe(401)
    expect(logged).not.toHaveBeenCalled()
    logged.mockRestore()
  })

  test('lets every call pass when it fails, and logs the failure', async () => {
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

  test('is bound in the tests, with limits a hundred times those of a deployment', async () => {
    const key = crypto.randomUUID()
    expect(await env.CALL_LIMIT?.limit({ key })).toEqual({ success: true })
    expect(await env.FAILURE_LIMIT?.limit({ key })).toEqual({ success: true })
    // A deployment allows 300 failures.
    const answers = await Promise.all(Array.from({ length: 301 }, () => call(clients)))
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([401]))
  })
})
