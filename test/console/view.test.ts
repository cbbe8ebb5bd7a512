// Contract 13: the page of the console, for all its addresses.
import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { call } from '../helpers.ts'
import { send } from './page.ts'

const views = [
  '/console',
  '/console/',
  '/console/clients',
  '/console/clients/01J9ZQ6T3NPX8V5W2K7M4R1C0D?lang=de',
  '/console/demo/dev/users/a%2Fb%20c',
  '/console/dev/v1/users',
  '/console/index.html',
  '/console/sessions',
  '/console/assets',
]
test.each(views)('%s is the page', async (path) => {
  const { status, headers, body } = await send(path)
  expect([status, headers.get('Content-Type')]).toEqual([200, 'text/html; charset=utf-8'])
  expect(body).toMatch(/^<!doctype html>/i)
  expect(headers.get('Cache-Control')).toBe('no-cache')
  const known = await send(path, { headers: { 'If-None-Match': headers.get('ETag') ?? '' } })
  expect([known.status, known.body]).toEqual([304, ''])
  expect(known.headers.get('Content-Security-Policy')).toBe(headers.get('Content-Security-Policy'))
})

const policyOf = (pictures: string) =>
  `default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' ${pictures}; connect-src 'self'; ` +
  "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

test.each([
  [undefined, 'blob:'],
  ['https://api.example/x', 'blob: https://api.example'],
  ['nonsense; script-src *', 'blob:'],
])('with PUBLIC_URL %s it may show pictures of %s', async (PUBLIC_URL, pictures) => {
  const { headers } = await send('/console', {}, { PUBLIC_URL })
  expect(headers.get('Content-Security-Policy')).toBe(policyOf(pictures))
})

test.each([undefined, 'too-short'])('where APP_SECRET is %s it says so', async (APP_SECRET) => {
  const { status, headers, body } = await send('/console/clients', {}, { APP_SECRET })
  expect([status, headers.get('Content-Type'), headers.get('Cache-Control')]).toEqual([
    404,
    'text/plain',
    'no-store',
  ])
  expect(body).toBe('The console is not configured: set the secret APP_SECRET to at least 32 characters')
})

test('its own files are not the page, and a missing one is 404', async () => {
  const missing = { status: 404, body: { error: 'Not found' } }
  expect(await call('/console/assets/app-AAAAAAAA.js')).toMatchObject(missing)
  const ASSETS = { ...env.ASSETS, fetch: () => Promise.resolve(new Response('', { status: 404 })) }
  expect(await send('/console', {}, { ASSETS })).toMatchObject(missing)
})

test('another method is 405', async () => {
  const { status, headers } = await call('/console/clients', { method: 'POST' })
  expect([status, headers.get('Allow')]).toEqual([405, 'GET, HEAD'])
})
