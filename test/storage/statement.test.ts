import { describe, expect, test } from 'vitest'
import { givenColumns, settingColumns } from '../../src/storage/d1/changes.ts'
import { composed, statement } from '../../src/storage/d1/statement.ts'

type Key = { organization: string; userUid: string }
const isClient = 'organization_id = :organization AND user_uid = :userUid'

describe('a statement', () => {
  test('has each argument at each place of its name', () => {
    const search = statement<Key & { limit: number }>()(
      `SELECT 'a:' || :userUid FROM clients WHERE ${isClient} LIMIT :limit`,
    )
    expect(search({ userUid: 'one', limit: 5, organization: 'acme' })).toEqual({
      sql: "SELECT 'a:' || ? FROM clients WHERE organization_id = ? AND user_uid = ? LIMIT ?",
      params: ['one', 'acme', 'one', 5],
    })
    expect(search({ userUid: 'other', limit: 1, organization: 'acme' }).params).toEqual([
      'other',
      'acme',
      'other',
      1,
    ])
  })

  test('does not compile with a name without an argument', () => {
    // @ts-expect-error the text names an argument that there is not
    const search = statement<Key>()(`SELECT :photo FROM clients WHERE ${isClient}`)
    expect(() => search({ organization: 'acme', userUid: 'one' })).toThrow('no argument called photo')
  })

  test('does not compile with an argument without a name', () => {
    // @ts-expect-error the text has no place for the city
    const insert = statement<Key & { city: string }>()(`UPDATE clients SET age = 1 WHERE ${isClient}`)
    const search = statement<Key>()(`SELECT * FROM clients WHERE ${isClient}`)
    // @ts-expect-error the client is missing
    expect(() => search({ organization: 'acme' })).toThrow('no argument called userUid')
    expect(insert).toBeTypeOf('function')
  })
})

describe('a composed statement', () => {
  test('sets the columns that are given, each to its own argument', () => {
    const columns = givenColumns({ name: 'Acme', plan: undefined, client_limit: null })
    const text = () => `UPDATE organizations SET ${settingColumns(columns)} WHERE id = :id`
    expect(composed()('one', text, { id: 'acme', ...columns })).toEqual({
      sql: 'UPDATE organizations SET name = ?, client_limit = ? WHERE id = ?',
      params: ['Acme', null, 'acme'],
    })
  })

  test('refuses a name without an argument, also `constructor`', () => {
    expect(() => composed()('one', () => 'SELECT :constructor', {})).toThrow('no argument called constructor')
  })

  test('takes its values from this call, for any number of forms', () => {
    const forms = composed()
    const calls = Array.from({ length: 1_200 }, (_, call) => call)
    for (const limit of [...calls, ...calls]) {
      const form = String(limit % 600)
      const query = forms(form, () => `SELECT ${form} WHERE :limit > 0`, { limit })
      expect(query).toEqual({ sql: `SELECT ${form} WHERE ? > 0`, params: [limit] })
    }
  })
})
