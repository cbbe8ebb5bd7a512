// Whatever belongs to an organization goes with it.
import { expect, test } from 'vitest'
import { ownedTables } from '../../src/storage/organizations/owned.ts'
import { database } from '../helpers.ts'

test('the job knows every table of an organization: add a missing one in src/storage/organizations/owned.ts', async () => {
  const { results } = await database
    .prepare(
      `SELECT tables.name FROM sqlite_schema AS tables JOIN pragma_table_info(tables.name) AS columns
        ON columns.name = 'organization_id'
        WHERE tables.type = 'table' AND tables.name NOT GLOB '*_cf_*' AND tables.name NOT GLOB 'sqlite_*' ORDER BY tables.name`,
    )
    .all<{ name: string }>()
  // The scratch of writes is cleared by each step, and a placement goes with its organization.
  const others = ['event_context', 'placements']
  expect([...Object.keys(ownedTables), ...others].sort()).toEqual(results.map(({ name }) => name))
})
