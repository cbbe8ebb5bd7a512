// A deployment with two databases: which of them a new organization goes to, and how the operator finds it.
import { env } from 'cloudflare:workers'
import { describe, expect, test, vi } from 'vitest'
import { aroundBatches } from './around-batches.ts'
import { aClient, aUser } from './helpers.ts'
import { clientsOf, databases, facts, newId, newTenant, operate, rowsIn, usersOf } from './two-databases.ts'

describe('the database of an organization', () => {
  test('is the one that the operator names, and is shown', async () => {
    for (const database of ['DB', 'DB_2']) {
      const id = newId()
      const created = await operate('/organizations', { json: { id, ...facts, database } })
      expect(created.body.organization).toMatchObject({ id, database })
      expect((await operate(`/organizations/${id}`)).body.organization).toMatchObject({ id, database })
      expect(await rowsIn(env.DB, 'organizations', id)).toBe(database === 'DB' ? 1 : 0)
      expect(await rowsIn(env.SECOND, 'organizations', id)).toBe(database === 'DB' ? 0 : 1)
    }
  })

  /** The second database, reporting this many bytes more than it has. */
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
  ])('is %s, the one with the fewest bytes, if the operator names none', async (expected, more) => {
    const bindings = { ...env, DB_2: sized(more) }
    const { body } = await operate('/organizations', { json: { id: newId(), ...facts } }, bindings)
    expect(body.organization.database).toBe(expected)
  })

  test('is the one with the fewest organizations if all have equal bytes', async () => {
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

  test.each(['DB_3', 'db', 'KEYS'])('is never %j, which is 400', async (database) => {
    const { status, body } = await operate('/organizations', { json: { id: newId(), ...facts, database } })
    expect([status, body.details[0].field]).toEqual([400, 'database'])
  })

  test('is not shown if there is only one', async () => {
    const { body } = await operate('/organizations', { json: { id: newId(), ...facts } }, env)
    expect(Object.keys(body.organization)).not.toContain('database')
  })

  test('shares its ids with all others: a taken id is 409', async () => {
    const id = newId()
    const answers = []
    for (const database of ['DB', 'DB_2']) {
      answers.push((await operate('/organizations', { json: { id, ...facts, database } })).status)
    }
    expect(answers).toEqual([201, 409])
  })

  test('may fail during a create, and the repeated call completes it', async () => {
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

test('the operator lists the organizations of all databases by id, page by page', async () => {
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

test('GET /operator/v1/databases shows the size and counts of each database', async () => {
  const tenant = await newTenant()
  const before = await databases()
  const id = newId()
  await operate('/organizations', { json: { id, ...facts, database: 'DB_2' } })
  await clientsOf(tenant)('/', { json: aClient() })
  await usersOf(tenant)('/create-user', { json: aUser() })
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
