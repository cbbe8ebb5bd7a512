// A deployment with two databases: organizations live in one of them, and no call asks the other.
import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { newUsage } from '../src/http/request-log.ts'
import { sweepPhotos } from '../src/storage/index.ts'
import { aroundBatches } from './around-batches.ts'
import { callWith } from './call-with.ts'
import { multipart } from './client-management/photo-calls.ts'
import { photos } from './fixtures/photos.ts'
import { aClient, aUser, operatorToken, type Answer, type Call } from './helpers.ts'

const two = { ...env, DB_2: env.SECOND }
const operate = (path: string, options: Call = {}, bindings: Parameters<typeof callWith>[0] = two) =>
  callWith(bindings, `/operator/v1${path}`, {
    ...options,
    headers: { Authorization: `Bearer ${operatorToken}` },
  })

let made = 0
const newId = () => `two-${Date.now().toString(36)}-${++made}`
const facts = { name: 'A test', plan: 'enterprise' }

interface Tenant {
  id: string
  admin: string
  prod: string
}

/** An organization in the second database, with an admin and two keys. */
async function newTenant(): Promise<Tenant> {
  const id = newId()
  await operate('/organizations', { json: { id, ...facts, database: 'DB_2' } })
  const json = { display_name: 'An admin', email: 'admin@example.com' }
  const { admin_uid } = (await operate(`/organizations/${id}/admins`, { json })).body.admin
  const keyOf = async (scope: object): Promise<string> =>
    (await operate(`/organizations/${id}/keys`, { json: { name: 'A key', ...scope } })).body.api_key
  return {
    id,
    admin: await keyOf({ api: 'client-management', role: 'admin', admin_uid }),
    prod: await keyOf({ api: 'user-management', environment: 'prod' }),
  }
}
const rowsIn = async (database: D1Database, table: string, id: string) =>
  database
    .prepare(
      `SELECT count(*) AS n FROM ${table} WHERE ${table === 'organizations' ? 'id' : 'organization_id'} = ?`,
    )
    .bind(id)
    .first<number>('n')

let tenant: Tenant
beforeAll(async () => {
  tenant = await newTenant()
})

/** Both databases, and how often each was asked. */
function watched() {
  const asked = { DB: 0, DB_2: 0 }
  const count = (name: keyof typeof asked, binding: D1Database) =>
    aroundBatches((run) => {
      asked[name] += 1
      return run()
    }, binding)
  return { asked, bindings: { ...env, DB: count('DB', env.DB), DB_2: count('DB_2', env.SECOND) } }
}
const clients =
  (bindings: Parameters<typeof callWith>[0] = two) =>
  (path: string, options: Call = {}): Promise<Answer> =>
    callWith(bindings, `/client-management/clients${path}`, {
      ...options,
      headers: { Authorization: tenant.admin, ...options.headers },
    })
const users =
  (bindings: Parameters<typeof callWith>[0] = two) =>
  (path: string, options: Call = {}): Promise<Answer> =>
    callWith(bindings, `/${tenant.id}/prod/v1${path}`, {
      ...options,
      headers: { Authorization: `Bearer ${tenant.prod}`, ...options.headers },
    })

interface Facts {
  size_bytes: number
  organization_count: number
  client_count: number
  user_counts: { dev: number; prod: number }
}
const databases = async (): Promise<[first: Facts, second: Facts]> =>
  (await operate('/databases')).body.databases

describe('where an organization lives', () => {
  test('is what the operator says, and shown', async () => {
    for (const database of ['DB', 'DB_2']) {
      const id = newId()
      const created = await operate('/organizations', { json: { id, ...facts, database } })
      expect(created.body.organization).toMatchObject({ id, database })
      expect((await operate(`/organizations/${id}`)).body.organization).toMatchObject({ id, database })
      expect(await rowsIn(env.DB, 'organizations', id)).toBe(database === 'DB' ? 1 : 0)
      expect(await rowsIn(env.SECOND, 'organizations', id)).toBe(database === 'DB' ? 0 : 1)
    }
  })

  /** The second database with as many bytes more or less than it has. */
  const sized = (more: number) =>
    aroundBatches(async (run) => {
      const results = await run()
      return results.map((each) => ({
        ...each,
        meta: { ...each.meta, size_after: each.meta.size_after + more },
      }))
    }, env.SECOND)

  test.each([
    ['DB_2', -1e9],
    ['DB', 1e9],
  ])('is %s, the one with the fewest bytes, if nobody says', async (expected, more) => {
    const bindings = { ...env, DB_2: sized(more) }
    const { body } = await operate('/organizations', { json: { id: newId(), ...facts } }, bindings)
    expect(body.organization.database).toBe(expected)
  })

  test('is in turn the one with the fewest organizations while they are equal in bytes', async () => {
    const equal = (binding: D1Database) =>
      aroundBatches(async (run) => {
        const results = await run()
        return results.map((each) => ({ ...each, meta: { ...each.meta, size_after: 4_096 } }))
      }, binding)
    const bindings = { ...env, DB: equal(env.DB), DB_2: equal(env.SECOND) }
    const [first, second] = await databases()
    const { body } = await operate('/organizations', { json: { id: newId(), ...facts } }, bindings)
    const isSecond = second.organization_count < first.organization_count
    expect(body.organization.database).toBe(isSecond ? 'DB_2' : 'DB')
  })

  test.each(['DB_3', 'db', 'KEYS'])('cannot be %j', async (database) => {
    const { status, body } = await operate('/organizations', { json: { id: newId(), ...facts, database } })
    expect([status, body.details[0].field]).toEqual([400, 'database'])
  })

  test('is not shown where there is one database', async () => {
    const { body } = await operate('/organizations', { json: { id: newId(), ...facts } }, env)
    expect(Object.keys(body.organization)).not.toContain('database')
  })

  test('decides whose an id is, for all databases', async () => {
    const id = newId()
    const answers = []
    for (const database of ['DB', 'DB_2']) {
      answers.push((await operate('/organizations', { json: { id, ...facts, database } })).status)
    }
    expect(answers).toEqual([201, 409])
  })

  test('is settled first: who repeats the call after a crash in between finishes the work', async () => {
    const id = newId()
    const DB_2 = aroundBatches(() => Promise.reject(new Error('gone')), env.SECOND)
    vi.spyOn(console, 'error').mockReturnValue()
    const call = { json: { id, ...facts, database: 'DB_2' } }
    expect((await operate('/organizations', call, { ...env, DB_2 })).status).toBe(500)
    vi.restoreAllMocks()
    expect((await operate(`/organizations/${id}`)).status).toBe(404)
    const again = await operate('/organizations', call)
    expect([again.status, again.body.organization.database]).toEqual([201, 'DB_2'])
  })
})

test('the operator lists all organizations in order, page by page, wherever they are', async () => {
  const ids = Array.from({ length: 6 }, (_, number) => `${newId()}-${number}`)
  for (const [number, id] of ids.entries()) {
    await operate('/organizations', { json: { id, ...facts, database: number % 2 ? 'DB_2' : 'DB' } })
  }
  const seen: string[] = []
  for (let after = ids[0] ?? '', page = 1; page > 0; after = seen.at(-1) ?? '') {
    const { organizations } = (await operate(`/organizations?limit=2&start_after_id=${after}`)).body
    page = organizations.length
    seen.push(...organizations.map(({ id }: { id: string }) => id))
  }
  expect(seen).toEqual(seen.toSorted())
  expect(seen.filter((id) => ids.includes(id))).toEqual(ids.slice(1).toSorted())
})

test('GET /operator/v1/databases shows what each holds', async () => {
  const before = await databases()
  const id = newId()
  await operate('/organizations', { json: { id, ...facts, database: 'DB_2' } })
  await clients()('/', { json: aClient() })
  await users()('/create-user', { json: aUser() })
  const [first, second] = await databases()
  expect(first).toEqual({ ...before[0], size_bytes: expect.any(Number) })
  expect(second).toEqual({
    name: 'DB_2',
    size_bytes: expect.any(Number),
    organization_count: before[1].organization_count + 1,
    client_count: before[1].client_count + 1,
    user_counts: { dev: before[1].user_counts.dev, prod: before[1].user_counts.prod + 1 },
  })
  expect(second.size_bytes).toBeGreaterThan(0)
})

describe('a call of an organization in the second database', () => {
  test('asks that one once, and the first not at all', async () => {
    const { asked, bindings } = watched()
    const client = clients(bindings)
    const user = users(bindings)
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
    const [first, second] = [await clients()('/', call), await clients()('/', call)]
    expect([second.status, second.body]).toEqual([201, first.body])
    expect(second.headers.get('Idempotency-Replayed')).toBe('true')
  })

  test('finds its key while KV is down, and whatever the first database does', async () => {
    const later = { toFake: ['Date' as const] }
    vi.useFakeTimers(later)
    vi.setSystemTime(Date.now() + 61_000)
    const KEYS = new Proxy(env.KEYS, { get: () => () => Promise.reject(new Error('KV is down')) })
    expect((await clients({ ...two, KEYS })('/')).status).toBe(200)
    vi.setSystemTime(Date.now() + 61_000)
    const DB = aroundBatches(() => Promise.reject(new Error('D1 is down')))
    expect((await clients({ ...two, KEYS, DB })('/')).status).toBe(200)
    vi.useRealTimers()
  })
})

describe('what opens without a key', () => {
  const create = async () => {
    const body = multipart(aClient(), { bytes: photos.baseline })
    return (await clients()('/', { body })).body.userData
  }

  test('carries its database: a progress link', async () => {
    const { asked, bindings } = watched()
    const user = aUser()
    const { visualization_url } = (await users()('/create-user', { json: user })).body
    expect(visualization_url).toMatch(/\/[\w-]{22}2$/)
    expect((await callWith(bindings, new URL(visualization_url).pathname)).status).toBe(200)
    expect(asked).toEqual({ DB: 0, DB_2: 1 })
    const rotated = await users()('/dashboard-url', { json: { from_id: user.from_id, rotate: true } })
    expect((await callWith(two, new URL(rotated.body.dashboard_url).pathname)).status).toBe(200)
    expect((await callWith(two, new URL(visualization_url).pathname)).status).toBe(404)
  })

  test.each(['3', '0', '1', '02', 'x', '99999'])('a link whose mark is %s is nobody’s', async (mark) => {
    const path = `/${tenant.id}/prod/v1/progress/${'x'.repeat(22)}${mark}`
    expect((await callWith(two, path)).status).toBe(404)
  })

  test('carries its database: a photo, which the sweeper leaves alone as long as it is shown', async () => {
    const { user_uid, profile_photo } = await create()
    expect(profile_photo).toMatch(/\/[\w-]{22}2\.jpg$/)
    const path = new URL(profile_photo).pathname
    const orphan = `${'o'.repeat(22)}2.jpg`
    const elsewhere = `${'o'.repeat(22)}3.jpg`
    for (const name of [orphan, elsewhere]) await env.PHOTOS.put(name, photos.baseline)
    const sweep = () => sweepPhotos(two, new Date(Date.now() + 7_200_000), newUsage())
    await sweep()
    expect((await callWith(two, path)).status).toBe(200)
    expect(await env.PHOTOS.head(orphan)).toBeNull()
    // Its database is bound no more, or not yet: nobody knows whether a client shows it.
    expect(await env.PHOTOS.head(elsewhere)).not.toBeNull()
    await env.PHOTOS.delete(elsewhere)

    const PHOTOS = new Proxy(env.PHOTOS, {
      get: (target, name: keyof R2Bucket) =>
        name === 'delete' ? () => Promise.reject(new Error('R2 is down')) : target[name].bind(target),
    })
    vi.spyOn(console, 'error').mockReturnValue()
    await clients({ ...two, PHOTOS })('/', { method: 'DELETE', json: { user_uid } })
    vi.restoreAllMocks()
    expect((await callWith(two, path)).status).toBe(200)
    await sweep()
    expect((await callWith(two, path)).status).toBe(404)
  })
})

test('an organization whose database is not bound any more is a fault, and tells nothing', async () => {
  vi.spyOn(console, 'error').mockReturnValue()
  const { status, body } = await clients(env)('/')
  vi.restoreAllMocks()
  expect({ status, body }).toEqual({ status: 500, body: { error: 'Internal server error' } })
})
