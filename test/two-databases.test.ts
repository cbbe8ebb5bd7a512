// A deployment with two databases: each organization is in one of them, and its calls ask no other.
import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { eraseOrganizations, sweepPhotos } from '../src/storage/index.ts'
import { aroundBatches } from './around-batches.ts'
import { callWith } from './call-with.ts'
import { multipart } from './client-management/photo-calls.ts'
import { photos } from './fixtures/photos.ts'
import { aClient, aUser } from './helpers.ts'
import { aRun } from './jobs/a-run.ts'
import { clientsOf, newTenant, operate, rowsIn, two, usersOf, watched, type Tenant } from './two-databases.ts'

let tenant: Tenant
beforeAll(async () => {
  tenant = await newTenant()
  await clientsOf(tenant)('/', { json: aClient() })
  await usersOf(tenant)('/create-user', { json: aUser() })
})

describe('a call of an organization in the second database', () => {
  test('asks the second database once and never the first', async () => {
    const { asked, bindings } = watched()
    const client = clientsOf(tenant, bindings)
    const user = usersOf(tenant, bindings)
    const { user_uid } = (await client('/', { json: aClient() })).body.userData
    const { from_id } = aUser()
    await user('/create-user', { json: aUser({ from_id }) })
    asked.DB_2 = 0
    const calls = [
      () => client('/'),
      () => client('/filter?gender=male'),
      () => client(`/${user_uid}`),
      () => client('/', { method: 'PUT', json: { user_uid, weight: 70 } }),
      () => client(`/save-notes/${user_uid}`, { json: { note: 'A note' } }),
      () => client(`/record-session/${user_uid}`, { json: { activity: 'Running' } }),
      () => client('/', { method: 'DELETE', json: { user_uid } }),
      () => user(`/get-user-profile?from_id=${from_id}`),
      () => user(`/dashboard-url?from_id=${from_id}`),
      () => user('/edit-user', { json: { from_id, weight_kg: 81 } }),
      () => user('/dashboard-url', { json: { from_id, rotate: true } }),
    ]
    for (const call of calls) expect([200, 201, 404]).toContain((await call()).status)
    expect(asked).toEqual({ DB: 0, DB_2: calls.length })
  })

  test('leaves nothing in the first database', async () => {
    for (const table of ['organizations', 'admins', 'api_keys', 'clients', 'users', 'weights']) {
      expect(await rowsIn(env.DB, table, tenant.id), table).toBe(0)
      expect(await rowsIn(env.SECOND, table, tenant.id), table).toBeGreaterThan(0)
    }
  })

  test('under an Idempotency-Key happens once', async () => {
    const call = { json: aClient(), headers: { 'Idempotency-Key': 'once' } }
    const [first, second] = [await clientsOf(tenant)('/', call), await clientsOf(tenant)('/', call)]
    expect([second.status, second.body]).toEqual([201, first.body])
    expect(second.headers.get('Idempotency-Replayed')).toBe('true')
  })

  test('finds its key while KV is down, even if the first database fails', async () => {
    const later = { toFake: ['Date' as const] }
    vi.useFakeTimers(later)
    vi.setSystemTime(Date.now() + 61_000)
    const KEYS = new Proxy(env.KEYS, { get: () => () => Promise.reject(new Error('KV is down')) })
    expect((await clientsOf(tenant, { ...two, KEYS })('/')).status).toBe(200)
    vi.setSystemTime(Date.now() + 61_000)
    const DB = aroundBatches(() => Promise.reject(new Error('D1 is down')))
    expect((await clientsOf(tenant, { ...two, KEYS, DB })('/')).status).toBe(200)
    vi.useRealTimers()
  })
})

describe('an address that opens without a key', () => {
  const create = async () => {
    const body = multipart(aClient(), { bytes: photos.baseline })
    return (await clientsOf(tenant)('/', { body })).body.userData
  }

  test('names its database if it is a progress link', async () => {
    const { asked, bindings } = watched()
    const user = aUser()
    const { visualization_url } = (await usersOf(tenant)('/create-user', { json: user })).body
    expect(visualization_url).toMatch(/\/[\w-]{22}2$/)
    expect((await callWith(bindings, new URL(visualization_url).pathname)).status).toBe(200)
    expect(asked).toEqual({ DB: 0, DB_2: 1 })
    const rotated = await usersOf(tenant)('/dashboard-url', { json: { from_id: user.from_id, rotate: true } })
    expect((await callWith(two, new URL(rotated.body.dashboard_url).pathname)).status).toBe(200)
    expect((await callWith(two, new URL(visualization_url).pathname)).status).toBe(404)
  })

  test.each(['3', '0', '1', '02', 'x', '99999'])(
    'is 404 if it is a progress link with the database mark %s',
    async (mark) => {
      const path = `/${tenant.id}/prod/v1/progress/${'x'.repeat(22)}${mark}`
      expect((await callWith(two, path)).status).toBe(404)
    },
  )

  test('names its database if it is a photo, which the sweeper keeps while a client shows it', async () => {
    const { user_uid, profile_photo } = await create()
    expect(profile_photo).toMatch(/\/[\w-]{22}2\.jpg$/)
    const path = new URL(profile_photo).pathname
    const orphan = `${'o'.repeat(22)}2.jpg`
    const elsewhere = `${'o'.repeat(22)}3.jpg`
    for (const name of [orphan, elsewhere]) await env.PHOTOS.put(name, photos.baseline)
    const sweep = () => sweepPhotos(two, aRun(new Date(Date.now() + 7_200_000)))
    await sweep()
    expect((await callWith(two, path)).status).toBe(200)
    expect(await env.PHOTOS.head(orphan)).toBeNull()
    // The photo's database is not bound, so a client in it may show the photo.
    expect(await env.PHOTOS.head(elsewhere)).not.toBeNull()
    await env.PHOTOS.delete(elsewhere)

    const PHOTOS = new Proxy(env.PHOTOS, {
      get: (target, name: keyof R2Bucket) =>
        name === 'delete' ? () => Promise.reject(new Error('R2 is down')) : target[name].bind(target),
    })
    vi.spyOn(console, 'error').mockReturnValue()
    await clientsOf(tenant, { ...two, PHOTOS })('/', { method: 'DELETE', json: { user_uid } })
    vi.restoreAllMocks()
    expect((await callWith(two, path)).status).toBe(200)
    await sweep()
    expect((await callWith(two, path)).status).toBe(404)
  })
})

test('an organization is erased in the second database, with its place in the first', async () => {
  const own = await newTenant()
  await clientsOf(own)('/', { json: aClient() })
  const json = { confirm: own.id }
  expect((await operate(`/organizations/${own.id}`, { method: 'DELETE', json })).status).toBe(202)
  const later = new Date(Date.now() + 120_000)
  while (!(await eraseOrganizations(two, aRun(later))).finished);
  for (const table of ['organizations', 'admins', 'api_keys', 'clients', 'outcomes']) {
    expect(await rowsIn(env.SECOND, table, own.id), table).toBe(0)
  }
  expect(await rowsIn(env.DB, 'placements', own.id)).toBe(0)
})

test('an organization whose database is no longer bound is 500 without details', async () => {
  vi.spyOn(console, 'error').mockReturnValue()
  const { status, body } = await clientsOf(tenant, env)('/')
  vi.restoreAllMocks()
  expect({ status, body }).toEqual({ status: 500, body: { error: 'Internal server error' } })
})
