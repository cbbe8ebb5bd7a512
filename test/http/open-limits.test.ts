// Contract 1.1: routes without a key check the shape of the path first, then the address limits, then storage.
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { callWith } from '../call-with.ts'
import { newOrganization, type Organization } from '../helpers.ts'
import { interruptedEnv } from '../world/faults.ts'
import { headersOf, named, type Row } from '../routes/index.ts'
import { limiter } from './limiters.ts'

let organization: Organization
beforeAll(async () => {
  organization = await newOrganization()
})
afterEach(() => {
  vi.restoreAllMocks()
})

const token = 'x'.repeat(22)
const open = (
  bindings: Parameters<typeof callWith>[0],
  path: string,
  address = '192.0.2.1',
  method = 'GET',
) => callWith(bindings, path, { method, headers: { 'CF-Connecting-IP': address } })

/** Malformed paths, by the kind of thing that the path opens. */
const malformed: Record<string, (organization: string) => string[]> = {
  photo: () => {
    const wrong = ['.gif', 'x.jpg', '0.jpg', '.jpg.jpg', ''].map((end) => `${token}${end}`)
    return [...wrong, 'a', 'a.png', '%00'].map((name) => `/client-management/photos/${name}`)
  },
  link: (organization) => {
    const wrong = ['x', '0', '99999', '2'].map((end) => `${token}${end}`)
    const tokens = [...wrong, 'a', token.slice(1), `!${token}`, '%00']
    const organizations = ['x', 'UPPER', '-x', 'a'.repeat(64), 'a_b', '%20a']
    return [
      ...tokens.map((each) => `/${organization}/prod/v1/progress/${each}`),
      ...organizations.map((id) => `/${id}/prod/v1/progress/${token}`),
    ]
  },
}

/** The routes without a key whose path has an unguessable part. */
const kinds = named.flatMap(([, row]): [kind: string, row: Row][] =>
  row.api === 'open' && row.takes ? [[row.takes, row]] : [],
)

describe.each(kinds)('a %s', (kind, { call, make, nobody = {} }) => {
  let path: string
  beforeAll(async () => {
    ;[path] = call(organization, (await make?.(organization)) ?? '')
  })
  const hit = () => path
  const miss = () => call(organization, nobody.id ?? '')[0]

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

  test('with a malformed path counts as a miss only and never reaches storage', async () => {
    const paths = malformed[kind] ?? expect.unreachable(`add malformed paths for: ${kind}`)
    for (const path of paths(organization.id)) {
      const hits = limiter(0)
      const misses = limiter(1)
      const { bindings, made } = interruptedEnv({ at: Infinity, when: 'before' })
      const limits = { ...bindings, OPEN_LIMIT: hits.binding, FAILURE_LIMIT: misses.binding }
      expect([path, (await open(limits, path)).status]).toEqual([path, 404])
      tooMany(await open(limits, path))
      expect([path, made, hits.asked, misses.asked.length]).toEqual([path, [], [], 2])
    }
  })

  test('beyond the limit of the client address is 429 and never reaches storage', async () => {
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

  test('that does not exist counts as a failure of the address; one that exists does not', async () => {
    const { asked, binding } = limiter(2)
    const limits = { FAILURE_LIMIT: binding }
    expect((await open(limits, '/client-management/clients')).status).toBe(401)
    expect((await open(limits, miss())).status).toBe(404)
    tooMany(await open(limits, miss()))
    expect((await open(limits, '/client-management/clients')).status).toBe(429)
    // Misses must not block hits from the same address.
    expect((await open(limits, hit())).status).toBe(200)
    expect((await callWith(limits, hit(), { headers: { 'If-None-Match': '*' } })).status).toBeLessThan(400)
    expect(asked).toHaveLength(4)
  })

  test.each([
    ['2001:db8:1:2::1', '2001:db8:1:2:ffff::2', '2001:db8:1:3::1'],
    ['::ffff:192.0.2.9', '192.0.2.9', '192.0.2.10'],
  ])('from %s shares its counts with %s, and not with %s', async (one, same, other) => {
    for (const [limits, path, status] of [
      [{ OPEN_LIMIT: limiter(1).binding }, hit(), 200],
      [{ FAILURE_LIMIT: limiter(1).binding }, miss(), 404],
    ] as const) {
      expect((await open(limits, path, one)).status).toBe(status)
      tooMany(await open(limits, path, same))
      expect((await open(limits, path, other)).status).toBe(status)
    }
  })

  test('opens without limiters and with broken ones', async () => {
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

test('only routes for photos and links count hits', async () => {
  const { asked, binding } = limiter(0)
  const others = named.filter(([, row]) => !kinds.some(([, kind]) => kind === row))
  for (const [name, row] of others) {
    const [path, options = {}] = row.call(organization, (await row.make?.(organization)) ?? '')
    const headers = { ...options.headers, ...headersOf(row, organization) }
    const { status } = await callWith({ OPEN_LIMIT: binding }, path, { ...options, headers })
    expect([name, status]).toEqual([name, row.status])
  }
  expect((await open({ OPEN_LIMIT: binding }, '/unknown')).status).toBe(404)
  expect(asked).toEqual([])
})
