// Contract 1.1: plain HTTP redirects pages and refuses the rest but /health, before a key is looked at.
import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import worker from '../../src/worker.ts'
import { answerOf, newOrganization, requestOf, type Call, type Organization } from '../helpers.ts'
import { credentials, named } from '../routes/index.ts'

let organization: Organization
beforeAll(async () => {
  organization = await newOrganization()
})
afterEach(() => {
  vi.restoreAllMocks()
})

/** Calls the service as deployed, without LOCAL. */
async function send(url: string, options: Call = {}, bindings: Partial<Cloudflare.Env> = {}) {
  const request = new Request(url, requestOf('/', options))
  const context = createExecutionContext()
  const response = await worker.fetch(request, { ...env, LOCAL: undefined, ...bindings }, context)
  const answer = await answerOf(request, response)
  await waitOnExecutionContext(context)
  return answer
}

const isOpened = (route: string) =>
  /^GET \/(?:(?:docs|console).*|openapi\.json|llms\.txt|client-management\/photos.*|.*\/progress\/.*)?$/.test(
    route,
  )

describe.each(named)('%s', (name, route) => {
  const [path, options = {}] = route.call({ id: 'acme' }, 'nothing')
  const [method = ''] = name.split(' ')
  const methods = method === 'GET' ? ['GET', 'HEAD'] : [method]

  test.each(methods)('by %s over plain HTTP is redirected or refused, whatever the key', async (method) => {
    const log = vi.spyOn(console, 'info').mockReturnValue()
    for (const slash of ['', '/']) {
      for (const key of [undefined, credentials[route.api](organization)]) {
        const [pathname = '', query] = path.split('?')
        const asked = `${pathname}${pathname === '/' ? '' : slash}${query === undefined ? '' : `?${query}`}`
        const headers = key === undefined ? {} : { Authorization: key }
        const {
          status,
          body,
          headers: given,
        } = await send(`http://roster.test${asked}`, {
          ...options,
          method,
          headers,
        })
        if (name === 'GET /health') {
          expect(status).toBe(200)
          continue
        }
        expect(given.get('X-Request-Id')).toMatch(/^[\da-f-]{36}$/)
        expect(log.mock.lastCall?.[0]).toContain(`"status":${status}`)
        expect(given.get('Cache-Control')).toBe('no-store')
        if (isOpened(name)) {
          expect([status, given.get('Location')]).toEqual([308, `https://roster.test${asked}`])
        } else {
          expect([status, body]).toEqual([403, method === 'HEAD' ? '' : { error: 'HTTPS is required' }])
          expect(given.has('Location')).toBe(false)
        }
      }
    }
  })
})

test.each([
  ['/console', 'GET', 308],
  ['/console/', 'HEAD', 308],
  ['/console/a/b?c=d&e', 'GET', 308],
  ['/docs/unknown.js?a=%2F', 'GET', 308],
  ['/docsx', 'GET', 403],
  ['/consolex', 'GET', 403],
  ['/unknown', 'GET', 403],
  ['/docs', 'POST', 403],
  ['/docs', 'OPTIONS', 403],
  ['/a/test/v1/progress/x', 'GET', 403],
  ['/client-management/photos', 'GET', 403],
  ['/healthx', 'GET', 403],
])('over plain HTTP %s by %s is %s', async (path, method, status) => {
  const answer = await send(`http://roster.test${path}`, { method })
  expect(answer.status).toBe(status)
  expect(answer.headers.get('Location')).toBe(status === 308 ? `https://roster.test${path}` : null)
})

test('over HTTPS calls are neither redirected nor refused', async () => {
  expect((await send('https://roster.test/')).status).toBe(200)
  expect((await send('https://roster.test/client-management/clients')).status).toBe(401)
})

test.each([
  ['http://localhost:8787', 401],
  ['http://api.localhost', 401],
  ['http://127.0.0.1:8787', 401],
  ['http://127.255.0.9', 401],
  ['http://[::1]:8787', 401],
  ['http://localhost.example.com', 403],
  ['http://notlocalhost', 403],
  ['http://128.0.0.1', 403],
  ['http://127.0.0.1.example.com', 403],
  ['http://[::2]', 403],
])('a call without a key to %s is %s', async (origin, status) => {
  expect((await send(`${origin}/client-management/clients`)).status).toBe(status)
})

test.each([
  ['true', 401],
  ['false', 403],
  ['', 403],
])('where LOCAL is %j a call over plain HTTP without a key is %s', async (LOCAL, status) => {
  expect((await send('http://roster.test/client-management/clients', {}, { LOCAL })).status).toBe(status)
})

test.each([
  ['https://api.example', 'https://api.example/docs?a'],
  ['http://api.example', 'https://api.example/docs?a'],
  ['nonsense', 'https://roster.test/docs?a'],
])('with PUBLIC_URL %s the redirect leads to %s', async (PUBLIC_URL, location) => {
  const { headers } = await send('http://roster.test:8080/docs?a', {}, { PUBLIC_URL })
  expect(headers.get('Location')).toBe(location)
})
