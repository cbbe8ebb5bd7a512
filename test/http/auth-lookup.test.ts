// The cost of looking up a key, how long the isolate remembers it, and what is stored of it.
import { env } from 'cloudflare:workers'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { formatKey } from '../../src/domain/api-key.ts'
import { newKeyCharacters } from '../../src/http/ids.ts'
import { findKey } from '../../src/storage/index.ts'
import { callWith } from '../call-with.ts'
import { countedCall } from '../counting.ts'
import { newOrganization, operate, type Organization } from '../helpers.ts'
import { hashOf } from './hash-of.ts'
import { everyKey } from '../world/bucket.ts'

const start = Date.parse('2033-03-04T05:06:07.000Z')
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

/** Well-formed keys that were never issued. */
const strangers = (count: number) =>
  Array.from({ length: count }, () =>
    formatKey({ api: 'user-management', environment: 'dev' }, newKeyCharacters()),
  )
const profile = () => `/${organization.id}/dev/v1/get-user-profile?from_id=nobody`
const bearer = (key: string) => ({ headers: { Authorization: `Bearer ${key}` } })
const cost = async (key: string, path = profile()) => {
  const { status, kvReads, roundTrips } = await countedCall(path, bearer(key))
  return { status, kvReads, roundTrips }
}

describe('the look-up', () => {
  test('is skipped for a key of wrong shape or checksum, and without a key', async () => {
    const { dev, admin } = organization.keys
    const flipped = (key: string) => key.slice(0, -1) + (key.endsWith('0') ? '1' : '0')
    const free = { status: 401, kvReads: 0, roundTrips: 0 }
    for (const key of ['', 'x', flipped(dev), dev.slice(1), `${dev}0`, dev.replace('dev', 'prod')]) {
      expect(await cost(key)).toEqual(free)
    }
    for (const key of ['', 'x', flipped(admin), admin.slice(0, -1), admin.toLowerCase()]) {
      expect(await cost(key, '/client-management/clients')).toEqual(free)
    }
  })

  test('of an unknown key costs one KV read, and once a minute one round trip to the database', async () => {
    const [stranger = ''] = strangers(1)
    const asked = { status: 401, kvReads: 1, roundTrips: 1 }
    const remembered = { status: 401, kvReads: 1, roundTrips: 0 }
    expect(await cost(stranger)).toEqual(asked)
    at(59_999)
    expect(await cost(stranger)).toEqual(remembered)
    at(60_000)
    expect(await cost(stranger)).toEqual(asked)
    expect(await cost(stranger)).toEqual(remembered)
  })

  test('of a key for another API or environment costs no round trip to the database', async () => {
    at(70_000)
    const { prod, admin } = organization.keys
    expect(await cost(prod)).toEqual({ status: 401, kvReads: 1, roundTrips: 0 })
    expect(await cost(admin)).toEqual({ status: 401, kvReads: 1, roundTrips: 0 })
  })

  test('of a known key costs one KV read a minute', async () => {
    // The isolate that made the key remembers it for a minute.
    at(70_000)
    const { dev } = organization.keys
    expect(await cost(dev)).toMatchObject({ status: 404, kvReads: 1 })
    expect(await cost(dev)).toMatchObject({ status: 404, kvReads: 0 })
    at(129_999)
    expect(await cost(dev)).toMatchObject({ status: 404, kvReads: 0 })
    at(130_000)
    expect(await cost(dev)).toMatchObject({ status: 404, kvReads: 1 })
    expect(await cost(dev)).toMatchObject({ status: 404, kvReads: 0 })
  })

  test('is remembered for fewer than 5 000 keys', async () => {
    let reads = 0
    const record = { id: 'any', organization: 'any', api: 'user-management', environment: 'dev' }
    const KEYS = new Proxy(env.KEYS, {
      get: () => () => {
        reads += 1
        return Promise.resolve({ ...record, expiresAt: null, revokedAt: null })
      },
    })
    const usage = { roundTrips: 0, rowsRead: 0, rowsWritten: 0, kvReads: 0 }
    const find = (key: string) => findKey({ ...env, KEYS }, key, new Date(start), usage)
    const [first = '', ...others] = strangers(5_000)
    await find(first)
    for (const key of others.slice(0, 10)) await find(key)
    await find(first)
    expect(reads).toBe(11)
    for (const key of others.slice(10)) await find(key)
    await find(first)
    expect(reads).toBe(5_001)
  })
})

test('only the SHA-256 of a key is stored', async () => {
  const path = `/organizations/${organization.id}/keys`
  const { keys } = (await operate(path)).body
  const { body } = await operate(`${path}/${keys[3].id}/rotate`, { json: { overlap_seconds: 60 } })
  const secrets = [...Object.values(organization.keys), String(body.api_key)]
  // Use of a key may store something too.
  for (const key of secrets) await callWith({}, profile(), bearer(key))

  const stored: string[] = []
  const { results: tables } = await env.DB.prepare(
    `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE '\\_cf\\_%' ESCAPE '\\'`,
  ).all<{ name: string }>()
  for (const { name } of tables) {
    stored.push(JSON.stringify((await env.DB.prepare(`SELECT * FROM "${name}"`).all()).results))
  }
  stored.push(JSON.stringify(await everyKey()))

  const everything = stored.join('\n')
  for (const key of secrets) {
    // The last 30 characters hold the secret part.
    expect(everything.includes(key.slice(-30))).toBe(false)
    const hash = await hashOf(key)
    expect(everything).toContain(`"hash":"${hash}"`)
    expect(everything).toContain(`"name":"key:${hash}"`)
  }
})
