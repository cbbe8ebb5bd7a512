// The rows that pages, searches and tags read, in a small and a large organization: they go by the page and by whom the
// longest word finds, and never by how many others there are.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { table } from '../bench/table.ts'
import { countedCall } from '../counting.ts'
import { database, newOrganization, type Organization } from '../helpers.ts'
import { enrolUsers } from '../storage/many-users.ts'
import { enrol, type Member } from './order-members.ts'

const sizes = [1_000, 10_000]
/** One more than the page tells whether another follows. */
const [limit, asked] = [50, 51]
const orders = ['user_uid', '-user_uid', 'display_name', '-display_name', 'last_session', '-last_session']
const list = '/client-management/clients?'
const filter = '/client-management/clients/filter?'

/** The rows, and of a counted search how many match. */
async function measure(
  { keys }: Organization,
  path: string,
): Promise<{ rows: number; count: number | null }> {
  const Authorization = path.startsWith('/client-management') ? keys.admin : `Bearer ${keys.prod}`
  const counted = await countedCall(`${path}&limit=${limit}`, { headers: { Authorization } })
  expect(counted.status, counted.body).toBe(200)
  expect(counted.roundTrips).toBe(1)
  return { rows: counted.rowsRead, count: JSON.parse(counted.body).query_count ?? null }
}

const measured: { organization: Organization; name: string; path: string; rows: number }[] = []

/** Measures a call, which may read so many rows. */
async function expectRows(organization: Organization, name: string, path: string, most: number) {
  const { rows } = await measure(organization, path)
  measured.push({ organization, name, path, rows })
  expect.soft(rows, name).toBeLessThanOrEqual(most)
}

/** How many have a word that begins so. */
async function hitsOf(
  { id }: Organization,
  of: 'client_words' | 'user_words',
  word: string,
): Promise<number> {
  const person = of === 'client_words' ? 'user_uid' : 'from_id'
  const select = `SELECT count(DISTINCT ${person}) AS n FROM ${of} WHERE organization_id = ? AND word >= ? AND word < ?`
  return Number(await database.prepare(select).bind(id, word, `${word}~`).first('n'))
}

/**
 * For each client on a page: its row, that of the index, and that of the queue in which the kinds wait; in an order that
 * the ids do not tell, the index shows the client before once more. The rest is of the kinds.
 */
const perClient = (order: string) => (order.endsWith('user_uid') ? 3 : 4)
const kinds = 26

describe.each(sizes)('in an organization of %i clients', (size) => {
  let organization: Organization
  let members: Member[]
  beforeAll(async () => {
    organization = await newOrganization()
    members = await enrol(organization, size)
    await enrolUsers(organization, size)
    // The first call of a key asks D1 for it.
    await organization.clients('/')
  }, 240_000)

  test.each(orders)('a page by %s', async (order) => {
    const most = perClient(order) * asked + kinds
    const path = `order_by=${order}`
    await expectRows(organization, `list by ${order}`, list + path, most)
    await expectRows(organization, `men by ${order}`, `${filter}gender=male&count=false&${path}`, most)
  })

  test.each([
    ['ann', 'ann'],
    ['anna berg', 'anna'],
    ['a berg', 'berg'],
  ])('a search for "%s"', async (q, longest) => {
    const hits = await hitsOf(organization, 'client_words', longest)
    expect(hits).toBeGreaterThan(limit)
    const path = `${filter}q=${encodeURIComponent(q)}`
    const found = Number((await measure(organization, path)).count)
    // Two rows for each who is looked at, and one for each who is sorted.
    const most = 2 * hits + Math.max(found, asked) + 3
    await expectRows(organization, `q=${q}`, `${path}&count=false`, most)
    await expectRows(organization, `q=${q}, counted`, path, most + 2 * hits)
  })

  test('a tag', async () => {
    const tagged = members.filter(({ isTagged }) => isTagged)
    const active = tagged.filter(({ status }) => status === 'active').slice(0, asked)
    const passed = tagged.findIndex((each) => each === active.at(-1)) + 1 - active.length
    const path = `${filter}tag=vip&count=false`
    await expectRows(organization, 'tag=vip, status=all', `${path}&status=all`, 2 * asked + 3)
    await expectRows(organization, 'tag=vip', path, 2 * (asked + passed) + 3)
  })

  test('users', async () => {
    const path = `/${organization.id}/prod/v1/list-users?`
    await expectRows(organization, 'users', path, asked + 3)
    for (const [q, longest] of [
      ['ann', 'ann'],
      ['berger bojan', 'berger'],
    ] as const) {
      const hits = await hitsOf(organization, 'user_words', longest)
      // All whom the longest word finds match, and are sorted.
      await expectRows(organization, `users q=${q}`, `${path}q=${encodeURIComponent(q)}`, 3 * hits + 3)
    }
  })
})

test('the many clients and users of another organization change nothing', async () => {
  const [small] = measured
  const ofSmall = measured.filter(({ organization }) => organization === small?.organization)
  expect(ofSmall).toHaveLength(23)
  for (const { organization, name, path, rows } of ofSmall)
    expect.soft((await measure(organization, path)).rows, name).toBe(rows)
})

test('a page of a list reads the same at any size', () => {
  const pages = measured.filter(({ name }) => name.includes(' by '))
  const rowsOf = (name: string) => pages.flatMap((each) => (each.name === name ? [each.rows] : []))
  for (const { name } of pages) expect.soft(new Set(rowsOf(name)).size, name).toBe(1)
  expect(pages).toHaveLength(24)
})

test('a new client of two names, with their e-mail, a phone and two tags', async () => {
  const { keys, clients } = await newOrganization()
  await clients('/')
  const person = { display_name: 'Mara Lind', email: 'mara.lind@example.com', phone: '+41 44 000 00 00' }
  const { status, rowsWritten } = await countedCall('/client-management/clients', {
    method: 'POST',
    headers: { Authorization: keys.admin, 'Content-Type': 'application/json' },
    body: JSON.stringify({ ...person, tags: ['VIP', 'Zurich'] }),
  })
  expect(status).toBe(201)
  expect(rowsWritten).toBe(22)
})

afterAll(() => {
  const names = [...new Set(measured.map(({ name }) => name))]
  const rows = names.map((name) => [
    name,
    ...measured.flatMap((each) => (each.name === name ? [each.rows] : [])),
  ])
  console.log(table(['rows read', ...sizes.map((size) => `${size} clients`)], rows))
})
