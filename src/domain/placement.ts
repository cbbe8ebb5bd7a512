/**
 * Organizations live in one of several databases, each a binding: `DB` and, where there are more, `DB_2`, `DB_3`, …
 * What opens without a key carries the number of its database behind its 22 secret characters, nothing for `DB`.
 */
export type DatabaseName = 'DB' | `DB_${number}`

const secretLength = 22

export const isDatabaseName = (name: string): name is DatabaseName => /^DB(?:_[1-9]\d{0,3})?$/.test(name)

/** A secret with the mark of the database that knows it. */
export const placedSecret = (secret: string, database: DatabaseName): string =>
  secret + database.slice('DB_'.length)

/** The database that knows a secret; undefined of what is none. */
export function databaseOf(placed: string): DatabaseName | undefined {
  if (!/^[\w-]{22}/.test(placed)) return undefined
  const number = placed.slice(secretLength)
  const name = number === '' ? 'DB' : `DB_${number}`
  return isDatabaseName(name) ? name : undefined
}
