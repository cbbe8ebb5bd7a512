// What every response carries, what the log tells of it, and what neither ever holds.
import { env } from 'cloudflare:workers'
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { anotherTime } from '../another-time.ts'
import { aroundBatches } from '../around-batches.ts'
import { callWith } from '../call-with.ts'
import { call, createClient, newOrganization, type Answer, type Call, type Organization } from '../helpers.ts'

let organization: Organization
let uid: string
beforeAll(async () => {
  organization = await newOrganization()
  uid = await createClient(organization)
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

/** A call with the key of the API that the path is of. */
function open(path: string, options: Call = {}): Promise<Answer> {
  const { admin, prod } = organization.keys
  const key = path.startsWith('/client-management') ? admin : prod
  return callWith({}, path, { ...options, headers: { Authorization: `Bearer ${key}`, ...options.headers } })
}

const broken = (message: string) =>
  new Proxy(env.DB, {
    get: () => () => {
      throw new Error(message)
    },
  })

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
        callWith({ DB: broken('x') }, '/client-management/clients', {
          headers: { Authorization: organization.keys.admin },
        }),
    ],
    ['unavailable', 503, () => callWith({ DB: broken('x') }, '/health')],
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

  test('has an id made here, whatever the caller sends', async () => {
    const mine = '11111111-2222-4333-8444-555555555555'
    for (const path of ['/', '/client-management/clients', '/unknown']) {
      const { headers } = await open(path, { headers: { 'X-Request-Id': mine } })
      expect(headers.get('X-Request-Id')).toMatch(uuid)
      expect(headers.get('X-Request-Id')).not.toBe(mine)
    }
  })
})

describe('an unexpected error', () => {
  const secret = 'SELECT secret FROM clients WHERE email = someone@example.com'
  const lines = (spy: { mock: { calls: unknown[][] } }) =>
    spy.mock.calls.map((arguments_) => arguments_.join(' '))

  const failing: [string, (message: string) => object][] = [
    ['D1', (message) => ({ DB: broken(message) })],
    [
      'D1, later',
      (message) => ({
        DB: aroundBatches(() => Promise.reject(new Error(message, { cause: new Error(message) }))),
      }),
    ],
  ]
  test.each(failing)('of %s says nothing but its request id, which the log has too', async (_, bindings) => {
    const logged = vi.spyOn(console, 'error').mockReturnValue()
    const told = vi.spyOn(console, 'info').mockReturnValue()
    for (const message of [secret, `line\n    at ${secret}`, `\n${secret}`, '']) {
      logged.mockClear()
      const headers = { Authorization: organization.keys.admin }
      const answer = await callWith(bindings(message), `/client-management/clients/${uid}`, { headers })
      expect(answer.status).toBe(500)
      expect(answer.body).toEqual({ error: 'Internal server error' })
      const id = answer.headers.get('X-Request-Id')
      const [failure = '{}'] = lines(logged)
      expect(JSON.parse(failure)).toMatchObject({ message: 'failure', request_id: id, error: 'Error' })
      expect(JSON.parse(lines(told).at(-1) ?? '{}')).toMatchObject({ request_id: id, status: 500 })
      const all = [...lines(logged), ...lines(told), JSON.stringify([...answer.headers])].join('\n')
      expect(all).not.toContain('secret')
      expect(all).not.toContain('someone@example.com')
    }
  })

  test('of KV is none: the database knows the key as well', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    try {
      // Past what this isolate remembers of the key.
      vi.setSystemTime(Date.now() + 60_000)
      const logged = vi.spyOn(console, 'error').mockReturnValue()
      const KEYS = new Proxy(env.KEYS, { get: () => () => Promise.reject(new Error(secret)) })
      const headers = { Authorization: organization.keys.admin }
      const answer = await callWith({ KEYS }, '/client-management/clients', { headers })
      expect(answer.status).toBe(200)
      expect(lines(logged)).toEqual([])
    } finally {
      vi.useRealTimers()
    }
  })
})

test('the log has one line for each request, with nothing of what was sent', async () => {
  const told = vi.spyOn(console, 'info').mockReturnValue()
  const email = 'logged@example.com'
  const answers = [
    await open('/client-management/clients', { json: { display_name: 'Logged Name', email } }),
    await open('/client-management/clients', { json: { display_name: 'Logged Name', email } }),
    await open(`/client-management/clients/filter?${email}=Logged`),
    await open(`/${organization.id}/prod/v1/get-user-profile?from_id=${email}`),
    await call(`/unknown/${email}`, { headers: { Authorization: organization.keys.admin } }),
    await call(`/${email}/dev/v1/create-user`, { method: 'POST' }),
  ]
  expect(answers.map(({ status }) => status)).toEqual([201, 400, 400, 404, 404, 401])
  const lines = told.mock.calls.map((arguments_) => String(arguments_[0]))
  expect(lines).toHaveLength(answers.length)
  answers.forEach(({ status, headers }, index) => {
    const id = headers.get('X-Request-Id')
    expect(JSON.parse(lines[index] ?? '{}')).toMatchObject({ message: 'request', request_id: id, status })
  })
  const { admin, prod } = organization.keys
  for (const sent of [email, 'Logged', admin, prod, admin.slice(-20)])
    expect(lines.join('\n')).not.toContain(sent)
})
