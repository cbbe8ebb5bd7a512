// The rows that exports read, as docs/costs.md has them.
import { env } from 'cloudflare:workers'
import { beforeAll, expect, test } from 'vitest'
import { aroundBatches } from '../around-batches.ts'
import { aUser, newOrganization, type Organization } from '../helpers.ts'
import { limited } from '../http/limited.ts'
import { bulkClients, insertClients } from '../storage/bulk.ts'
import { sheet } from './calls.ts'

const size = 1_500
let owner: Organization
let reader: Organization
const run = (sql: string, ...values: unknown[]) =>
  env.DB.prepare(sql)
    .bind(...values)
    .run()

beforeAll(async () => {
  owner = await newOrganization()
  reader = await limited(owner, 'clients', ['transfer'])
  await run(insertClients, owner.id, owner.adminUid, JSON.stringify(bulkClients(size)))
  await run(
    `INSERT INTO notes (organization_id, user_uid, text, updated_at)
      SELECT organization_id, user_uid, 'A note', '' FROM clients WHERE organization_id = ?`,
    owner.id,
  )
  await run(
    `INSERT INTO sessions (organization_id, user_uid, started_at, activity)
      SELECT organization_id, user_uid, date('2020-01-01', value || ' days') || 'T10:00:00.000Z', 'Running'
      FROM clients, json_each('[1,2,3,4]') WHERE organization_id = ? AND last_session NOT NULL`,
    owner.id,
  )
  await owner.users('/create-user', { json: aUser({ from_id: 'user' }) })
  const { results } = await env.DB.prepare('SELECT * FROM users WHERE organization_id = ?')
    .bind(owner.id)
    .all()
  const [user] = results
  const columns = Object.keys(user ?? {})
  const own = new Set(['from_id', 'user_id', 'progress_token'])
  const values = columns.map((name) => (own.has(name) ? `${name} || value` : name)).join(', ')
  const numbers = JSON.stringify(Array.from({ length: size - 1 }, (_, number) => number))
  await run(
    `INSERT INTO users (${columns.join(', ')}) SELECT ${values} FROM users, json_each(?) WHERE organization_id = ?`,
    numbers,
    owner.id,
  )
  await run(
    `INSERT INTO weights (organization_id, user_id, id, weight_kg, recorded_at, follows)
      SELECT organization_id, user_id, 'id-' || value, 80, '2026-01-01T00:00:00.000Z', 1
      FROM users, json_each('[1,2]') WHERE organization_id = ?`,
    owner.id,
  )
})

/** The rows read for each row of an export. */
async function perRow(by: Organization, path: string): Promise<number> {
  let read = 0
  let trips = 0
  const DB = aroundBatches(async (send, sent) => {
    const results = await send()
    if (sent.some(({ sql }) => sql.includes('last_used_at'))) return results
    trips += 1
    read += results.reduce((sum, { meta }) => sum + meta.rows_read, 0)
    return results
  })
  const { text } = await sheet(by, path, { DB })
  const rows = text.split('\r\n').length - 2
  expect(trips).toBe(Math.ceil(rows / 500))
  return read / rows
}

const clients = '/client-management/exports'
test.each<[string, () => Promise<number>, number]>([
  ['clients without notes', () => perRow(reader, `${clients}/clients`), 1],
  ['clients without notes, filtered', () => perRow(reader, `${clients}/clients?gender=male`), 3],
  ['clients with notes', () => perRow(owner, `${clients}/clients`), 4],
  // Four of each client who has any, three of four have none: one row each to count, one to look, one behind the last.
  ['sessions', () => perRow(owner, `${clients}/sessions`), 3.25],
  ['users', () => perRow(owner, `/${owner.id}/prod/v1/export-users`), 2],
  // Two of each user.
  ['weights', () => perRow(owner, `/${owner.id}/prod/v1/export-weights`), 2.5],
])('%s', async (name, measure, most) => {
  const read = await measure()
  console.log(`exports: ${name}: ${read.toFixed(2)} rows read a row`)
  // The counts, and a row more on each page.
  expect(read).toBeGreaterThanOrEqual(most)
  expect(read).toBeLessThan(most + 0.05)
})
