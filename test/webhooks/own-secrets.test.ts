// Secrets as their owners get them: shown once, derived again, stored nowhere.
import { env } from 'cloudflare:workers'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { secretOf, signaturesOf } from '../../src/webhooks/secrets.ts'
import { callWith } from '../call-with.ts'
import { database, newOrganization, type Call, type Organization } from '../helpers.ts'
import { aWebhook, callWebhooks } from '../world/webhooks.ts'
import { removeWebhooks } from './owned.ts'
import { everyKey } from '../world/bucket.ts'

let organization: Organization
beforeAll(async () => {
  organization = await newOrganization()
})
afterAll(() => removeWebhooks(organization.id))
const post = (rest: string, options: Call = {}) =>
  callWebhooks(organization, undefined, rest, { method: 'POST', ...options })

/** Everything in D1 as text, and all of KV. */
async function everythingStored(): Promise<string> {
  const { results: tables } = await database
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT GLOB '*_cf_*'")
    .all<{ name: string }>()
  const all = await database.batch(tables.map(({ name }) => database.prepare(`SELECT * FROM ${name}`)))
  const rows = all.flatMap(({ results }) => results.map((row) => JSON.stringify(row)))
  const keys = await everyKey()
  return [...rows, ...keys.map(({ name, value }) => `${name} ${value}`)].join('\n')
}

test('no table and no key of KV holds a secret, in any form, also after calls that are kept', async () => {
  const secrets: string[] = []
  const headers = { 'Idempotency-Key': 'kept' }
  const { body } = await post('', { json: { ...aWebhook, description: 'found by the walk' }, headers })
  secrets.push(body.secret)
  for (const key of ['one', 'two']) {
    const rotated = await post(`/${body.webhook.id}/rotate-secret`, { headers: { 'Idempotency-Key': key } })
    secrets.push(rotated.body.secret)
  }
  const stored = await everythingStored()
  expect(stored).toContain('found by the walk')
  expect(new Set(secrets).size).toBe(3)
  for (const secret of secrets) {
    const base64 = secret.slice('whsec_'.length)
    const bytes = Buffer.from(base64, 'base64')
    const forms = [base64, base64.replace(/=$/, ''), bytes.toString('base64url'), bytes.toString('hex')]
    for (const form of [...forms, bytes.toString('hex').toUpperCase(), [...bytes].join(',')]) {
      expect(stored).not.toContain(form)
    }
  }
  expect(stored).not.toContain(env.APP_SECRET)
})

test('a repeated creation or rotation under its Idempotency-Key shows the same secret again', async () => {
  const once = (rest: string, key: string, json?: object) =>
    post(rest, { headers: { 'Idempotency-Key': key }, ...(json && { json }) })
  const first = await once('', 'created-once', aWebhook)
  const path = `/${first.body.webhook.id}/rotate-secret`
  const rotated = await once(path, 'rotated-once')
  const other = await post(path)
  expect(new Set([first, rotated, other].map(({ body }) => body.secret)).size).toBe(3)
  for (const [again, then] of [
    [await once('', 'created-once', aWebhook), first],
    [await once(path, 'rotated-once'), rotated],
  ] as const) {
    expect(again.headers.get('Idempotency-Replayed')).toBe('true')
    expect([again.status, again.body]).toEqual([then.status, then.body])
  }
})

test('the secret that the owner has is the one that signs, also in an isolate that has just started', async () => {
  const { body } = await post('', { json: aWebhook })
  vi.resetModules()
  const anew = await import('../../src/webhooks/secrets.ts')
  const endpoint = { id: body.webhook.id, generation: 1 }
  expect(await anew.secretOf(env, endpoint)).toBe(body.secret)
  expect(await secretOf(env, endpoint)).toBe(body.secret)
})

describe('a rotation', () => {
  test('answers with the new secret, and both sign for 24 hours', async () => {
    const { body } = await post('', { json: aWebhook })
    const before = Date.now()
    const rotated = await post(`/${body.webhook.id}/rotate-secret`)
    expect(rotated.status).toBe(200)
    expect(rotated.body).toEqual({
      secret: expect.stringMatching(/^whsec_[\w+/]{43}=$/),
      previous_secret_until: expect.any(String),
    })
    expect(rotated.body.secret).not.toBe(body.secret)
    const until = Date.parse(rotated.body.previous_secret_until)
    expect(until - before).toBeGreaterThanOrEqual(86_400_000)
    expect(until - Date.now()).toBeLessThanOrEqual(86_400_000)
    const row = await database
      .prepare('SELECT id, generation, previous_until AS previousUntil FROM webhooks WHERE id = ?')
      .bind(body.webhook.id)
      .first<{ id: string; generation: number; previousUntil: number }>()
    if (!row) return expect.unreachable()
    const message = { id: 'an-id', body: '{}' }
    const count = async (ms: number) =>
      (await signaturesOf(env, row, message, Math.floor(ms / 1000))).split(' ').length
    expect([await count(before), await count(until - 1000), await count(until + 1000)]).toEqual([2, 2, 1])
  })

  test('of ten at once makes ten different secrets', async () => {
    const { body } = await post('', { json: aWebhook })
    const all = await Promise.all(Array.from({ length: 10 }, () => post(`/${body.webhook.id}/rotate-secret`)))
    expect(new Set(all.map((each) => each.body.secret)).size).toBe(10)
  })
})

test('without APP_SECRET, or with a short one, the routes are 404 for a good key and 401 without one', async () => {
  const headers = { Authorization: `Bearer ${organization.keys.admin}` }
  for (const APP_SECRET of [undefined, '', 'x'.repeat(31)]) {
    const ask = (path: string, options: Call) => callWith({ APP_SECRET }, path, options)
    const users = { Authorization: `Bearer ${organization.keys.prod}` }
    const member = { Authorization: `Bearer ${organization.keys.member}` }
    for (const [path, options] of [
      ['/client-management/webhooks', { headers }],
      ['/client-management/webhooks', { headers: member }],
      ['/client-management/webhooks', { headers, json: aWebhook }],
      ['/client-management/webhooks/an-id', { headers, method: 'DELETE' }],
      ['/client-management/webhooks/an-id/rotate-secret', { headers, method: 'POST' }],
      [`/${organization.id}/prod/v1/webhooks`, { headers: users }],
      [`/${organization.id}/prod/v1/webhooks`, { headers: users, json: aWebhook }],
    ] as const) {
      const { status, body } = await ask(path, options)
      expect([path, status, body]).toEqual([path, 404, { error: 'Not found' }])
    }
    expect((await ask('/client-management/webhooks', {})).status).toBe(401)
    expect((await ask(`/${organization.id}/prod/v1/webhooks`, {})).status).toBe(401)
  }
})
