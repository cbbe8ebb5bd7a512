// When a key was used last: recorded after the response, at most once a minute.
import { env } from 'cloudflare:workers'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openStorage } from '../../src/storage/index.ts'
import { aroundBatches } from '../around-batches.ts'
import { callWith } from '../call-with.ts'
import { countedCall } from '../counting.ts'
import { newOrganization, operate, type Organization } from '../helpers.ts'

const start = Date.parse('2032-03-04T05:06:07.000Z')
let organization: Organization
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  vi.setSystemTime(start)
  organization = await newOrganization()
})
afterEach(() => {
  vi.useRealTimers()
})

const lastUsed = async (scope: { role?: string; environment?: string }): Promise<string | null> => {
  const { body } = await operate(`/organizations/${organization.id}/keys`)
  return body.keys.find(
    (key: typeof scope) =>
      key.role === (scope.role ?? null) && key.environment === (scope.environment ?? null),
  ).last_used_at
}
const timeAfter = (milliseconds: number) => new Date(start + milliseconds).toISOString()

const uses = [
  [
    'a client-management key',
    { role: 'admin' },
    () => '/client-management/clients',
    () => organization.keys.admin,
  ],
  ['a member', { role: 'member' }, () => '/client-management/clients', () => organization.keys.member],
  [
    'a user-management key',
    { environment: 'dev' },
    () => `/${organization.id}/dev/v1/get-user-profile?from_id=nobody`,
    () => organization.keys.dev,
  ],
] as const

test.each(uses)('the use of %s is recorded once a minute', async (_, scope, path, key) => {
  const useAt = async (milliseconds: number) => {
    vi.setSystemTime(start + milliseconds)
    await callWith({}, path(), { headers: { Authorization: `Bearer ${key()}` } })
    return lastUsed(scope)
  }
  expect(await lastUsed(scope)).toBeNull()
  expect(await useAt(1_000)).toBe(timeAfter(1_000))
  expect(await useAt(2_000)).toBe(timeAfter(1_000))
  expect(await useAt(60_999)).toBe(timeAfter(1_000))
  expect(await useAt(61_000)).toBe(timeAfter(61_000))
  expect(await useAt(120_999)).toBe(timeAfter(61_000))
})

test('the use of a refused key is not recorded', async () => {
  const headers = { Authorization: `Bearer ${organization.keys.dev}` }
  await callWith({}, `/${organization.id}/prod/v1/get-user-profile?from_id=nobody`, { headers })
  await callWith({}, '/client-management/clients', { headers })
  expect(await lastUsed({ environment: 'dev' })).toBeNull()
})

test('the use of a key that only the database knows to be dead is not recorded, in one batch', async () => {
  await env.DB.prepare('UPDATE api_keys SET revoked_at = ? WHERE organization_id = ?')
    .bind(timeAfter(0), organization.id)
    .run()
  for (const [name, scope, path, key] of uses) {
    // A 403 asks no database, so only the record of the use would find the key dead.
    if (name === 'a member') continue
    let batches = 0
    const DB = aroundBatches((run) => {
      batches += 1
      return run()
    })
    const answer = await callWith({ DB }, path(), { headers: { Authorization: `Bearer ${key()}` } })
    expect([answer.status, batches]).toEqual([401, 1])
    expect(await lastUsed(scope)).toBeNull()
  }
})

test('the answer does not wait for the record, and stands when that fails', async () => {
  let batches = 0
  const DB = aroundBatches((run) => {
    batches += 1
    // The first batch is the request's own, the second the record of its use.
    if (batches > 1) throw new Error('the database is gone')
    return run()
  })
  const headers = { Authorization: organization.keys.admin }
  const answer = await callWith({ DB }, '/client-management/clients', { headers })
  expect(answer).toMatchObject({ status: 404, body: { error: 'Users not found' } })
  expect(batches).toBe(2)
  expect(await lastUsed({ role: 'admin' })).toBeNull()
})

test('an isolate that has recorded a use does not ask the database again for a minute', async () => {
  const headers = { Authorization: organization.keys.admin }
  const trips = async () => (await countedCall('/client-management/clients', { headers })).roundTrips
  await callWith({}, '/client-management/clients', { headers })
  vi.setSystemTime(start + 59_999)
  expect(await trips()).toBe(1)
})

test('two isolates together record a use once a minute', async () => {
  const { body } = await operate(`/organizations/${organization.id}/keys`)
  // By role: keys of one millisecond are listed in any order.
  const keyId: string = body.keys.find(({ role }: { role: string | null }) => role === 'admin').id
  // Storage is called directly, past this isolate's memory, as other isolates would.
  const elsewhereAt = async (milliseconds: number) => {
    const now = new Date(start + milliseconds)
    const usage = { roundTrips: 0, rowsRead: 0, rowsWritten: 0, kvReads: 0 }
    const storage = openStorage(env, {
      now,
      usage,
      database: 'DB',
      credential: { organization: organization.id, keyId },
    })
    await storage.keys.recordUse(organization.id, keyId, now)
    return lastUsed({ role: 'admin' })
  }
  expect(await elsewhereAt(1_000)).toBe(timeAfter(1_000))
  expect(await elsewhereAt(60_999)).toBe(timeAfter(1_000))
  expect(await elsewhereAt(61_000)).toBe(timeAfter(61_000))
})
