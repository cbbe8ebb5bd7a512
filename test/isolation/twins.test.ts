// Two organizations whose rows have the same ids, as in a restored copy: what a call of one reads and changes is its own.
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { call, database, operate, type Organization } from '../helpers.ts'
import { headersOf, methodOf, named } from '../routes/index.ts'
import { everythingOf } from '../world/everything.ts'
import { newNeighbour } from '../world/neighbours.ts'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] })
})
afterEach(() => {
  vi.useRealTimers()
})

/** In this order, because later rows name earlier ones. Triggers fill the other tables. */
const tables = [
  'organizations',
  'admins',
  'api_keys',
  'clients',
  'notes',
  'sessions',
  'users',
  'weights',
  'webhooks',
]
/** Columns that are unique over all organizations. */
const unique = ['hash', 'photo', 'progress_token']

/** Copies an organization under another id. */
async function twinOf({ id }: Organization): Promise<{ id: string }> {
  const twin = `${id}-twin`
  for (const table of tables) {
    const owner = table === 'organizations' ? 'id' : 'organization_id'
    const info = await database.prepare(`PRAGMA table_info(${table})`).all<{ name: string }>()
    const names = info.results.map(({ name }) => name)
    const values = names.map((name) =>
      name === owner ? '?2' : unique.includes(name) ? `${name} || '-twin'` : name,
    )
    const sql = `INSERT OR IGNORE INTO ${table} (${names.join()}) SELECT ${values.join()} FROM ${table} WHERE ${owner} = ?1`
    await database.prepare(sql).bind(id, twin).run()
  }
  return { id: twin }
}

const things = named.filter(
  ([, { api, make }]) => api !== 'open' && (api !== 'operator' || make !== undefined),
)

test.each(things)('%s', async (route, row) => {
  const organization = await newNeighbour()
  const id = (await row.make?.(organization)) ?? ''
  if (row.takes === 'admin') {
    const json = { api: 'client-management', role: 'admin', admin_uid: id, name: 'A key' }
    await operate(`/organizations/${organization.id}/keys`, { json })
  }
  const moment = Date.now()
  const ask = () => {
    // An answer may say when it was made.
    vi.setSystemTime(moment)
    const [path, { headers, ...options } = {}] = row.call(organization, id)
    const method = methodOf(route)
    return call(path, { method, ...options, headers: { ...headers, ...headersOf(row, organization) } })
  }
  const isRead = methodOf(route) === 'GET'
  const alone = isRead ? await ask() : undefined
  const twin = await twinOf(organization)
  const before = await everythingOf(twin)
  expect(Object.values(before).flat().length).toBeGreaterThan(20)
  // Otherwise a row of the one could stand for that of the other.
  if (isRead)
    await database
      .prepare("UPDATE clients SET display_name = 'Twin' WHERE organization_id = ?")
      .bind(twin.id)
      .run()
  const answer = await ask()
  expect(answer.status).toBe(row.status)
  if (alone) expect(answer.body).toEqual(alone.body)
  else expect(await everythingOf(twin)).toEqual(before)
})
