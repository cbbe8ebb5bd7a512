// Contract 1.1: every answer of every route has a Cache-Control header.
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { anotherTime } from '../another-time.ts'
import { callWith } from '../call-with.ts'
import { photographed, photoPath } from '../client-management/photo-calls.ts'
import { photos } from '../fixtures/photos.ts'
import { aUser, newOrganization, type Answer, type Call, type Organization } from '../helpers.ts'
import { headersOf, methodOf, named, type Row } from '../routes/index.ts'
import { faults, refusals } from './caching-faults.ts'

let organization: Organization
beforeAll(async () => {
  organization = await newOrganization()
})
beforeEach(() => {
  // The isolate remembers its last health check, which another time expires.
  anotherTime()
  vi.spyOn(console, 'error').mockReturnValue()
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

const list = (value: string | null) => value?.split(',').map((each) => each.trim()) ?? []
const csp = "default-src 'none'; frame-ancestors 'none'"

/** The headers that every answer has. */
const always = [
  'Content-Security-Policy',
  'Cross-Origin-Opener-Policy',
  'Cross-Origin-Resource-Policy',
  'Referrer-Policy',
  'Strict-Transport-Security',
  'X-Content-Type-Options',
  'X-Frame-Options',
  'X-Request-Id',
]

function expectPolicy({ api, facts }: Row, method: string, { status, headers }: Answer) {
  expect(always.filter((name) => !headers.has(name))).toEqual([])
  const policy = headers.get('Cache-Control')
  if (headers.get('Content-Type')?.startsWith('application/json')) {
    expect(headers.get('Content-Security-Policy')).toBe(csp)
  }
  const isRead = method === 'GET' || method === 'HEAD'
  if (api === 'open') {
    if (status >= 400) expect(policy).toMatch(/^(?:private, )?no-store$/)
    else expect(policy).not.toBeNull()
    return
  }
  expect(policy).toBe(isRead && headers.has('ETag') && status < 400 ? 'private, no-cache' : 'no-store')
  // An import answers in two formats.
  const formats = facts.sheet && status === 200 ? ['Accept'] : []
  expect(list(headers.get('Vary'))).toEqual(['Authorization', 'API-KEY', 'Cookie', ...formats])
}

async function goodCall(row: Row): Promise<[string, Call]> {
  const [path, options = {}] = row.call(organization, (await row.make?.(organization)) ?? '')
  return [path, { ...options, headers: { ...options.headers, ...headersOf(row, organization) } }]
}

describe.each(named)('%s', (name, route) => {
  const { api, status } = route
  const method = methodOf(name)

  test('has the cache headers of its API when it succeeds', async () => {
    const [path, options] = await goodCall(route)
    const answer = await callWith({}, path, options)
    expect(answer.status).toBe(status)
    expectPolicy(route, method, answer)
  })

  if (api === 'clients') {
    test('has the cache headers of its API when a member is refused', async () => {
      const [path, options] = await goodCall(route)
      const headers = { Authorization: organization.keys.member }
      const answer = await callWith({}, path, { ...options, headers })
      expect(answer.status).toBe(403)
      expectPolicy(route, method, answer)
    })
  }

  test.each(Object.entries(faults))('has the cache headers of its API with %s', async (fault, change) => {
    const [path, options = {}, bindings = {}] = change(await goodCall(route))
    const answer = await callWith(bindings, path, options)
    // Calls of the operator have no limit.
    const isExempt = api === 'open' || (api === 'operator' && fault === 'too many calls')
    if (!isExempt) expect(refusals[fault]).toContain(answer.status)
    if (fault === 'plain http' && api !== 'open') {
      expect(answer.headers.get('Cache-Control')).toBe('no-store')
      return
    }
    expectPolicy(route, options.method ?? method, answer)
  })
})

test.each(['/unknown', '/favicon.ico', '/docs/nothing.js', '/any/test/v1/create-user'])(
  '%s, which does not exist, is no-store',
  async (path) => {
    for (const method of ['GET', 'POST']) {
      const { status, headers } = await callWith({}, path, { method })
      expect([404, 405]).toContain(status)
      expect(headers.get('Cache-Control')).toBe('no-store')
    }
  },
)

test('each open route has the Cache-Control of its content', async () => {
  const { url } = await photographed(photos.baseline)
  const { body } = await organization.users('/create-user', { json: aUser() })
  const expected = [
    ['/', 'public, max-age=300'],
    ['/health', 'no-store'],
    ['/docs', 'public, max-age=3600'],
    ['/docs/start.js', 'public, max-age=3600'],
    ['/openapi.json', 'public, max-age=3600'],
    ['/llms.txt', 'public, max-age=3600'],
    ['/console', 'no-cache'],
    ['/console/session', 'no-store'],
    [new URL(url).pathname, 'public, max-age=300'],
    [`${new URL(photoPath).pathname}nothing.png`, 'no-store'],
    [new URL(body.visualization_url).pathname, 'private, no-store'],
  ] as const
  for (const [path, policy] of expected) {
    for (const method of ['GET', 'HEAD']) {
      const { headers } = await callWith({}, path, { method })
      expect([path, headers.get('Cache-Control')]).toEqual([path, policy])
    }
  }
})
