import { readdirSync, readFileSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, test } from 'vitest'
import { lastMigration } from '../src/storage/d1/migrations.ts'
import { bulkClients, insertUnfolded } from './storage/bulk.ts'

const files = readdirSync('migrations').sort()

test('lastMigration names the newest migration', () => {
  const newest = files.at(-1)
  expect(lastMigration, `write ${newest ?? ''} into src/storage/d1/migrations.ts`).toBe(newest)
})

describe('the migration client_counts, on a database that has clients', () => {
  const database = new DatabaseSync(':memory:')
  const migrate = (from: string, to: string) => {
    for (const file of files.filter((name) => from <= name && name < to)) {
      database.exec(readFileSync(`migrations/${file}`, 'utf8'))
    }
  }
  migrate('', '0008')
  database.exec(`INSERT INTO organizations (id, name, plan, created_at) VALUES ('gym', 'A gym', 'enterprise', '');
    INSERT INTO admins (organization_id, admin_uid, display_name, email, created_at)
    VALUES ('gym', 'admin', 'An admin', 'admin@example.com', '')`)
  database.prepare(insertUnfolded).run('gym', 'admin', JSON.stringify(bulkClients(1_000)))
  migrate('0008', '0009')

  test.each([
    ['client_counts', 'status, activities', 'true'],
    ['admin_client_counts', 'admin_uid, status, activities', 'true'],
    [
      'last_session_counts',
      'status, substr(last_session, 1, 10) AS day, activities',
      'last_session NOT NULL',
    ],
  ])('fills %s with the exact counts', (table, columns, which) => {
    const by = columns.replace(/substr\(.*\) AS /, '')
    const kept = database.prepare(`SELECT ${by}, male, female, unstated FROM ${table} ORDER BY ${by}`).all()
    const counted = database.prepare(
      `SELECT ${columns}, sum(gender IS 'male') AS male, sum(gender IS 'female') AS female,
        sum(gender IS NULL) AS unstated FROM clients WHERE ${which} GROUP BY ${by} ORDER BY ${by}`,
    )
    expect(kept.length).toBeGreaterThan(2)
    expect(kept).toEqual(counted.all())
  })

  test.each([
    ['clients_by_admin', "admin_uid = 'admin'"],
    ['clients_by_gender', "gender = 'male'"],
    ['clients_by_activities', 'activities <> 0 AND activities IN (1, 3, 5, 7, 9, 11, 13, 15)'],
    ['clients_by_last_session', "last_session >= '2025-01-01' AND last_session < '2026-01-01'"],
  ])('keeps the index %s, which the code before it asks for by name', (index, demands) => {
    const found = (hint: string) =>
      database
        .prepare(
          `SELECT user_uid FROM clients ${hint} WHERE organization_id = 'gym' AND ${demands}
          ORDER BY user_uid`,
        )
        .all()
    expect(found(`INDEXED BY ${index}`)).toEqual(found('NOT INDEXED'))
  })
})
