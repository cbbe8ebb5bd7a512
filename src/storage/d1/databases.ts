import { isDatabaseName, type DatabaseName } from '../../domain/placement.ts'

/** The databases of wrangler.toml: at least `DB`, and further ones by number. */
export interface DatabaseBindings {
  DB: D1Database
  [more: `DB_${number}`]: D1Database | undefined
}

const numberOf = (name: DatabaseName) => (name === 'DB' ? 1 : Number(name.slice('DB_'.length)))

/** The names of the bound databases, `DB` first. */
export function databaseNames(bindings: DatabaseBindings): DatabaseName[] {
  return Object.keys(bindings)
    .filter(isDatabaseName)
    .filter((name) => bindings[name] !== undefined)
    .sort((one, other) => numberOf(one) - numberOf(other))
}

/** @throws when the organization's database is no longer bound */
export function bindingOf(bindings: DatabaseBindings, name: DatabaseName): D1Database {
  const binding = bindings[name]
  if (!binding) throw new Error(`No database is bound as ${name}`)
  return binding
}
