// Contract 1.3: KV is a copy. Keys that it does not know are looked up in D1, and strangers' keys not without end.
import { env } from 'cloudflare:workers'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { formatKey } from '../../src/domain/api-key.ts'
import { newKeyCharacters } from '../../src/http/ids.ts'
import { after, anotherTime } from '../another-time.ts'
import { aroundBatches } from '../around-batches.ts'
import { callWith } from '../call-with.ts'
import { newOrganization, operate, type Organization } from '../helpers.ts'
import { hashOf } from './hash-of.ts'

beforeEach(() => {
  anotherTime()
  vi.spyOn(console, 'info').mockReturnValue()
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

const many = <Result>(count: number, make: (number: number) => Result) =>
  Array.from({ length: count }, (_, number) => make(number))
const aStranger = () =>
  formatKey({ api: 'client-management', role: 'admin', adminUid: '' }, newKeyCharacters())
const clients = '/client-management/clients'
type Bindings = Parameters<typeof callWith>[0]
const list = (key: string, bindings: Bindings) =>
  callWith(bindings, clients, { headers: { Authorization: key } })
const unavailable = { status: 503, body: { error: 'The key cannot be looked up now' } }

/** D1, and for which keys it was asked. */
function watched(database: D1Database = env.DB) {
  const asked: unknown[] = []
  const DB = aroundBatches(async (run, sent) => {
    for (const { sql, params } of sent) if (/api_keys\s+WHERE hash/.test(sql)) asked.push(...params)
    return run()
  }, database)
  return { DB, asked }
}

/** A namespace that knows nothing but what it is told. */
function emptyKv() {
  const told = new Map<string, { record: unknown; ttl: number | undefined }>()
  const KEYS = new Proxy(env.KEYS, {
    get: (_, name) =>
      name === 'get'
        ? (key: string) => Promise.resolve(told.get(key)?.record ?? null)
        : (key: string, record: string, options?: KVNamespacePutOptions) => {
            told.set(key, { record: JSON.parse(record), ttl: options?.expirationTtl })
            return Promise.resolve()
          },
  })
  return { KEYS, told }
}

async function revokeAdminOf(id: string): Promise<void> {
  const { keys } = (await operate(`/organizations/${id}/keys`)).body
  const admin = keys.find(({ role }: { role: string }) => role === 'admin')
  await operate(`/organizations/${id}/keys/${admin.id}`, { method: 'DELETE' })
}

/** Longer than isolates remember. */
const forget = () => after(61_000)

describe('an empty namespace', () => {
  test('heals itself: each live key works at once, and is looked up once', async () => {
    const organizations = await Promise.all(many(4, () => newOrganization()))
    forget()
    const { DB, asked } = watched()
    const { KEYS, told } = emptyKv()
    const calls = organizations.flatMap(({ id, keys }) => [
      ...many(50, () => list(keys.admin, { DB, KEYS })),
      ...many(50, () => list(keys.member, { DB, KEYS })),
      ...(['dev', 'prod'] as const).flatMap((environment) =>
        many(25, () =>
          callWith({ DB, KEYS }, `/${id}/${environment}/v1/get-user-profile?from_id=nobody`, {
            headers: { Authorization: `Bearer ${keys[environment]}` },
          }),
        ),
      ),
    ])
    const statuses = new Set((await Promise.all(calls)).map(({ status }) => status))
    expect(statuses).toEqual(new Set([403, 404]))
    const keys = organizations.flatMap((each) => Object.values(each.keys))
    expect(asked).toHaveLength(keys.length)
    // What KV is told is what it knew before.
    expect(told.size).toBe(keys.length)
    for (const key of keys) {
      const name = `key:${await hashOf(key)}`
      expect(told.get(name)?.record).toEqual(await env.KEYS.get(name, 'json'))
    }
    forget()
    asked.length = 0
    for (const { keys } of organizations) expect((await list(keys.admin, { DB, KEYS })).status).toBe(404)
    expect(asked).toEqual([])
  })

  test('in the middle of calls, the real one', async () => {
    const { keys } = await newOrganization()
    const call = () => list(keys.admin, {})
    for (let round = 0; round < 5; round++) {
      const calls = many(20, call)
      await env.KEYS.delete(`key:${await hashOf(keys.admin)}`)
      forget()
      const answers = await Promise.all([...calls, ...many(20, call)])
      expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([404]))
      expect(await env.KEYS.get(`key:${await hashOf(keys.admin)}`, 'json')).not.toBeNull()
    }
  })

  test('of more keys at once than strangers may try', async () => {
    const organization = await newOrganization()
    const json = { api: 'user-management', environment: 'prod', name: 'A key' }
    const keys = await Promise.all(
      many(150, async () =>
        String((await operate(`/organizations/${organization.id}/keys`, { json })).body.api_key),
      ),
    )
    forget()
    const bindings = { ...watched(), ...emptyKv() }
    const path = `/${organization.id}/prod/v1/get-user-profile?from_id=nobody`
    const answers = await Promise.all(
      keys.map((key) => callWith(bindings, path, { headers: { Authorization: `Bearer ${key}` } })),
    )
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([404]))
    expect(bindings.asked).toHaveLength(150)
  })

  test('knows of a revoked key that it is', async () => {
    const { id, keys } = await newOrganization()
    await revokeAdminOf(id)
    forget()
    const { KEYS, told } = emptyKv()
    expect((await list(keys.admin, { KEYS })).status).toBe(401)
    expect(told.get(`key:${await hashOf(keys.admin)}`)?.record).toMatchObject({
      revokedAt: expect.any(String),
    })
  })

  test('of keys in a second database', async () => {
    const organization = await newOrganization()
    forget()
    const { KEYS, told } = emptyKv()
    // The first knows nothing, the second what the first knew.
    const answer = await list(organization.keys.admin, { DB: env.SECOND, DB_2: env.DB, KEYS })
    expect(answer.status).toBe(404)
    expect([...told.values()].map(({ record }) => record)).toMatchObject([{ database: 'DB_2' }])
  })

  test('is told for an hour, so that nothing wrong stays, and of nothing while it fails', async () => {
    const { keys } = await newOrganization()
    forget()
    const { KEYS, told } = emptyKv()
    await list(keys.admin, { KEYS })
    expect([...told.values()].map(({ ttl }) => ttl)).toEqual([3_600])
    forget()
    const puts: string[] = []
    const failing = new Proxy(env.KEYS, {
      get: (_, name) => (key: string) => {
        if (name === 'put') puts.push(key)
        return Promise.reject(new Error('KV is down'))
      },
    })
    expect((await list(keys.admin, { KEYS: failing })).status).toBe(404)
    expect(puts).toEqual([])
  })

  test('that takes nothing is no failure of the call, and the log says so', async () => {
    const { keys } = await newOrganization()
    forget()
    const error = vi.spyOn(console, 'error').mockReturnValue()
    const KEYS = new Proxy(env.KEYS, {
      get: (_, name) => () => (name === 'get' ? Promise.resolve(null) : Promise.reject(new Error('secret'))),
    })
    expect((await list(keys.admin, { KEYS })).status).toBe(404)
    expect(error).toHaveBeenCalledTimes(1)
    expect(error.mock.calls.join()).not.toContain('secret')
  })
})

describe('a write-back that overtakes a revocation', () => {
  test('opens nothing: the database checks the key again', async () => {
    const { id, keys } = await newOrganization()
    forget()
    const { KEYS, told } = emptyKv()
    await list(keys.admin, { KEYS })
    await revokeAdminOf(id)
    // What the namespace is told last is that the key lives.
    expect(told.get(`key:${await hashOf(keys.admin)}`)?.record).toMatchObject({ revokedAt: null })
    forget()
    expect((await list(keys.admin, { KEYS })).status).toBe(401)
    expect(
      (await callWith({ KEYS }, clients, { json: {}, headers: { Authorization: keys.admin } })).status,
    ).toBe(401)
  })
})

/** Live keys that the isolate remembers, that KV knows, and that neither knows. */
async function threeOrganizations() {
  const remembered = await newOrganization()
  const known = await newOrganization()
  const unknown = await newOrganization()
  forget()
  await list(remembered.keys.admin, {})
  const name = `key:${await hashOf(unknown.keys.admin)}`
  const KEYS = new Proxy(env.KEYS, {
    get: (target, method: keyof KVNamespace) =>
      method === 'get'
        ? (key: string) => (key === name ? Promise.resolve(null) : target.get(key, 'json'))
        : target[method].bind(target),
  })
  const key = ({ keys }: Organization) => keys.admin
  return { KEYS, remembered: key(remembered), known: key(known), unknown: key(unknown) }
}

describe('strangers', () => {
  test('who come a thousand at once cost a hundred look-ups, and are never told that their keys are wrong', async () => {
    const { KEYS, remembered, known, unknown } = await threeOrganizations()
    const { DB, asked } = watched()
    const answers = await Promise.all(many(1_000, () => list(aStranger(), { DB, KEYS })))
    expect(asked).toHaveLength(100)
    const told = answers.filter(({ status }) => status === 401)
    expect(told).toHaveLength(100)
    for (const each of answers) if (each.status !== 401) expect(each).toMatchObject(unavailable)
    expect(answers.find(({ status }) => status === 503)?.headers.get('Retry-After')).toBe('5')

    for (const each of many(20, aStranger)) expect(await list(each, { DB, KEYS })).toMatchObject(unavailable)
    expect((await list(remembered, { DB, KEYS })).status).toBe(404)
    expect((await list(known, { DB, KEYS })).status).toBe(404)
    expect(await list(unknown, { DB, KEYS })).toMatchObject(unavailable)
    expect(asked).toHaveLength(100)
    forget()
    expect((await list(unknown, { DB, KEYS })).status).toBe(404)
    expect((await list(aStranger(), { DB, KEYS })).status).toBe(401)
  })

  test('who come one after the other cost a hundred look-ups a minute', async () => {
    const bindings = { ...watched(), ...emptyKv() }
    const statuses: number[] = []
    for (let second = 0; second < 180; second++) {
      for (const each of many(3, aStranger)) statuses.push((await list(each, bindings)).status)
      after(1_000)
    }
    expect(bindings.asked.length).toBeLessThanOrEqual(300)
    expect(new Set(statuses)).toEqual(new Set([401, 503]))
  })

  test('with one key are one look-up a minute, however many come at once', async () => {
    const bindings = { ...watched(), ...emptyKv() }
    const key = aStranger()
    for (let minute = 1; minute <= 3; minute++) {
      const answers = await Promise.all(many(200, () => list(key, bindings)))
      expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([401]))
      expect(bindings.asked).toHaveLength(minute)
      after(60_000)
    }
  })

  test('do not use up what live keys need while the database fails', async () => {
    const { keys } = await newOrganization()
    forget()
    vi.spyOn(console, 'error').mockReturnValue()
    const DB = aroundBatches(() => Promise.reject(new Error('gone')))
    await Promise.all(many(150, () => list(aStranger(), { DB })))
    expect((await list(keys.admin, emptyKv())).status).toBe(404)
  })
})
