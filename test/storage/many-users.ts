// Many users of one environment.
import { expect } from 'vitest'
import { userWords } from '../../src/storage/users/rows.ts'
import { aUser, database, type Organization } from '../helpers.ts'

const people = [
  ['Anna', 'Berg'],
  ['Anton', 'Diaz'],
  ['Bojan', 'Berger'],
  ['Zoë', 'Çelik'],
] as const

/** Inserts users like one who was created, with their search words or as a build without a search would. */
export async function enrolUsers({ id, users }: Organization, size: number, hasWords = true): Promise<void> {
  const { from_id } = aUser()
  expect((await users('/create-user', { json: aUser({ from_id }) })).status).toBe(201)
  const row = await database
    .prepare('SELECT * FROM users WHERE organization_id = ? AND from_id = ?')
    .bind(id, from_id)
    .first()
  const columns = Object.keys(row ?? expect.unreachable())
  const rows = Array.from({ length: size }, (_, number) => {
    const [firstName, lastName] = people[number % people.length] ?? people[0]
    const named = { first_name: firstName, last_name: lastName, display_name: `${firstName} ${number}` }
    const fromId = `bulk-${number}`
    const words = userWords({ firstName, lastName, displayName: named.display_name, fromId })
    const own = { from_id: fromId, user_id: `${id}-${number}`, progress_token: `${id}-${number}` }
    return { ...row, ...named, ...own, words: hasWords ? words : null }
  })
  const values = columns.map((column) => `value ->> '${column}'`).join()
  for (let start = 0; start < size; start += 1_000) {
    await database
      .prepare(`INSERT INTO users (${columns.join()}) SELECT ${values} FROM json_each(?)`)
      .bind(JSON.stringify(rows.slice(start, start + 1_000)))
      .run()
  }
}
