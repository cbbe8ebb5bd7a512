// Contract 1.1, routes without a key: shape first, then the limits of an address, then storage.
import { env } from 'cloudflare:workers'
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { callWith } from '../call-with.ts'
import { photographed } from '../client-management/photo-calls.ts'
import { photos } from '../fixtures/photos.ts'
import { aUser, newOrganization, type Organization } from '../helpers.ts'
import { interruptedEnv } from '../world/faults.ts'
import { named } from '../routes/index.ts'
import { limiter } from './limiters.ts'

let organization: Organization
let photo: string
let link: string
beforeAll(async () => {
  const made = await photographed(photos.truecolour)
  organization = made.organization
  photo = new URL(made.url).pathname
  const { body } = await organization.users('/create-user', { json: aUser() })
  link = new URL(body.visualization_url).pathname
})
afterEach(() => {
  vi.restoreAllMocks()
})

const nobody = 'x'.repeat(22)
const open = (
  bindings: Parameters<typeof callWith>[0],
  path: string,
  address = '192.0.2.1',
  method = 'GET',
) => callWith(bindings, path, { method, headers: { 'CF-Connecting-IP': address } })

/** The routes that open by something that nobody can guess. */
const kinds = {
  photo: {
    hit: () => photo,
    miss: () => `/client-management/photos/${nobody}.jpg`,
    malformed: () =>
      [
        'a',
        'a.png',
        nobody,
        `${nobody}.gif`,
        `${nobody}x.jpg`,
        `${nobody}0.jpg`,
        `${nobody}.jpg.jpg`,
        '%00',
      ].map((name) => `/client-management/photos/${name}`),
  },
  'progress page': {
    hit: () => link,
    miss: () => `/${organization.id}/prod/v1/progress/${nobody}`,
    malformed: () => [
      ...[
        'a',
        nobody.slice(1),
        `${nobody}x`,
        `${nobody}0`,
        `${nobody}99999`,
        `${nobody}2`,
        `!${nobody}`,
        '%00',
      ].map((token) => `/${organization.id}/prod/v1/progress/${token}`),
      ...['x', 'UPPER', '-x', 'a'.repeat(64), 'a_b', '%20a'].map((id) => `/${id}/prod/v1/progress/${nobody}`),
    ],
  },
}

test('all routes that take such a thing are among them', () => {
  const taken = named.filter(([, { api, takes }]) => api === 'open' && takes !== undefined)
  expect(taken).toHaveLength(Object.keys(kinds).length)
})

describe.each(Object.entries(kinds))('a %s', (kind, { hit, miss, malformed }) => {
  const tooMany = ({ status, headers, body }: Awaited<ReturnType<typeof open>>) => {
    expect(status).toBe(429)
    expect(headers.get('Retry-After')).toBe('60')
    if (kind === 'photo') expect(body).toEqual({ error: 'Too many requests' })
    else {
      expect(body).toContain('Please try again in a minute.')
      expect(headers.get('Content-Type')).toMatch(/^text\/html/)
      expect(headers.get('Cache-Control')).toBe('private, no-store')
      expect(headers.get('Content-Security-Policy')).toMatch(/^default-src 'none'/)
    }
    return status
  }

  test('that cannot be one asks nothing of storage, and counts as a miss alone', async () => {
    for (const path of malformed()) {
      const hits = limiter(0)
      const misses = limiter(1)
      const { bindings, made } = interruptedEnv({ at: Infinity, when: 'before' })
      const limits = { ...bindings, OPEN_LIMIT: hits.binding, FAILURE_LIMIT: misses.binding }
      expect([path, (await open(limits, path)).status]).toEqual([path, 404])
      tooMany(await open(limits, path))
      expect([path, made, hits.asked, misses.asked.length]).toEqual([path, [], [], 2])
    }
  })

  test('is counted by address before storage is asked', async () => {
    const { asked, binding } = limiter(2)
    const { bindings, made } = interruptedEnv({ at: Infinity, when: 'before' })
    const limits = { ...bindings, OPEN_LIMIT: binding }
    for (const method of ['GET', 'HEAD'])
      expect((await open(limits, hit(), '192.0.2.1', method)).status).toBe(200)
    const asks = made.length
    for (const path of [hit(), miss()]) tooMany(await open(limits, path))
    expect(made).toHaveLength(asks)
    expect((await open(limits, hit(), '192.0.2.2')).status).toBe(200)
    expect(asked).toEqual([...Array<string>(4).fill('192.0.2.1'), '192.0.2.2'])
  })

  test('of nobody is a miss, as is a failed authentication; no other answer is', async () => {
    const { asked, binding } = limiter(2)
    const limits = { FAILURE_LIMIT: binding }
    expect((await open(limits, '/client-management/clients')).status).toBe(401)
    expect((await open(limits, miss())).status).toBe(404)
    tooMany(await open(limits, miss()))
    expect((await open(limits, '/client-management/clients')).status).toBe(429)
    // Misses stop no hit, of whoever is behind the same address.
    expect((await open(limits, hit())).status).toBe(200)
    expect((await callWith(limits, hit(), { headers: { 'If-None-Match': '*' } })).status).toBeLessThan(400)
    expect(asked).toHaveLength(4)
  })

  test.each([
    ['2001:db8:1:2::1', '2001:db8:1:2:ffff::2', '2001:db8:1:3::1'],
    ['::ffff:192.0.2.9', '192.0.2.9', '192.0.2.10'],
  ])('from %s is from %s too, and not from %s', async (one, same, other) => {
    for (const [limits, path, status] of [
      [{ OPEN_LIMIT: limiter(1).binding }, hit(), 200],
      [{ FAILURE_LIMIT: limiter(1).binding }, miss(), 404],
    ] as const) {
      expect((await open(limits, path, one)).status).toBe(status)
      tooMany(await open(limits, path, same))
      expect((await open(limits, path, other)).status).toBe(status)
    }
  })

  test('opens without limiters, and with broken ones', async () => {
    const error = vi.spyOn(console, 'error').mockReturnValue()
    const broken: RateLimit = { limit: () => Promise.reject(new Error('secret')) }
    for (const limit of [undefined, broken]) {
      const limits = { OPEN_LIMIT: limit, FAILURE_LIMIT: limit }
      expect((await open(limits, hit())).status).toBe(200)
      expect((await open(limits, miss())).status).toBe(404)
    }
    expect(error).toHaveBeenCalledTimes(3)
    expect(error.mock.calls.join()).not.toContain('secret')
  })
})

test('no other route counts hits', async () => {
  const { asked, binding } = limiter(0)
  const limits = { ...env, OPEN_LIMIT: binding }
  for (const path of ['/', '/health', '/openapi.json', '/docs', '/client-management/clients', '/unknown']) {
    expect((await open(limits, path)).status).not.toBe(429)
  }
  const own = await newOrganization()
  const headers = { Authorization: own.keys.admin }
  expect((await callWith(limits, '/client-management/clients', { headers })).status).toBe(404)
  expect(asked).toEqual([])
})

test.each([
  ['de', 'Bitte in einer Minute noch einmal versuchen.', 'ltr'],
  ['ar', 'حاول مرة أخرى بعد دقيقة.', 'rtl'],
  ['fr, uk;q=0.5', 'Спробуйте ще раз за хвилину.', 'ltr'],
])('the page speaks %s', async (language, sentence, direction) => {
  const headers = { 'Accept-Language': language }
  const { body } = await callWith({ OPEN_LIMIT: limiter(0).binding }, link, { headers })
  expect(body).toContain(sentence)
  expect(body).toContain(`dir="${direction}"`)
})
