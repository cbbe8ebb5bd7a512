// When a revoked or expired key stops working, in the isolate that revoked it and in others.
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
  test('is refused at once by the isolate that revoked it, even while KV has the live key', async () => {
    const { dev } = organization.keys
    expect((await cost(dev)).status).toBe(404)
    const { KEYS } = await staleKv(dev)
    await revoke(organization, { environment: 'dev' })
    const refused = { status: 401, body: { error: 'Invalid API key' } }
    expect(await callWith({ KEYS }, profile(), bearer(dev))).toMatchObject(refused)
    expect(await cost(dev)).toEqual({ status: 401, kvReads: 0, roundTrips: 0 })
  })

  test('stays in KV as a tombstone, so that later calls need no database', async () => {
    await revoke(organization, { environment: 'dev' })
    const name = `key:${await hashOf(organization.keys.dev)}`
    expect(await env.KEYS.get(name, 'json')).toMatchObject({ revokedAt: new Date(start).toISOString() })
    at(70_000)
    expect(await cost(organization.keys.dev)).toEqual({ status: 401, kvReads: 1, roundTrips: 0 })
  })
})

describe('a revoked key that KV still has as live', () => {
  /** Calls that are answered without the database. */
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

  test('is 401 before any other check once a batch has found it revoked', async () => {
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

  test('is 401 too once the batch that records its use has found it revoked', async () => {
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

describe('the expiry of a key', () => {
  test('takes effect at its millisecond, even while the isolate remembers the key', async () => {
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
