// The log lines of a request and of a failure; neither the log nor the answer holds what was sent.
import { env } from 'cloudflare:workers'
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { aroundBatches } from '../around-batches.ts'
import { callWith } from '../call-with.ts'
import { call, createClient, newOrganization, type Call, type Organization } from '../helpers.ts'
import { openTo } from './by-path.ts'
import { brokenDatabase } from './broken.ts'

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
const open = (path: string, options?: Call) => openTo(organization, path, options)

describe('an error', () => {
  const secret = 'SELECT secret FROM clients WHERE email = someone@example.com'
  const lines = (spy: { mock: { calls: unknown[][] } }) =>
    spy.mock.calls.map((arguments_) => arguments_.join(' '))

  const failing: [string, (message: string) => object][] = [
    ['D1 at once', (message) => ({ DB: brokenDatabase(message) })],
    [
      'D1 during a batch',
      (message) => ({
        DB: aroundBatches(() => Promise.reject(new Error(message, { cause: new Error(message) }))),
      }),
    ],
  ]
  test.each(failing)('of %s is 500 and reveals nothing; the log has its request id', async (_, bindings) => {
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

  test('of KV does not fail the request, because the database knows the key too', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    try {
      // The isolate remembers a key for a minute.
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

test('the log has one line for each request, without any text that was sent', async () => {
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
