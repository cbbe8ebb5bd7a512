import { env } from 'cloudflare:workers'
import { database } from '../helpers.ts'

/** Every place in D1, KV and R2 that has a text: the tables whole, so that no column is forgotten. */
export async function tracesOf(text: string): Promise<string[]> {
  const { results: tables } = await database
    .prepare(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT GLOB '*_cf_*' AND name NOT GLOB 'sqlite_*'",
    )
    .all<{ name: string }>()
  const found: string[] = []
  for (const { name } of tables) {
    const { results } = await database.prepare(`SELECT * FROM ${name}`).all()
    const rows = results.filter((row) => JSON.stringify(row).includes(text))
    if (rows.length > 0) found.push(`${name}: ${rows.length}`)
  }
  for (let cursor: string | undefined; ;) {
    const page = await env.KEYS.list(cursor === undefined ? {} : { cursor })
    for (const { name } of page.keys) {
      if (`${name} ${(await env.KEYS.get(name)) ?? ''}`.includes(text)) found.push(`KV ${name}`)
    }
    if (page.list_complete) break
    cursor = page.cursor
  }
  for (let cursor: string | undefined; ;) {
    const page = await env.PHOTOS.list({
      include: ['customMetadata'],
      ...(cursor !== undefined && { cursor }),
    })
    found.push(
      ...page.objects
        .filter(({ key, customMetadata }) => `${key} ${JSON.stringify(customMetadata)}`.includes(text))
        .map(({ key }) => `R2 ${key}`),
    )
    if (!page.truncated) return found
    cursor = page.cursor
  }
}
