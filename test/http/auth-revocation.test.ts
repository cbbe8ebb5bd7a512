// What a dead key can still do, wherever the news of its death has not come: nothing.
import { env } from 'cloudflare:workers'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { callWith } from '../call-with.ts'
import { countedCall } from '../counting.ts'
import {
  aClient,
  aUser,
  createClient,
  newOrganization,
  operate,
  type Call,
  type Organization,
} from '../helpers.ts'
import { hashOf } from './hash-of.ts'

const start = Date.parse('2034-03-04T05:06:07.000Z')
const at = (milliseconds: number) => {
  vi.setSystemTime(start + milliseconds)
}
let organization: Organization
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  at(0)
  organization = await newOrganization()
})
afterEach(() => {
  vi.useRealTimers()
})

const profile = () => `/${organization.id}/dev/v1/get-user-profile?from_id=nobody`
const bearer = (key: string) => ({ headers: { Authorization: `Bearer ${key}` } })
const cost = async (key: string, path = profile()) => {
  const { status, kvReads, roundTrips } = await countedCall(path, bearer(key))
  return { status, kvReads, roundTrips }
}

/** The KV of a place that has not heard of anything since now. */
async function staleKv(...keys: string[]): Promise<{ KEYS: KVNamespace }> {
  const old = new Map<string, unknown>()
  for (const key of keys) {
    const name = `key:${await hashOf(key)}`
    old.set(name, await env.KEYS.get(name, 'json'))
  }
  const KEYS = new Proxy(env.KEYS, {
    get: (target, name) =>
      name === 'get' ? (key: string) => Promise.resolve(old.get(key) ?? null) : target.put.bind(target),
  })
  return { KEYS }
}

async function keyId(scope: object): Promise<string> {
  const { body } = await operate(`/organizations/${organization.id}/keys`)
  return body.keys.find((key: object) =>
    Object.entries(scope).every(([name, value]) => Reflect.get(key, name) === value),
  ).id
}
const revoke = async (scope: object) =>
  operate(`/organizations/${organization.id}/keys/${await keyId(scope)}`, { method: 'DELETE' })

describe('a revoked key', () => {
  test('is forgotten at once by the isolate that revokes it, even where KV still has it', async () => {
    const { dev } = organization.keys
    expect((await cost(dev)).status).toBe(404)
    const { KEYS } = await staleKv(dev)
    await revoke({ environment: 'dev' })
    const refused = { status: 401, body: { error: 'Invalid API key' } }
    expect(await callWith({ KEYS }, profile(), bearer(dev))).toMatchObject(refused)
    expect(await cost(dev)).toEqual({ status: 401, kvReads: 0, roundTrips: 0 })
  })

  test('stays in KV as a tombstone, since misses are cached too', async () => {
    await revoke({ environment: 'dev' })
    const name = `key:${await hashOf(organization.keys.dev)}`
    expect(await env.KEYS.get(name, 'json')).toMatchObject({ revokedAt: new Date(start).toISOString() })
    at(70_000)
    expect(await cost(organization.keys.dev)).toEqual({ status: 401, kvReads: 1, roundTrips: 0 })
  })
})

/** Ways for a key to die of which the stale KV knows nothing. */
const deaths: [string, (scope: object) => Promise<unknown>][] = [
  ['revoked', revoke],
  [
    'rotated without overlap',
    async (scope) =>
      operate(`/organizations/${organization.id}/keys/${await keyId(scope)}/rotate`, {
        json: { overlap_seconds: 0 },
      }),
  ],
  [
    'expired',
    async (scope) => {
      const expire = env.DB.prepare('UPDATE api_keys SET expires_at = ? WHERE organization_id = ? AND id = ?')
      await expire.bind(new Date(start + 70_000).toISOString(), organization.id, await keyId(scope)).run()
    },
  ],
]
describe.each(deaths)('a key that was %s, where KV never hears of it,', (_, die) => {
  test('neither reads nor writes clients', async () => {
    const { admin } = organization.keys
    const user_uid = await createClient(organization)
    const [before] = (await organization.clients('/')).body.users
    const { KEYS } = await staleKv(admin)
    await die({ role: 'admin' })
    at(70_000)
    const clients = '/client-management/clients'
    const calls: [string, string, object | undefined][] = [
      ['GET', clients, undefined],
      ['GET', `${clients}/filter`, undefined],
      ['GET', `${clients}/filter?gender=male`, undefined],
      ['GET', `${clients}/${user_uid}`, undefined],
      ['GET', `${clients}/unknown`, undefined],
      ['POST', clients, aClient()],
      ['POST', clients, { ...aClient(), email: before.email }],
      ['PUT', clients, { user_uid, display_name: 'Changed' }],
      ['PUT', clients, { user_uid: 'unknown', display_name: 'Changed' }],
      ['DELETE', clients, { user_uid }],
      ['POST', `${clients}/save-notes/${user_uid}`, { note: 'A note' }],
      ['POST', `${clients}/record-session/${user_uid}`, { activity: 'Running' }],
    ]
    for (const [method, path, json] of calls) {
      const answer = await callWith({ KEYS }, path, { method, json, headers: { Authorization: admin } })
      expect([method, path, answer.status, answer.body]).toEqual([
        method,
        path,
        401,
        { error: 'Missing or invalid access token' },
      ])
      expect(answer.headers.get('WWW-Authenticate')).toBe('Bearer realm="Roster"')
    }
    const { results } = await env.DB.prepare(
      'SELECT display_name, last_session FROM clients WHERE organization_id = ?',
    )
      .bind(organization.id)
      .all()
    expect(results).toEqual([{ display_name: before.display_name, last_session: null }])
    const notes = await env.DB.prepare('SELECT * FROM notes WHERE organization_id = ?')
      .bind(organization.id)
      .all()
    expect(notes.results).toEqual([])
  })

  test('neither reads nor writes users', async () => {
    const { dev } = organization.keys
    const user = aUser()
    await organization.users('/create-user', { json: user }, 'dev')
    const { body: before } = await operate(`/organizations/${organization.id}`)
    const { KEYS } = await staleKv(dev)
    await die({ environment: 'dev' })
    at(70_000)
    const base = `/${organization.id}/dev/v1`
    const { from_id } = user
    const calls: [string, string, object | undefined][] = [
      ['POST', '/create-user', aUser()],
      ['POST', '/create-user', user],
      ['POST', '/edit-user', { from_id, goal: 'gain muscle' }],
      ['POST', '/edit-user', { from_id: 'nobody', goal: 'gain muscle' }],
      ['GET', `/get-user-profile?from_id=${from_id}`, undefined],
      ['GET', '/get-user-profile?from_id=nobody', undefined],
      ['GET', `/dashboard-url?from_id=${from_id}`, undefined],
      ['POST', '/dashboard-url', { from_id, rotate: true }],
    ]
    for (const [method, path, json] of calls) {
      const answer = await callWith({ KEYS }, `${base}${path}`, { method, json, ...bearer(dev) })
      expect([method, path, answer.status, answer.body]).toEqual([
        method,
        path,
        401,
        { error: 'Invalid API key' },
      ])
    }
    expect((await operate(`/organizations/${organization.id}`)).body).toEqual(before)
    const { results } = await env.DB.prepare('SELECT goal FROM users WHERE organization_id = ?')
      .bind(organization.id)
      .all()
    expect(results).toEqual([{ goal: 'maintain' }])
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

  test('is 401 before anything else as soon as a batch has said so', async () => {
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

  test('also where that batch only wrote down that the key was used', async () => {
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
  test('takes effect at its millisecond, for a key that this isolate remembers too', async () => {
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
