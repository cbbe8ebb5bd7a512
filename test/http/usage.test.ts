// GET /client-management/usage and GET /{org}/{dev|prod}/v1/usage
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { callWith } from '../call-with.ts'
import { createClient, database, newOrganization, operate, type Organization } from '../helpers.ts'
import { newUser } from '../routes/things.ts'
import { newWebhook } from '../world/webhooks.ts'

const start = Date.now()
const days = 86_400_000
beforeAll(() => {
  vi.useFakeTimers({ toFake: ['Date'] })
})
beforeEach(() => {
  vi.setSystemTime(start)
})
afterAll(() => {
  vi.useRealTimers()
})

const bindings = { CALL_RATE: { limit: 2_000, period: 10 } }
const usageOf = ({ keys }: Organization) =>
  callWith(bindings, '/client-management/usage', { headers: { Authorization: keys.admin } })
const usageIn = ({ id, keys }: Organization, environment: 'dev' | 'prod') =>
  callWith(bindings, `/${id}/${environment}/v1/usage`, {
    headers: { Authorization: `Bearer ${keys[environment]}` },
  })
const eventIds = async ({ id }: Organization) => {
  const { body } = await operate(`/organizations/${id}/events?limit=500`)
  const ids: string[] = body.events.map((event: { id: string }) => event.id)
  return { oldest: ids[0], newest: ids.at(-1) }
}
const whole = async (owner: Organization, more: object = {}) => ({
  plan: 'enterprise',
  clients: { used: 0, limit: null, archived: 0 },
  users: { dev: 0, prod: 0, limit: null },
  calls: { limit: 2_000, period_seconds: 10 },
  keys: { live: 4, oldest_unused_days: 0 },
  events: await eventIds(owner),
  webhooks: { active: 0, failing: 0, disabled: 0 },
  warnings: [],
  ...more,
})

test('a new organization uses nothing but its keys', async () => {
  const owner = await newOrganization()
  for (const { status, body } of [await usageOf(owner), await usageIn(owner, 'dev')]) {
    expect([status, body]).toEqual([200, await whole(owner)])
  }
})

test('counts clients, archived ones aside, users of both environments, and the webhooks of the feed', async () => {
  const owner = await newOrganization({ plan: 'pro' })
  for (let n = 0; n < 3; n++) await createClient(owner)
  await database
    .prepare(
      "UPDATE clients SET status = 'archived' WHERE organization_id = ?1 AND user_uid = (SELECT max(user_uid) FROM clients WHERE organization_id = ?1)",
    )
    .bind(owner.id)
    .run()
  await newUser(owner)
  const [active, failing] = [await newWebhook(owner), await newWebhook(owner)]
  await newWebhook(owner)
  const set = (id: string, status: string) =>
    database.prepare('UPDATE webhooks SET status = ? WHERE id = ?').bind(status, id).run()
  const ofProd = await newWebhook(owner, 'prod')
  // After the last write, so that nothing is sent.
  for (const id of [active, ofProd]) await set(id, 'active')
  await set(failing, 'failing')
  const counts = {
    plan: 'pro',
    clients: { used: 2, limit: 500, archived: 1 },
    users: { dev: 0, prod: 1, limit: null },
  }
  const of = async (active: number, others: number) =>
    whole(owner, { ...counts, webhooks: { active, failing: others, disabled: others } })
  expect((await usageOf(owner)).body).toEqual(await of(1, 1))
  expect((await usageIn(owner, 'prod')).body).toEqual(await of(1, 0))
  expect((await usageIn(owner, 'dev')).body).toEqual(await of(0, 0))
})

test('keys: those that work, and for how many whole days one of them has rested', async () => {
  const owner = await newOrganization()
  const path = `/organizations/${owner.id}/keys`
  const json = { api: 'user-management', environment: 'dev', name: 'A key' }
  const { body } = await operate(path, { json })
  await operate(path, { json: { ...json, expires_at: new Date(start + 2 * days).toISOString() } })
  const keys = async () => (await usageOf(owner)).body.keys
  expect(await keys()).toEqual({ live: 6, oldest_unused_days: 0 })
  vi.setSystemTime(start + 2 * days - 1)
  expect(await keys()).toEqual({ live: 6, oldest_unused_days: 1 })
  vi.setSystemTime(start + 2 * days)
  expect(await keys()).toEqual({ live: 5, oldest_unused_days: 2 })
  await operate(`${path}/${body.key.id}`, { method: 'DELETE' })
  expect(await keys()).toEqual({ live: 4, oldest_unused_days: 2 })
  // Only the admin's key is used; the others rest since they were made.
  await database
    .prepare('UPDATE api_keys SET last_used_at = ? WHERE organization_id = ?')
    .bind(new Date(start + 1.5 * days).toISOString(), owner.id)
    .run()
  expect(await keys()).toEqual({ live: 4, oldest_unused_days: 0 })
})

test('warns of each limit from four fifths on, rounded up, and of one that is passed', async () => {
  const owner = await newOrganization({ client_limit: 4 })
  const warnings = async () => (await usageOf(owner)).body.warnings
  const limits = (json: object) => operate(`/organizations/${owner.id}`, { method: 'PATCH', json })
  for (let n = 0; n < 3; n++) await createClient(owner)
  expect(await warnings()).toEqual([])
  const ofClients = (used: number, limit: number, percent: number) => ({
    what: 'clients',
    used,
    limit,
    percent,
  })
  await limits({ client_limit: 3 })
  expect(await warnings()).toEqual([ofClients(3, 3, 100)])
  await limits({ client_limit: 1 })
  expect(await warnings()).toEqual([ofClients(3, 1, 100)])
  await limits({ client_limit: 0 })
  expect(await warnings()).toEqual([ofClients(3, 0, 100)])
  await limits({ client_limit: 5 })
  await createClient(owner)
  expect(await warnings()).toEqual([ofClients(4, 5, 80)])
  await limits({ user_limit: 2 })
  await newUser(owner)
  await newUser(owner)
  const ofUsers = { what: 'users', used: 2, limit: 2, percent: 100 }
  expect(await warnings()).toEqual([ofClients(4, 5, 80), ofUsers])
  expect((await usageIn(owner, 'dev')).body.warnings).toEqual([ofClients(4, 5, 80), ofUsers])
})

test('without the numbers of calls they are null', async () => {
  const { keys } = await newOrganization()
  const headers = { Authorization: keys.admin }
  const { body } = await callWith({ CALL_RATE: undefined }, '/client-management/usage', { headers })
  expect(body.calls).toEqual({ limit: null, period_seconds: null })
})
