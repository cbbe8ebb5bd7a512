// Contract 1.3: KV is a copy of D1: a key that is missing in KV is looked up in D1.
import { env } from 'cloudflare:workers'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { anotherTime } from '../another-time.ts'
import { callWith } from '../call-with.ts'
import { newOrganization, operate } from '../helpers.ts'
import { hashOf } from './hash-of.ts'
import { clients, emptyKv, forget, list, many, revokeAdminOf, watched } from './empty-namespace.ts'

beforeEach(() => {
  anotherTime()
  vi.spyOn(console, 'info').mockReturnValue()
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

describe('an empty KV namespace', () => {
  test('is refilled by use: each live key works at once and is looked up in D1 once', async () => {
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
    // The records written back equal the ones that were lost.
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

  test('is refilled from D1 during calls that lose a key, in the real namespace', async () => {
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

  test('lets 150 live keys work at once, more than the limit for unknown keys', async () => {
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

  test('is given the record of a revoked key too, which is 401', async () => {
    const { id, keys } = await newOrganization()
    await revokeAdminOf(id)
    forget()
    const { KEYS, told } = emptyKv()
    expect((await list(keys.admin, { KEYS })).status).toBe(401)
    expect(told.get(`key:${await hashOf(keys.admin)}`)?.record).toMatchObject({
      revokedAt: expect.any(String),
    })
  })

  test('is given the name of the second database for a key that is stored there', async () => {
    const organization = await newOrganization()
    forget()
    const { KEYS, told } = emptyKv()
    // The first database is empty, and the second holds the key.
    const answer = await list(organization.keys.admin, { DB: env.SECOND, DB_2: env.DB, KEYS })
    expect(answer.status).toBe(404)
    expect([...told.values()].map(({ record }) => record)).toMatchObject([{ database: 'DB_2' }])
  })

  test('is given each record for an hour, and none while its reads fail', async () => {
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

  test('that refuses writes is logged and does not fail the call', async () => {
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

describe('a key written back to KV after its revocation', () => {
  test('is 401, because the database checks the key again', async () => {
    const { id, keys } = await newOrganization()
    forget()
    const { KEYS, told } = emptyKv()
    await list(keys.admin, { KEYS })
    await revokeAdminOf(id)
    // The last record that the namespace was given is that of a live key.
    expect(told.get(`key:${await hashOf(keys.admin)}`)?.record).toMatchObject({ revokedAt: null })
    forget()
    expect((await list(keys.admin, { KEYS })).status).toBe(401)
    expect(
      (await callWith({ KEYS }, clients, { json: {}, headers: { Authorization: keys.admin } })).status,
    ).toBe(401)
  })
})
