import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, test } from 'vitest'
import worker from '../../../src/worker.ts'
import { messages } from '../../../src/user-management/progress/messages/index.ts'
import { countedCall } from '../../counting.ts'
import { call, newOrganization, requestOf, type Organization } from '../../helpers.ts'
import { createUser, rowOf } from '../users.ts'
import { everyDays, pathOf, setHistory, textOf } from './pages.ts'

const noon = '2026-11-21T12:00:00.000Z'
const nobody = 'A'.repeat(22)
let organization: Organization
let fromId: string
let path: string
beforeAll(async () => {
  organization = await newOrganization()
  fromId = await createUser(organization)
  path = await pathOf(organization, fromId)
})

describe('the answer', () => {
  test.each([200, 404])('%i carries the headers of a private page that runs nothing', async (status) => {
    const answer = await call(status === 200 ? path : path.replace(/[^/]+$/, nobody))
    expect(answer.status).toBe(status)
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'text/html; charset=UTF-8',
      'cache-control': 'private, no-store',
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex',
      'x-content-type-options': 'nosniff',
    })
    const policy = answer.headers.get('Content-Security-Policy') ?? ''
    const style = /<style>(.*?)<\/style>/s.exec(answer.body)?.[1]
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(style))
    const hash = btoa(String.fromCharCode(...new Uint8Array(digest)))
    expect(policy.split('; ').sort()).toEqual([
      "base-uri 'none'",
      "default-src 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
      'img-src data:',
      `style-src 'sha256-${hash}'`,
    ])
    expect(answer.body).toMatch(/^<!DOCTYPE html><html lang="en" dir="ltr">/)
    expect(answer.body).not.toMatch(/<script|\sstyle=|\son\w+=|<form|https?:\/\/(?!www\.w3\.org\/2000\/svg)/i)
    expect(answer.body.match(/<(?:link|img|iframe|object|use|image)\b/g)).toEqual(['<link'])
  })

  test('HEAD has the headers and no body; a slash at the end changes nothing', async () => {
    const head = await call(path, { method: 'HEAD' })
    expect([head.status, head.body]).toEqual([200, ''])
    expect(head.headers.get('Cache-Control')).toBe('private, no-store')
    expect((await call(`${path}/`)).body).toBe((await call(path)).body)
  })
})

describe("the business's own look", () => {
  const logo =
    'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

  async function look(bindings: object, at = path) {
    const context = createExecutionContext()
    const response = await worker.fetch(requestOf(at, {}), { ...env, ...bindings }, context)
    const body = await response.text()
    await waitOnExecutionContext(context)
    const style = new TextEncoder().encode(/<style>(.*?)<\/style>/s.exec(body)?.[1])
    const digest = await crypto.subtle.digest('SHA-256', style)
    const hash = btoa(String.fromCharCode(...new Uint8Array(digest)))
    const policy = response.headers.get('Content-Security-Policy') ?? ''
    expect(policy).toContain(`style-src 'sha256-${hash}'`)
    expect(policy).not.toMatch(/script|unsafe|https?:|\*/)
    return body
  }

  test('is its name, logo and colour, on the page of an unknown link too', async () => {
    const brand = { BRAND_NAME: 'Fit & <b>Fun</b>', BRAND_LOGO: logo, BRAND_COLOR: '#CC2266' }
    for (const at of [path, path.replace(/[^/]+$/, nobody)]) {
      const body = await look(brand, at)
      expect(body).toContain(
        `<p class="brand"><img src="${logo}" alt=""/><bdi>Fit &amp; &lt;b&gt;Fun&lt;/b&gt;</bdi></p>`,
      )
      expect(body).toMatch(/<title>.+ · Fit &amp; &lt;b&gt;Fun&lt;\/b&gt;<\/title>/)
      expect(body).toContain('--accent:rgb(204,34,102);')
      expect(body).not.toContain('rgb(11,117,82)')
    }
  })

  test('is one for each deployment in one isolate', async () => {
    const plain = await look({})
    expect(await look({ BRAND_COLOR: '#CC2266' })).not.toBe(plain)
    expect(await look({})).toBe(plain)
  })

  test('with malformed values is as without any', async () => {
    const plain = await look({})
    const malformed = { BRAND_NAME: 'a\nb', BRAND_LOGO: 'https://example.com/a.png', BRAND_COLOR: '#12;}' }
    expect(await look(malformed)).toBe(plain)
    expect(await look({ BRAND_NAME: '', BRAND_LOGO: '', BRAND_COLOR: '' })).toBe(plain)
  })
})

describe('without a right to it', () => {
  test('an unknown token, another organization and the other environment are one and the same 404', async () => {
    const other = await newOrganization()
    const token = path.split('/').at(-1) ?? ''
    const paths = [
      `/${organization.id}/prod/v1/progress/${nobody}`,
      `/${organization.id}/prod/v1/progress/x`,
      `/${organization.id}/prod/v1/progress/${token}x`,
      `/${organization.id}/prod/v1/progress/${token.slice(1)}`,
      `/${organization.id}/prod/v1/progress/%00`,
      `/${organization.id}/prod/v1/progress/%`,
      `/${organization.id}/prod/v1/progress/%25`,
      `/${organization.id}/prod/v1/progress/' OR 1=1 --`,
      `/${organization.id}/dev/v1/progress/${token}`,
      `/${other.id}/prod/v1/progress/${token}`,
      `/no-such-organization/prod/v1/progress/${token}`,
    ]
    const answers = await Promise.all(paths.map((each) => call(each)))
    expect(answers.map(({ status }) => status)).toEqual(paths.map(() => 404))
    expect(new Set(answers.map(({ body }) => body)).size).toBe(1)
    expect(textOf(answers[0]?.body)).toContain(messages.en.askForLink)
    expect(answers[0]?.body).not.toContain(organization.id)
  })

  test.each([
    ['de-CH,de;q=0.9,en;q=0.8', 'de'],
    ['fr-FR, RU;q=0.5', 'ru'],
    ['ar', 'ar'],
    ['fr', 'en'],
    ['', 'en'],
    ['*', 'en'],
  ] as const)('speaks the language of the browser: %s', async (header, language) => {
    const { body } = await call(`/${organization.id}/prod/v1/progress/${nobody}`, {
      headers: { 'Accept-Language': header },
    })
    expect(body).toContain(`<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">`)
    expect(textOf(body)).toContain(messages[language].linkIsDead)
  })

  test.each([
    ['POST', ''],
    ['PUT', ''],
    ['DELETE', ''],
    ['OPTIONS', ''],
    ['GET', '/more'],
  ])('%s %s is 401, as all else of the API', async (method, more) => {
    const { status, body } = await call(path + more, { method })
    expect([status, body]).toEqual([401, { error: 'Invalid API key' }])
  })

  test.each(['/progress', '/progress/'])('%s without a token is 401', async (rest) => {
    const { status, body } = await call(`/${organization.id}/prod/v1${rest}`)
    expect([status, body]).toEqual([401, { error: 'Invalid API key' }])
  })

  test('with a key another method is 405', async () => {
    const token = path.split('/').at(-1) ?? ''
    const { status, body } = await organization.users(`/progress/${token}`, { method: 'POST' })
    expect([status, body]).toEqual([405, { error: 'Method not allowed' }])
  })
})

test('a replaced link is dead at once, the new one lives', async () => {
  const id = await createUser(organization)
  const old = await pathOf(organization, id)
  expect((await call(old)).status).toBe(200)
  const { body } = await organization.users('/dashboard-url', { json: { from_id: id, rotate: true } })
  expect((await call(old)).status).toBe(404)
  expect((await call(new URL(body.dashboard_url).pathname)).status).toBe(200)
})

test('a look at the page is no request about the user', async () => {
  const row = await rowOf(organization, fromId)
  await env.DB.prepare('UPDATE users SET last_request_at = ? WHERE user_id = ?')
    .bind('2020-01-01T00:00:00.000Z', row?.user_id)
    .run()
  const before = await rowOf(organization, fromId)
  const { rowsWritten } = await countedCall(path)
  expect(rowsWritten).toBe(0)
  expect(await rowOf(organization, fromId)).toEqual(before)
})

describe('the cost', () => {
  test('is one round trip and at most 4 000 weights, no key look-up', async () => {
    const id = await createUser(organization)
    await setHistory(organization, id, everyDays(1, 4_100, noon))
    const page = await countedCall(`${await pathOf(organization, id)}?range=all`)
    expect(page).toMatchObject({ status: 200, roundTrips: 1, kvReads: 0 })
    expect(page.rowsRead).toBeLessThanOrEqual(4_000 + 8)
    const dead = await countedCall(`/${organization.id}/prod/v1/progress/${nobody}`)
    expect(dead).toMatchObject({ status: 404, roundTrips: 1, kvReads: 0 })
    expect(dead.rowsRead).toBeLessThanOrEqual(4)
  })

  test('each statement asks for the organization and the environment and searches by an index', async () => {
    const { statements } = await countedCall(path)
    expect(statements).toHaveLength(2)
    for (const { sql, params } of statements) {
      expect(params).toEqual(expect.arrayContaining([organization.id, 'prod']))
      const { results } = await env.DB.prepare(`EXPLAIN QUERY PLAN ${sql}`)
        .bind(...params)
        .all<{ detail: string }>()
      const plan = results.map(({ detail }) => detail)
      expect(plan.filter((detail) => /^SCAN|TEMP B-TREE/.test(detail))).toEqual([])
      expect(plan).toContainEqual(expect.stringMatching(/users USING INDEX \S+ \(progress_token=\?\)/))
    }
  })
})
