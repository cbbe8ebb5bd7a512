// Every kind of response has the security headers.
import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import worker from '../../src/worker.ts'
import { anotherTime } from '../another-time.ts'
import { photographed } from '../client-management/photo-calls.ts'
import { photos } from '../fixtures/photos.ts'
import { brokenDatabase } from './broken.ts'
import { aUser, operatorToken, requestOf, type Call, type Organization } from '../helpers.ts'

let organization: Organization
let photo: string
let progress: string
beforeAll(async () => {
  const made = await photographed(photos.truecolour)
  organization = made.organization
  photo = new URL(made.url).pathname
  const { body } = await organization.users('/create-user', { json: aUser() })
  progress = new URL(body.visualization_url).pathname
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

async function send(path: string, options: Call, bindings: Partial<Cloudflare.Env>) {
  const context = createExecutionContext()
  const response = await worker.fetch(requestOf(path, options), { ...env, ...bindings }, context)
  await response.arrayBuffer()
  await waitOnExecutionContext(context)
  return response
}

const clients = '/client-management/clients'
const admin = () => ({ Authorization: organization.keys.admin })
const broken = brokenDatabase('broken')
const over = { limit: () => Promise.resolve({ success: false }) }
const site = 'https://office.example'

type Kind = [string, number, () => [path: string, options?: Call, bindings?: Partial<Cloudflare.Env>]]
const kinds: Kind[] = [
  ['JSON', 200, () => [clients, { headers: admin() }]],
  ['HEAD', 200, () => [clients, { method: 'HEAD', headers: admin() }]],
  ['JSON of the operator', 200, () => ['/operator/v1/organizations?limit=1', bearer(operatorToken)]],
  ['the index', 200, () => ['/']],
  ['a page', 200, () => [progress]],
  ['a page that is not there', 404, () => [`${progress}x`]],
  ['a photo', 200, () => [photo]],
  ['a part of a photo', 206, () => [photo, { headers: { Range: 'bytes=0-9' } }]],
  ['a photo that is known', 304, () => [photo, { headers: { 'If-None-Match': '*' } }]],
  ['a part outside of a photo', 416, () => [photo, { headers: { Range: 'bytes=999999-' } }]],
  ['a photo that is not there', 404, () => ['/client-management/photos/nothing.png']],
  ['the document', 200, () => ['/openapi.json']],
  ['the text', 200, () => ['/llms.txt']],
  ['the reference', 200, () => ['/docs']],
  ['the page of the console', 200, () => ['/console']],
  ['the sessions of the console', 200, () => ['/console/session']],
  ['a script', 200, () => ['/docs/start.js']],
  ['a style sheet', 200, () => ['/docs/swagger-ui.css']],
  ['a static file that is not there', 404, () => ['/docs/nothing.js']],
  ['a bad request', 400, () => [`${clients}?limit=0`, { headers: admin() }]],
  ['no key', 401, () => [clients]],
  ['a member', 403, () => [clients, { headers: { Authorization: organization.keys.member } }]],
  ['an unknown path', 404, () => ['/unknown']],
  ['a wrong method', 405, () => [clients, { method: 'PATCH', headers: admin() }]],
  ['a body too large', 413, () => [clients, { body: 'x'.repeat(1_000_001), headers: admin() }]],
  ['a body of another type', 415, () => [clients, { body: 'text', headers: admin() }]],
  ['too many calls', 429, () => [clients, { headers: admin() }, { CALL_LIMIT: over }]],
  ['too many failures', 429, () => [clients, {}, { FAILURE_LIMIT: over }]],
  ['a failure of ours', 500, () => [clients, { headers: admin() }, { DB: broken }]],
  ['a database that is down', 503, () => ['/health', {}, { DB: broken }]],
  [
    'a preflight',
    204,
    () => [
      clients,
      { method: 'OPTIONS', headers: { Origin: site, 'Access-Control-Request-Method': 'GET' } },
      { CORS_ORIGINS: site },
    ],
  ],
]
function bearer(token: string): Call {
  return { headers: { Authorization: `Bearer ${token}` } }
}

test.each(kinds)('%s has the security headers', async (kind, status, call) => {
  vi.spyOn(console, 'error').mockReturnValue()
  if (status === 503) anotherTime()
  const [path, options = {}, bindings = {}] = call()
  const response = await send(path, options, bindings)
  const { headers } = response
  expect(response.status).toBe(status)
  expect(headers.get('X-Content-Type-Options')).toBe('nosniff')
  expect(headers.get('Referrer-Policy')).toBe('no-referrer')
  expect(headers.get('X-Frame-Options')).toBe('SAMEORIGIN')
  expect(headers.get('Strict-Transport-Security')).toMatch(/^max-age=\d{7,}/)
  expect(headers.get('Cross-Origin-Opener-Policy')).toBe('same-origin')
  // Only a photo may be shown on another site.
  const isPhoto = path === photo && status !== 416
  expect(headers.get('Cross-Origin-Resource-Policy')).toBe(isPhoto ? 'cross-origin' : 'same-origin')
  expect(headers.get('X-Request-Id')).toMatch(/^[\da-f-]{36}$/)
  expect(headers.has('X-Powered-By')).toBe(false)
  if (kind.includes('page') || isPhoto || (path.startsWith('/docs') && status === 200)) {
    expect(headers.get('Content-Security-Policy')).toMatch(/^default-src 'none'/)
  }
})

test('no answer has a header of the one before it', async () => {
  vi.spyOn(console, 'error').mockReturnValue()
  const own = ['x-request-id', 'x-d1-bookmark']
  const headersOf = async ([, status, call]: Kind) => {
    if (status === 503) anotherTime()
    const [path, options = {}, bindings = {}] = call()
    const { headers } = await send(path, options, bindings)
    return Array.from(headers, ([name, value]) => [name, own.includes(name) || value])
  }
  const there: unknown[] = []
  const back: unknown[] = []
  for (const kind of kinds) there.push(await headersOf(kind))
  for (const kind of kinds.toReversed()) back.unshift(await headersOf(kind))
  expect(back).toEqual(there)
})

describe('a conditional request', () => {
  test.each(['/docs', '/openapi.json'])('for an unchanged %s is a 304 with these headers', async (path) => {
    const { headers } = await send(path, {}, {})
    const known = await send(path, { headers: { 'If-None-Match': headers.get('ETag') ?? '' } }, {})
    expect(known.status).toBe(304)
    for (const name of ['X-Content-Type-Options', 'Referrer-Policy', 'X-Frame-Options', 'X-Request-Id']) {
      expect(known.headers.get(name)).not.toBeNull()
    }
  })
})
