// Contract 1.3: look-ups of unknown keys in D1 are limited.
import { env } from 'cloudflare:workers'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { after, anotherTime } from '../another-time.ts'
import { aroundBatches } from '../around-batches.ts'
import { newOrganization, type Organization } from '../helpers.ts'
import { hashOf } from './hash-of.ts'
import { aStranger, emptyKv, forget, list, many, unavailable, watched } from './empty-namespace.ts'

beforeEach(() => {
  anotherTime()
  vi.spyOn(console, 'info').mockReturnValue()
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

/** Three live keys: one that the isolate remembers, one that KV has, and one that only D1 has. */
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

describe('unknown keys', () => {
  test('sent 1 000 at once cost 100 look-ups, and the other 900 are 503', async () => {
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

  test('sent one after another cost at most 100 look-ups a minute', async () => {
    const bindings = { ...watched(), ...emptyKv() }
    const statuses: number[] = []
    for (let second = 0; second < 180; second++) {
      for (const each of many(3, aStranger)) statuses.push((await list(each, bindings)).status)
      after(1_000)
    }
    expect(bindings.asked.length).toBeLessThanOrEqual(300)
    expect(new Set(statuses)).toEqual(new Set([401, 503]))
  })

  test('that are all equal cost one look-up a minute, even 200 at once', async () => {
    const bindings = { ...watched(), ...emptyKv() }
    const key = aStranger()
    for (let minute = 1; minute <= 3; minute++) {
      const answers = await Promise.all(many(200, () => list(key, bindings)))
      expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([401]))
      expect(bindings.asked).toHaveLength(minute)
      after(60_000)
    }
  })

  test('do not use up the look-ups of live keys while the database fails', async () => {
    const { keys } = await newOrganization()
    forget()
    vi.spyOn(console, 'error').mockReturnValue()
    const DB = aroundBatches(() => Promise.reject(new Error('gone')))
    await Promise.all(many(150, () => list(aStranger(), { DB })))
    expect((await list(keys.admin, emptyKv())).status).toBe(404)
  })
})
