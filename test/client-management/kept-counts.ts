import { expect } from 'vitest'
import { database } from '../helpers.ts'

const genders =
  "total(gender IS 'male') AS male, total(gender IS 'female') AS female, total(gender IS NULL) AS unstated"

/** Where counts are kept, by which columns, and where those are in `clients`. */
const kept = {
  client_counts: { by: 'status, activities', from: 'status, activities' },
  admin_client_counts: { by: 'admin_uid, status, activities', from: 'admin_uid, status, activities' },
  last_session_counts: {
    by: 'status, day, activities',
    from: 'status, substr(last_session, 1, 10) AS day, activities',
  },
}

/** The kept counts are those of the clients there are; only the counts of days leave no zeros behind. */
export async function expectKeptCounts(organization: string): Promise<void> {
  for (const [table, { by, from }] of Object.entries(kept)) {
    const days = table === 'last_session_counts'
    const found = database.prepare(`SELECT ${by}, male, female, unstated FROM ${table}
      WHERE organization_id = ? ${days ? '' : 'AND male + female + unstated <> 0'} ORDER BY ${by}`)
    const counted = database.prepare(`SELECT ${from}, ${genders} FROM clients
      WHERE organization_id = ? ${days ? 'AND last_session IS NOT NULL' : ''} GROUP BY ${by} ORDER BY ${by}`)
    const [actual, expected] = await database.batch([found.bind(organization), counted.bind(organization)])
    expect(actual?.results, table).toEqual(expected?.results)
  }
}
