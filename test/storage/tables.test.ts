import { getTableColumns, getTableName, is } from 'drizzle-orm'
import { SQLiteTable } from 'drizzle-orm/sqlite-core'
import { expect, test } from 'vitest'
import { database } from '../helpers.ts'
import * as clients from '../../src/storage/clients/tables.ts'
import * as engine from '../../src/storage/d1/tables.ts'
import * as erasures from '../../src/storage/erasures/tables.ts'
import * as events from '../../src/storage/events/tables.ts'
import * as keys from '../../src/storage/keys/tables.ts'
import * as organizations from '../../src/storage/organizations/tables.ts'
import * as photos from '../../src/storage/photos/tables.ts'
import * as users from '../../src/storage/users/tables.ts'
import * as webhooks from '../../src/storage/webhooks/tables.ts'

interface ColumnInfo {
  name: string
  type: string
  notnull: number
  pk: number
}

const tables = {
  ...clients,
  ...engine,
  ...erasures,
  ...events,
  ...keys,
  ...organizations,
  ...photos,
  ...users,
  ...webhooks,
}
const declared = Object.values<unknown>(tables).filter((each): each is SQLiteTable => is(each, SQLiteTable))

test('the declared tables are exactly those of the migrations', async () => {
  const { results } = await database
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT GLOB '*_cf_*' ORDER BY name")
    .all<{ name: string }>()
  const made = results.map(({ name }) => name).filter((name) => !/^(d1_migrations|sqlite_)/.test(name))
  expect(declared.map(getTableName).sort()).toEqual(made)
})

test.each(declared.map((table) => [getTableName(table), table] as const))(
  '%s has the columns, types and nullability of its migration',
  async (name, table) => {
    const { results } = await database.prepare(`PRAGMA table_info(${name})`).all<ColumnInfo>()
    const made = results.map(({ name, type, notnull, pk }) => ({
      name,
      type,
      notNull: notnull === 1 || pk > 0,
    }))
    const written = Object.entries(getTableColumns(table)).map(([key, column]) => {
      expect(column.name, 'the key is the column').toBe(key)
      return { name: column.name, type: column.getSQLType().toUpperCase(), notNull: column.notNull }
    })
    expect(written).toEqual(made)
  },
)
