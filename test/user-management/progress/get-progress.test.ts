import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, test } from 'vitest'
import { countedCall } from '../../counting.ts'
import { call, newOrganization, type Organization } from '../../helpers.ts'
import { createUser, rowOf } from '../users.ts'
import { everyDays, pathOf, setHistory } from './pages.ts'

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
  test.each([200, 404])('%i has the headers of a private page without scripts', async (status) => {
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

test('opening the page writes nothing, not even last_request', async () => {
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
  test('is one round trip, at most 4 000 weights and no key look-up', async () => {
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
      expect(plan).toContainEqual(expect.stringMatching(/users USING INDEX \S+ \(progress_token=\?/))
    }
  })
})
