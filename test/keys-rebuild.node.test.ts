// The part of `npm run keys:rebuild` that does no I/O itself, on a real SQLite with the real table.
import { readdirSync, readFileSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { beforeAll, expect, test } from 'vitest'
import { rebuild, type Copy } from '../scripts/keys-rebuild.ts'
import type { DatabaseName } from '../src/domain/placement.ts'
import type { KeyRow } from '../src/storage/keys/rows.ts'

const hash = (number: number) => number.toString(16).padStart(64, '0')

/** A database with this many keys in each organization, every third one revoked. */
function filled(organizations: string[], keys: number, first: number): DatabaseSync {
  const database = new DatabaseSync(':memory:')
  for (const file of readdirSync('migrations').sort()) {
    database.exec(readFileSync(`migrations/${file}`, 'utf8'))
  }
  let number = first
  for (const id of organizations) {
    database
      .prepare("INSERT INTO organizations (id, name, plan, created_at) VALUES (?, '', 'free', '')")
      .run(id)
    const insert = database.prepare(
      `INSERT INTO api_keys (organization_id, id, hash, prefix, api, environment, name, created_at, revoked_at, scopes)
        VALUES (?, ?, ?, '', 'user-management', 'dev', '', '', ?, ?)`,
    )
    for (let n = 0; n < keys; n++, number++) {
      // The keys' ids are not in the order of the organizations.
      insert.run(
        id,
        `key-${(number * 7919) % 10_007}-${number}`,
        hash(number),
        number % 3 ? null : '2026-01-01',
        number % 2 ? null : '["users:read"]',
      )
    }
  }
  return database
}

let databases: Record<string, DatabaseSync>
beforeAll(() => {
  databases = {
    DB: filled(['a', 'b', "quote'd", 'z'], 700, 0),
    DB_2: filled(['c'], 1_000, 10_000),
    DB_3: filled(['d'], 0, 20_000),
  }
})

async function copied(names: DatabaseName[]) {
  const pages: Copy[][] = []
  const asked: string[] = []
  const count = await rebuild(
    names,
    (name, sql) => {
      asked.push(name)
      const rows = databases[name]?.prepare(sql).all() ?? []
      return Promise.resolve(rows as unknown as KeyRow[])
    },
    (copies) => Promise.resolve(void pages.push(copies)),
  )
  return { count, pages, asked }
}

test('keys:rebuild copies every key of every database once, in pages, and counts them', async () => {
  const { count, pages, asked } = await copied(['DB', 'DB_2', 'DB_3'])
  expect(count).toBe(3_800)
  expect(pages.map(({ length }) => length)).toEqual([1_000, 1_000, 800, 1_000])
  // After a full page the database is asked again.
  expect(asked).toEqual(['DB', 'DB', 'DB', 'DB_2', 'DB_2', 'DB_3'])
  const names = pages.flat().map(({ key }) => key)
  const expected = [...Array(2_800).keys(), ...Array.from({ length: 1_000 }, (_, n) => 10_000 + n)]
  expect(names.sort()).toEqual(expected.map((number) => `key:${hash(number)}`).sort())
})

test('a copy says which database its organization is in, when its key was revoked, and its scopes', async () => {
  const { pages } = await copied(['DB', 'DB_2'])
  const copyOf = (number: number): unknown =>
    JSON.parse(pages.flat().find(({ key }) => key === `key:${hash(number)}`)?.value ?? '')
  const facts = { api: 'user-management', environment: 'dev', expiresAt: null }
  expect(copyOf(0)).toEqual({
    ...facts,
    id: 'key-0-0',
    organization: 'a',
    revokedAt: '2026-01-01',
    scopes: ['users:read'],
    database: 'DB',
  })
  const others = { organization: 'c', revokedAt: null, database: 'DB_2' }
  expect(copyOf(10_000)).toMatchObject({ ...facts, ...others })
  expect(copyOf(10_001)).toMatchObject({ ...facts, ...others, scopes: null })
})

test('a copy says that its organization is suspended; one that is being deleted gets none, since those are erased', async () => {
  const set = (status: string, id: string) =>
    databases.DB?.prepare('UPDATE organizations SET status = ? WHERE id = ?').run(status, id)
  set('suspended', 'a')
  set('deleting', 'b')
  const { count, pages } = await copied(['DB'])
  expect(count).toBe(2_100)
  const copies = pages.flat().map(({ value }) => JSON.parse(value) as { organization: string })
  const isSuspended = copies.filter((copy) => 'isSuspended' in copy).map(({ organization }) => organization)
  expect(isSuspended).toEqual(Array(700).fill('a'))
  set('active', 'a')
  set('active', 'b')
})
