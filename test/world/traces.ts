import { database } from '../helpers.ts'
import { everyKey, everyObject } from './bucket.ts'

/** Every place in D1, KV and R2 that has one of these texts: the tables whole, so that no column is forgotten. */
export async function tracesOf(...texts: string[]): Promise<string[]> {
  const has = (stored: string) => texts.some((text) => stored.includes(text))
  const { results: tables } = await database
    .prepare(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT GLOB '*_cf_*' AND name NOT GLOB 'sqlite_*'",
    )
    .all<{ name: string }>()
  const found: string[] = []
  for (const { name } of tables) {
    const { results } = await database.prepare(`SELECT * FROM ${name}`).all()
    const rows = results.filter((row) => has(JSON.stringify(row)))
    if (rows.length > 0) found.push(`${name}: ${rows.length}`)
  }
  for (const { name, value } of await everyKey()) if (has(`${name} ${value}`)) found.push(`KV ${name}`)
  for (const { key, customMetadata } of await everyObject())
    if (has(`${key} ${JSON.stringify(customMetadata)}`)) found.push(`R2 ${key}`)
  return found
}
