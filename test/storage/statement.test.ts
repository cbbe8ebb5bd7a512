import { describe, expect, test } from 'vitest'
import { givenColumns, settingColumns } from '../../src/storage/d1/changes.ts'
import { composed, statement } from '../../src/storage/d1/statement.ts'

type Key = { organization: string; userUid: string }
const isClient = 'organization_id = :organization AND user_uid = :userUid'

describe('a statement', () => {
  test('binds each argument once, wherever and however often its name stands', () => {
    const search = statement<Key & { limit: number }>()(
      `SELECT 'a:' || :userUid FROM clients WHERE ${isClient} LIMIT :limit`,
    )
    expect(search({ userUid: 'one', limit: 5, organization: 'acme' })).toEqual({
      sql: "SELECT 'a:' || ?1 FROM clients WHERE organization_id = ?2 AND user_uid = ?1 LIMIT ?3",
      params: ['one', 'acme', 5],
    })
    expect(search({ userUid: 'other', limit: 1, organization: 'acme' }).params).toEqual(['other', 'acme', 1])
  })

  test('does not compile with a name that has no argument', () => {
    // @ts-expect-error the text names an argument that does not exist
    const search = statement<Key>()(`SELECT :photo FROM clients WHERE ${isClient}`)
    expect(() => search({ organization: 'acme', userUid: 'one' })).toThrow('no argument called photo')
  })

  test('does not compile with an argument that its text does not name', () => {
    // @ts-expect-error the text does not name the city
    const insert = statement<Key & { city: string }>()(`UPDATE clients SET age = 1 WHERE ${isClient}`)
    const search = statement<Key>()(`SELECT * FROM clients WHERE ${isClient}`)
    // @ts-expect-error the client is missing
    expect(() => search({ organization: 'acme' })).toThrow('no argument called userUid')
    expect(insert).toBeTypeOf('function')
  })
})

describe('a composed statement', () => {
  test('sets only the given columns, each to its own argument', () => {
    const columns = givenColumns({ name: 'Acme', plan: undefined, client_limit: null })
    const text = () => `UPDATE organizations SET ${settingColumns(columns)} WHERE id = :id`
    expect(composed()('one', text, { id: 'acme', ...columns })).toEqual({
      sql: 'UPDATE organizations SET name = ?1, client_limit = ?2 WHERE id = ?3',
      params: ['Acme', null, 'acme'],
    })
  })

  test('refuses a name without an argument, even one that every object has', () => {
    expect(() => composed()('one', () => 'SELECT :constructor', {})).toThrow('no argument called constructor')
  })

  test('binds the values of the current call, however many forms it has cached', () => {
    const forms = composed()
    const calls = Array.from({ length: 1_200 }, (_, call) => call)
    for (const limit of [...calls, ...calls]) {
      const form = String(limit % 600)
      const query = forms(form, () => `SELECT ${form} WHERE :limit > 0`, { limit })
      expect(query).toEqual({ sql: `SELECT ${form} WHERE ?1 > 0`, params: [limit] })
    }
  })
})
