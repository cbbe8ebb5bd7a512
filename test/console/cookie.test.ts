// Contract 13: when the cookie of the console counts, and which of its keys.
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { createClient, newOrganization, operatorToken, type Organization } from '../helpers.ts'
import { clients, noKey, noToken, ofPage, send, signedIn, type Page } from './page.ts'

let organization: Organization
let page: Page
beforeAll(async () => {
  organization = await newOrganization()
  await createClient(organization)
  page = await signedIn(organization.keys.admin)
})
afterEach(() => {
  vi.useRealTimers()
})

/** A call with the page's cookie and these headers. */
const withCookie = (headers: Record<string, string>, of = page, bindings = {}) =>
  send(clients, { headers: { Cookie: of.cookie, ...headers } }, bindings)

test('opens what its key opens, for the page', async () => {
  const { status, body, headers } = await page.call(clients)
  expect([status, body.users.length]).toEqual([200, 1])
  expect(headers.get('Vary')).toBe('Authorization, API-KEY, Cookie')
  expect(headers.has('Set-Cookie')).toBe(false)
})

describe('counts for nothing', () => {
  const header = { 'X-Roster-Console': '1' }
  test.each([
    ['alone', {}],
    ['without the header', { 'Sec-Fetch-Site': 'same-origin' }],
    ['with the header alone', header],
    ['with another value of the header', { ...ofPage, 'X-Roster-Console': 'true' }],
    ['from another site', { ...header, 'Sec-Fetch-Site': 'cross-site' }],
    ['from another origin of the site', { ...header, 'Sec-Fetch-Site': 'same-site' }],
    ['from the address bar', { ...header, 'Sec-Fetch-Site': 'none' }],
    ['with a site in other letters', { ...header, 'Sec-Fetch-Site': 'Same-Origin' }],
    ['by navigation', { 'Sec-Fetch-Site': 'same-origin', 'Sec-Fetch-Mode': 'navigate' }],
  ])('%s', async (_, headers) => {
    expect(await withCookie(headers)).toMatchObject(noToken)
  })

  test('but beside it a key counts as ever', async () => {
    const Authorization = organization.keys.admin
    expect((await withCookie({ Authorization })).status).toBe(200)
    expect((await withCookie({ Authorization, 'Sec-Fetch-Site': 'cross-site', ...header })).status).toBe(200)
  })

  test('under another name', async () => {
    const [, value = ''] = /=(.*)/.exec(page.cookie) ?? []
    for (const name of ['roster-443', 'roster', '__host-roster', 'x__Host-roster']) {
      const headers = { ...ofPage, Cookie: `${name}=${value}` }
      expect(await send(clients, { headers })).toMatchObject(noToken)
    }
  })

  test('with any byte of it changed, cut or added', async () => {
    const bytes = Uint8Array.from(atob(page.cookie.slice(page.cookie.indexOf('=') + 1)), (c) =>
      c.charCodeAt(0),
    )
    const inBase64 = (changed: Uint8Array) => btoa(String.fromCharCode(...changed))
    const changed = Array.from(bytes, (byte, at) => inBase64(bytes.with(at, byte ^ 1)))
    const others = [
      inBase64(bytes.slice(0, -1)),
      inBase64(bytes.slice(1)),
      inBase64(new Uint8Array([...bytes, 0])),
    ]
    for (const value of [...changed, ...others, '', 'AAAA', '%%%', 'null']) {
      const headers = { ...ofPage, Cookie: `__Host-roster=${value}` }
      expect(await send(clients, { headers })).toMatchObject(noToken)
    }
  })

  test('with another secret, unless the one before is still there', async () => {
    const another = { APP_SECRET: 'another-secret-of-32-characters-x' }
    expect(await withCookie(ofPage, page, another)).toMatchObject(noToken)
    const replaced = { ...another, APP_SECRET_PREVIOUS: 'the-app-secret-of-the-test-suite' }
    expect((await withCookie(ofPage, page, replaced)).status).toBe(200)
    const without = { APP_SECRET: undefined, APP_SECRET_PREVIOUS: 'the-app-secret-of-the-test-suite' }
    expect(await withCookie(ofPage, page, without)).toMatchObject(noToken)
  })

  test('after eight hours', async () => {
    const start = Date.now()
    vi.useFakeTimers({ toFake: ['Date'], now: start })
    const own = await signedIn(organization.keys.admin)
    vi.setSystemTime(start + 8 * 3_600_000 - 1)
    expect((await own.call(clients)).status).toBe(200)
    vi.setSystemTime(start + 8 * 3_600_000)
    expect(await own.call(clients)).toMatchObject(noToken)
    expect(await own.sessions()).toEqual([])
  })
})

describe('a second key beside it is 401', () => {
  test.each(['Authorization', 'API-KEY'])('in %s', async (name) => {
    const { admin } = organization.keys
    expect(await page.call(clients, { headers: { [name]: admin } })).toMatchObject(noToken)
  })

  test('also where the cookie has no key for the path', async () => {
    const path = `/${organization.id}/dev/v1/list-users`
    const headers = { Authorization: `Bearer ${organization.keys.dev}` }
    expect(await page.call(path, { headers })).toMatchObject(noKey)
    expect(await page.call('/operator/v1/databases', { headers: { 'API-KEY': 'x' } })).toMatchObject(noKey)
    const token = { Authorization: `Bearer ${operatorToken}` }
    expect(await page.call('/operator/v1/databases', { headers: token })).toMatchObject(noKey)
  })
})
