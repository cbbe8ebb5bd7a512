// When a dead key stops working: in the isolate that ended it, in others, and at the moment it expires.
import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { callWith } from '../call-with.ts'
import { countedCall } from '../counting.ts'
import { newOrganization, operate, type Call, type Organization } from '../helpers.ts'
import { hashOf } from './hash-of.ts'
import { at, clockAtStart, revoke, staleKv, start } from './key-deaths.ts'

let organization: Organization
clockAtStart()
beforeEach(async () => {
  organization = await newOrganization()
})

const profile = () => `/${organization.id}/dev/v1/get-user-profile?from_id=nobody`
const bearer = (key: string) => ({ headers: { Authorization: `Bearer ${key}` } })
const cost = async (key: string, path = profile()) => {
  const { status, kvReads, roundTrips } = await countedCall(path, bearer(key))
  return { status, kvReads, roundTrips }
}

describe('a revoked key', () => {
  test('is dead at once in the isolate that revokes it, even if KV still has it', async () => {
    const { dev } = organization.keys
    expect((await cost(dev)).status).toBe(404)
    const { KEYS } = await staleKv(dev)
    await revoke(organization, { environment: 'dev' })
    const refused = { status: 401, body: { error: 'Invalid API key' } }
    expect(await callWith({ KEYS }, profile(), bearer(dev))).toMatchObject(refused)
    expect(await cost(dev)).toEqual({ status: 401, kvReads: 0, roundTrips: 0 })
  })

  test('stays in KV as a tombstone, since misses are cached too', async () => {
    await revoke(organization, { environment: 'dev' })
    const name = `key:${await hashOf(organization.keys.dev)}`
    expect(await env.KEYS.get(name, 'json')).toMatchObject({ revokedAt: new Date(start).toISOString() })
    at(70_000)
    expect(await cost(organization.keys.dev)).toEqual({ status: 401, kvReads: 1, roundTrips: 0 })
  })
})

describe('a dead key that KV believes to be alive', () => {
  /** What is answered without a look at the database. */
  const early: [method: string, path: string, options: Call, status: number][] = [
    ['POST', '/create-user', { json: {} }, 400],
    ['GET', '/get-user-profile', {}, 400],
    ['GET', '/unknown', {}, 404],
    ['DELETE', '/create-user', {}, 405],
    ['POST', '/create-user', { body: 'x'.repeat(1_000_001) }, 413],
    ['POST', '/create-user', { body: 'text' }, 415],
  ]
  const send = async (KEYS: KVNamespace) => {
    const statuses: number[] = []
    for (const [method, path, options] of early) {
      const call = { method, ...options, ...bearer(organization.keys.dev) }
      statuses.push((await callWith({ KEYS }, `/${organization.id}/dev/v1${path}`, call)).status)
    }
    return statuses
  }
  const expected = early.map(([, , , status]) => status)
  const dead = early.map(() => 401)

  test('is 401 before any other check once the database has reported it', async () => {
    const { KEYS } = await staleKv(organization.keys.dev)
    await env.DB.prepare('UPDATE api_keys SET revoked_at = ? WHERE organization_id = ?')
      .bind(new Date(start).toISOString(), organization.id)
      .run()
    at(70_000)
    expect((await callWith({ KEYS }, profile(), bearer(organization.keys.dev))).status).toBe(401)
    expect(await send(KEYS)).toEqual(dead)
    at(129_000)
    expect(await send(KEYS)).toEqual(dead)
  })

  test('is 401 too if only the record of its use reported it', async () => {
    const { KEYS } = await staleKv(organization.keys.dev)
    at(70_000)
    expect(await send(KEYS)).toEqual(expected)
    await env.DB.prepare('UPDATE api_keys SET revoked_at = ? WHERE organization_id = ?')
      .bind(new Date(start).toISOString(), organization.id)
      .run()
    at(140_000)
    const failures = vi.spyOn(console, 'error').mockReturnValue()
    expect(await send(KEYS)).toEqual([expected[0], ...dead.slice(1)])
    expect(failures).not.toHaveBeenCalled()
    failures.mockRestore()
  })
})

describe('expiry', () => {
  test('takes effect to the millisecond, also for a key that the isolate remembers', async () => {
    const { body } = await operate(`/organizations/${organization.id}/keys`, {
      json: {
        api: 'user-management',
        environment: 'dev',
        name: 'A key',
        expires_at: new Date(start + 10_000).toISOString(),
      },
    })
    at(9_999)
    expect(await cost(body.api_key)).toMatchObject({ status: 404, kvReads: 0 })
    at(10_000)
    expect(await cost(body.api_key)).toEqual({ status: 401, kvReads: 0, roundTrips: 0 })
    at(100_000)
    expect((await cost(body.api_key)).status).toBe(401)
  })
})
