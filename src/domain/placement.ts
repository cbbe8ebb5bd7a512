/**
 * An organization lives in one database; each database is a binding: `DB`, and where there are more, `DB_2`, `DB_3`, …
 * A secret that opens something without a key ends in the number of its database, after 22 secret characters; `DB` adds
 * nothing.
 */
export type DatabaseName = 'DB' | `DB_${number}`

const secretLength = 22

export const isDatabaseName = (name: string): name is DatabaseName => /^DB(?:_[1-9]\d{0,3})?$/.test(name)

/** The secret followed by the number of its database. */
export const placedSecret = (secret: string, database: DatabaseName): string =>
  secret + database.slice('DB_'.length)

/** The database that a placed secret names; undefined when the text is not a placed secret. */
export function databaseOf(placed: string): DatabaseName | undefined {
  if (!/^[\w-]{22}/.test(placed)) return undefined
  const number = placed.slice(secretLength)
  const name = number === '' ? 'DB' : `DB_${number}`
  return isDatabaseName(name) ? name : undefined
}
