// Contract: CORS is closed, unless CORS_ORIGINS names the site that asks.
import { beforeAll, describe, expect, test } from 'vitest'
import { callWith } from '../call-with.ts'
import {
  createClient,
  newOrganization,
  operatorToken,
  type Answer,
  type Call,
  type Organization,
} from '../helpers.ts'

const site = 'https://office.example'
const CORS_ORIGINS = `${site}, https://other.example:8443,https://*.wild.example`

let organization: Organization
let uid: string
beforeAll(async () => {
  organization = await newOrganization()
  uid = await createClient(organization)
})

const clients = '/client-management/clients'
const users = () => `/${organization.id}/prod/v1`
const asks = (origin: string, method = 'PUT'): Call => ({
  method: 'OPTIONS',
  headers: {
    Origin: origin,
    'Access-Control-Request-Method': method,
    'Access-Control-Request-Headers': 'authorization,content-type',
  },
})
const corsHeaders = ({ headers }: Answer) =>
  Object.fromEntries([...headers].filter(([name]) => name.startsWith('access-control-') || name === 'vary'))
const list = (value: string | null) => value?.split(',').map((each) => each.trim().toLowerCase()) ?? []

describe('a preflight of a named site', () => {
  test.each([
    ['client management', () => clients],
    ['one client', () => `${clients}/${uid}/`],
    ['a photo', () => '/client-management/photos/nothing.png'],
    ['an unknown path below an API', () => '/client-management/unknown'],
    ['user management', () => `${users()}/create-user`],
    ['user management of dev', () => '/any/dev/v1/edit-user'],
  ])('is answered without a key: %s', async (_, path) => {
    for (const origin of [site, 'https://other.example:8443']) {
      const answer = await callWith({ CORS_ORIGINS }, path(), asks(origin))
      expect([answer.status, answer.body]).toEqual([204, ''])
      expect(answer.headers.get('Access-Control-Allow-Origin')).toBe(origin)
      expect(answer.headers.has('Access-Control-Allow-Credentials')).toBe(false)
      expect(answer.headers.get('Access-Control-Max-Age')).toMatch(/^[1-9]\d*$/)
      expect(list(answer.headers.get('Vary'))).toContain('origin')
      const methods = list(answer.headers.get('Access-Control-Allow-Methods'))
      expect(methods).toEqual(expect.arrayContaining(['get', 'post', 'put', 'delete']))
      const names = [
        'authorization',
        'api-key',
        'content-type',
        'idempotency-key',
        'if-match',
        'if-none-match',
        'if-range',
        'range',
        'cache-control',
        'x-requested-with',
      ]
      expect(list(answer.headers.get('Access-Control-Allow-Headers'))).toEqual(
        expect.arrayContaining([...names, 'x-d1-bookmark']),
      )
    }
  })

  test('is an OPTIONS like any other without Access-Control-Request-Method', async () => {
    const answer = await callWith({ CORS_ORIGINS }, clients, { method: 'OPTIONS', headers: { Origin: site } })
    expect(answer.status).toBe(401)
    expect(answer.headers.has('Access-Control-Allow-Methods')).toBe(false)
  })
})

const exposed = [
  'location',
  'etag',
  'link',
  'x-request-id',
  'x-d1-bookmark',
  'idempotency-replayed',
  'ratelimit-policy',
  'retry-after',
  'content-disposition',
  'x-roster-count',
]

describe('an answer to a named site', () => {
  const answers: [string, number, () => [path: string, options?: Call]][] = [
    ['success', 200, () => [clients]],
    ['creation', 201, () => [clients, { json: { display_name: 'A', email: 'cors@example.com' } }]],
    ['bad request', 400, () => [`${clients}?limit=0`]],
    ['no key', 401, () => [clients, { headers: { Authorization: '' } }]],
    ['nothing there', 404, () => [`${clients}/unknown`]],
    ['unknown route', 404, () => ['/client-management/unknown']],
    ['wrong method', 405, () => [clients, { method: 'PATCH' }]],
    ['wrong type', 415, () => [clients, { body: 'text' }]],
  ]
  test.each(answers)('may be read by it: %s', async (_, status, send) => {
    const [path, { headers, ...options } = {}] = send()
    const answer = await callWith({ CORS_ORIGINS }, path, {
      ...options,
      headers: { Origin: site, Authorization: organization.keys.admin, ...headers },
    })
    expect(answer.status).toBe(status)
    expect(Object.keys(corsHeaders(answer)).sort()).toEqual([
      'access-control-allow-origin',
      'access-control-expose-headers',
      'vary',
    ])
    expect(answer.headers.get('Access-Control-Allow-Origin')).toBe(site)
    expect(list(answer.headers.get('Vary'))).toEqual(['authorization', 'api-key', 'origin'])
    expect(list(answer.headers.get('Access-Control-Expose-Headers'))).toEqual(expect.arrayContaining(exposed))
  })

  test('is readable when it is a failure of ours or a limit too', async () => {
    const headers = { Origin: site, Authorization: organization.keys.admin }
    const over = { limit: () => Promise.resolve({ success: false }) }
    const limited = await callWith({ CORS_ORIGINS, CALL_LIMIT: over }, clients, { headers })
    expect([limited.status, limited.headers.get('Access-Control-Allow-Origin')]).toEqual([429, site])
  })

  test('of user management too', async () => {
    const headers = { Origin: site, Authorization: `Bearer ${organization.keys.prod}` }
    const answer = await callWith({ CORS_ORIGINS }, `${users()}/get-user-profile?from_id=nobody`, { headers })
    expect([answer.status, answer.headers.get('Access-Control-Allow-Origin')]).toEqual([404, site])
  })
})

describe('no CORS header, and a preflight like any other request', () => {
  const closed: [string, string | undefined, string][] = [
    ['where nothing is configured', undefined, site],
    ['where it is empty', '', site],
    ['where it is empty and so is the origin', ',', ''],
    ['for another site', CORS_ORIGINS, 'https://evil.example'],
    ['for another scheme', CORS_ORIGINS, 'http://office.example'],
    ['for another port', CORS_ORIGINS, 'https://office.example:8443'],
    ['for a subdomain', CORS_ORIGINS, 'https://a.office.example'],
    ['for a longer name', CORS_ORIGINS, 'https://office.example.evil.example'],
    ['for a part of the list', CORS_ORIGINS, 'https://office'],
    ['for what a wildcard would match', CORS_ORIGINS, 'https://a.wild.example'],
    ['for a star where anyone is named', '*', 'https://evil.example'],
    ['for a page without an origin', CORS_ORIGINS, 'null'],
  ]
  test.each(closed)('%s', async (_, origins, origin) => {
    const bindings = { CORS_ORIGINS: origins }
    const preflight = await callWith(bindings, clients, asks(origin))
    expect(preflight.status).toBe(401)
    const headers = { Origin: origin, Authorization: organization.keys.admin }
    const answer = await callWith(bindings, clients, { headers })
    expect(answer.status).toBe(200)
    const behind = await callWith(bindings, clients, {
      ...asks(origin),
      headers: { ...asks(origin).headers, ...headers },
    })
    expect(behind.status).toBe(405)
    // A cache must know, as soon as there is anyone who is answered differently.
    const expected = { vary: `Authorization, API-KEY${origins ? ', Origin' : ''}` }
    for (const each of [preflight, answer, behind]) expect(corsHeaders(each)).toEqual(expected)
  })

  test.each([
    ['/operator/v1/organizations?limit=1', 200, 401],
    ['/operator/v1/unknown', 404, 401],
    ['/health', 200, 405],
    ['/unknown', 404, 404],
  ])('for anyone on %s', async (path, status, ofPreflight) => {
    const headers = { Origin: site, Authorization: `Bearer ${operatorToken}` }
    const answer = await callWith({ CORS_ORIGINS }, path, { headers })
    const preflight = await callWith({ CORS_ORIGINS }, path, asks(site, 'GET'))
    expect([answer.status, preflight.status]).toEqual([status, ofPreflight])
    const expected = path.startsWith('/operator') ? { vary: 'Authorization, API-KEY' } : {}
    expect([corsHeaders(answer), corsHeaders(preflight)]).toEqual([expected, expected])
  })
})

test.each(['/openapi.json', '/llms.txt'])('%s is open to pages of any site', async (path) => {
  const { headers } = await callWith({}, path, { headers: { Origin: site } })
  expect(headers.get('Access-Control-Allow-Origin')).toBe('*')
})
