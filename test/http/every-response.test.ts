// Every response has a request id and the security headers.
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { anotherTime } from '../another-time.ts'
import { callWith } from '../call-with.ts'
import { call, createClient, newOrganization, type Answer, type Call, type Organization } from '../helpers.ts'
import { openTo } from './by-path.ts'
import { brokenDatabase } from './broken.ts'

let organization: Organization
beforeAll(async () => {
  organization = await newOrganization()
  await createClient(organization)
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})
const open = (path: string, options?: Call) => openTo(organization, path, options)

describe('every response', () => {
  const uuid = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/
  const large = { method: 'POST', body: 'x'.repeat(1_000_001) }
  const responses: [string, number, () => Promise<Answer>][] = [
    ['success', 200, () => open('/client-management/clients')],
    [
      'creation',
      201,
      () =>
        open('/client-management/clients', {
          json: { display_name: 'A', email: `${crypto.randomUUID()}@example.com` },
        }),
    ],
    ['bad request', 400, () => open('/client-management/clients?limit=0')],
    ['no key', 401, () => call('/client-management/clients')],
    ['no key for users', 401, () => call('/any/dev/v1/create-user', { method: 'POST' })],
    [
      'a member',
      403,
      () => call('/client-management/clients', { headers: { Authorization: organization.keys.member } }),
    ],
    ['nothing there', 404, () => open('/client-management/clients/unknown')],
    ['unknown route', 404, () => call('/unknown')],
    ['no operator', 404, () => callWith({ OPERATOR_TOKEN: undefined }, '/operator/v1/organizations')],
    ['wrong method', 405, () => call('/health', { method: 'POST' })],
    ['too large', 413, () => open('/client-management/clients', large)],
    ['wrong type', 415, () => open('/client-management/clients', { body: 'text' })],
    [
      'failure',
      500,
      () =>
        callWith({ DB: brokenDatabase('x') }, '/client-management/clients', {
          headers: { Authorization: organization.keys.admin },
        }),
    ],
    ['unavailable', 503, () => callWith({ DB: brokenDatabase('x') }, '/health')],
  ]
  test.each(responses)('has a request id and the security headers: %s', async (_, status, send) => {
    vi.spyOn(console, 'error').mockReturnValue()
    if (status === 503) anotherTime()
    const [one, other] = [await send(), await send()]
    expect([one.status, other.status]).toEqual([status, status])
    expect(one.headers.get('X-Request-Id')).toMatch(uuid)
    expect(other.headers.get('X-Request-Id')).toMatch(uuid)
    expect(one.headers.get('X-Request-Id')).not.toBe(other.headers.get('X-Request-Id'))
    expect(one.headers.get('X-Content-Type-Options')).toBe('nosniff')
    expect(one.headers.get('Referrer-Policy')).toBe('no-referrer')
    expect(one.headers.get('X-Frame-Options')).toBe('SAMEORIGIN')
    expect(one.headers.get('Strict-Transport-Security')).toMatch(/^max-age=\d+/)
    expect(one.headers.has('X-Powered-By')).toBe(false)
    expect(one.headers.get('Content-Type')).toBe('application/json')
    if (status >= 400) expect(one.body.error).toEqual(expect.stringMatching(/[^.]$/))
  })

  test('has a request id of the service, whatever id the caller sends', async () => {
    const mine = '11111111-2222-4333-8444-555555555555'
    for (const path of ['/', '/client-management/clients', '/unknown']) {
      const { headers } = await open(path, { headers: { 'X-Request-Id': mine } })
      expect(headers.get('X-Request-Id')).toMatch(uuid)
      expect(headers.get('X-Request-Id')).not.toBe(mine)
    }
  })
})
