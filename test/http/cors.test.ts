// Contract: the sites that CORS_ORIGINS names have CORS access.
import { beforeAll, describe, expect, test } from 'vitest'
import { callWith } from '../call-with.ts'
import { createClient, newOrganization, type Call, type Organization } from '../helpers.ts'
import { asks, clients, corsHeaders, CORS_ORIGINS, site } from './cors-calls.ts'

let organization: Organization
let uid: string
beforeAll(async () => {
  organization = await newOrganization()
  uid = await createClient(organization)
})

const users = () => `/${organization.id}/prod/v1`
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

  test('needs Access-Control-Request-Method: without it, OPTIONS is an ordinary request', async () => {
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
  test.each(answers)('is readable by the site: %s', async (_, status, send) => {
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
    expect(list(answer.headers.get('Vary'))).toEqual(['authorization', 'api-key', 'cookie', 'origin'])
    expect(list(answer.headers.get('Access-Control-Expose-Headers'))).toEqual(expect.arrayContaining(exposed))
  })

  test('is readable by the site when it is 429', async () => {
    const headers = { Origin: site, Authorization: organization.keys.admin }
    const over = { limit: () => Promise.resolve({ success: false }) }
    const limited = await callWith({ CORS_ORIGINS, CALL_LIMIT: over }, clients, { headers })
    expect([limited.status, limited.headers.get('Access-Control-Allow-Origin')]).toEqual([429, site])
  })

  test('of user management is readable by the site', async () => {
    const headers = { Origin: site, Authorization: `Bearer ${organization.keys.prod}` }
    const answer = await callWith({ CORS_ORIGINS }, `${users()}/get-user-profile?from_id=nobody`, { headers })
    expect([answer.status, answer.headers.get('Access-Control-Allow-Origin')]).toEqual([404, site])
  })
})

test.each(['/openapi.json', '/llms.txt'])('%s is readable by pages of every site', async (path) => {
  const { headers } = await callWith({}, path, { headers: { Origin: site } })
  expect(headers.get('Access-Control-Allow-Origin')).toBe('*')
})
