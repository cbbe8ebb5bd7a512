// The cron's part of delivery, with the bindings of the service.
import { env } from 'cloudflare:workers'
import { beforeEach, expect, test } from 'vitest'
import { newUsage } from '../../src/http/request-log.ts'
import { deliverOwed } from '../../src/webhooks/deliver-owed.ts'
import { outsideFrom } from '../../src/webhooks/outside.ts'
import { rulesOf } from '../../src/webhooks/rules.ts'
import { createClient, newOrganization } from '../helpers.ts'
import { newInbox } from './inbox.ts'
import { addEvents, newEndpoint } from './world.ts'

const APP_SECRET = 'the secret of this deployment, as the tests have it'
const cron = (bindings: Partial<typeof env> = { APP_SECRET }) =>
  deliverOwed({ ...env, ...bindings }, { now: new Date(), usage: newUsage() })

beforeEach(async () => {
  await env.DB.prepare('DELETE FROM webhook_owing').run()
})

test('the cron sends what no write has sent', async () => {
  const { id } = await newOrganization()
  const inbox = newInbox()
  await newEndpoint(id, inbox.url)
  const ids = await addEvents(id, 3)
  expect(await cron()).toEqual({
    endpoints: 1,
    delivered: 3,
    passed_over: 0,
    failed: 0,
    broken: 0,
    finished: true,
  })
  expect(await inbox.taken()).toEqual(ids)
})

test('without APP_SECRET, or with a short one, the cron sends nothing', async () => {
  const { id } = await newOrganization()
  const inbox = newInbox()
  await newEndpoint(id, inbox.url)
  await addEvents(id, 1)
  expect(await cron({ APP_SECRET: undefined })).toEqual({ finished: true })
  expect(await cron({ APP_SECRET: 'too short' })).toEqual({ finished: true })
  expect(await inbox.received()).toEqual([])
})

test('the clock of a cron is never behind, even if the cron is late, since leases are compared by it', () => {
  // Read first: a millisecond may pass meanwhile.
  const now = Date.now()
  const late = outsideFrom(new Date(now - 40_000)).now() - now
  const early = outsideFrom(new Date(now + 40_000)).now() - now
  expect(late).toBeGreaterThanOrEqual(0)
  expect(late).toBeLessThan(20_000)
  expect(early).toBeGreaterThan(20_000)
})

test('nothing is sent to this deployment itself, nor to this machine unless it is a developer’s', () => {
  const url = 'http://127.0.0.1:8999/hook'
  expect(rulesOf({ ...env, LOCAL: 'true' }).refusal(url)).toBeUndefined()
  expect(rulesOf({ ...env, LOCAL: undefined }).refusal(url)).toEqual(expect.any(String))
  const own = { ...env, PUBLIC_URL: 'https://api.example.com/', LOCAL: undefined }
  expect(rulesOf(own).refusal('https://api.example.com/hook')).toEqual(expect.any(String))
  expect(rulesOf(own, ['other.example.com']).refusal('https://other.example.com/')).toEqual(
    expect.any(String),
  )
  expect(rulesOf(own).refusal('https://other.example.com/')).toBeUndefined()
})

const wait = async (organization: string, id: string, until: number | null) =>
  env.DB.prepare('UPDATE webhooks SET next_attempt_at = ? WHERE organization_id = ? AND id = ?')
    .bind(until, organization, id)
    .run()

test('what is sent about a client who was deleted meanwhile says what happened and nothing of the person', async () => {
  const organization = await newOrganization()
  const inbox = newInbox()
  const endpoint = await newEndpoint(organization.id, inbox.url)
  // Nothing is sent right after the writes.
  await wait(organization.id, endpoint, Date.now() + 3_600_000)
  const user_uid = await createClient(organization, { display_name: 'A Person' })
  await organization.clients('/', { method: 'PUT', json: { user_uid, age: 34 } })
  await organization.clients('/', { method: 'DELETE', json: { user_uid } })
  await wait(organization.id, endpoint, null)
  await cron()
  const messages = (await inbox.received()).map(({ body }): { data: object } => JSON.parse(body))
  expect(messages.map(({ data }) => data)).toEqual(
    ['client.created', 'client.updated', 'client.deleted'].map((type) =>
      expect.objectContaining({ type, changes: {}, subject: { type: 'client', id: user_uid } }),
    ),
  )
})
