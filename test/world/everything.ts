import { env } from 'cloudflare:workers'
import { scratch } from './scratch.ts'
import { everyObject } from './bucket.ts'

interface Holder {
  id: string
}

/** All tables with their columns, from the database, so that a new one is included; without the scratch of writes. */
async function tables(): Promise<{ name: string; owner: string | undefined }[]> {
  const { results } = await env.DB.prepare(
    `SELECT tables.name, columns.name AS owner FROM sqlite_schema AS tables
      LEFT JOIN pragma_table_info(tables.name) AS columns
        ON columns.name = iif(tables.name = 'organizations', 'id', 'organization_id')
      WHERE tables.type = 'table' AND tables.name NOT GLOB '*_cf_*' AND tables.name NOT GLOB 'sqlite_*'
        AND tables.name <> '${scratch}'
      ORDER BY tables.name`,
  ).all<{ name: string; owner: string | null }>()
  return results.map(({ name, owner }) => ({ name, owner: owner ?? undefined }))
}

/** The tables whose rows belong to organizations, with the column that says to which. */
export const ownedTables = async () =>
  (await tables()).flatMap(({ name, owner }) => (owner === undefined ? [] : [{ name, owner }]))

/**
 * All that is stored of organizations: their rows of every table, their photos, and their keys in KV. Without the last use
 * of their keys, which is recorded at some time after an answer.
 */
export async function everythingOf(...holders: Holder[]): Promise<Record<string, unknown[]>> {
  const ids = holders.map(({ id }) => id)
  const owned = await ownedTables()
  const results = await env.DB.batch<Record<string, unknown>>(
    owned.map(({ name, owner }) =>
      env.DB.prepare(`SELECT * FROM ${name} WHERE ${owner} IN (SELECT value FROM json_each(?))`).bind(
        JSON.stringify(ids),
      ),
    ),
  )
  const everything: Record<string, unknown[]> = {}
  for (const [position, { name }] of owned.entries()) {
    const rows = results[position]?.results ?? []
    everything[name] = rows.map((row) => ('last_used_at' in row ? { ...row, last_used_at: 'aside' } : row))
  }
  everything['in KV'] = await Promise.all(
    (everything.api_keys ?? []).map((row) => env.KEYS.get(`key:${hashOf(row)}`)),
  )
  everything['in R2'] = await photosOf(ids)
  return everything
}

const hashOf = (row: unknown) =>
  typeof row === 'object' && row !== null && 'hash' in row ? String(row.hash) : ''

/** Photo objects by name, version and owner. */
async function photosOf(ids: string[]): Promise<string[]> {
  const all = await everyObject()
  return all
    .map(({ key, etag, customMetadata }) => ({ key, etag, owner: customMetadata?.organization ?? '' }))
    .filter(({ owner }) => ids.includes(owner))
    .map(({ key, etag, owner }) => `${key} ${etag} ${owner}`)
    .sort()
}

/** The number of rows of each table, which shows rows of any other organization. */
export async function rowCounts(): Promise<Record<string, unknown>> {
  const all = await tables()
  const results = await env.DB.batch<{ n: number }>(
    all.map(({ name }) => env.DB.prepare(`SELECT count(*) AS n FROM ${name}`)),
  )
  return Object.fromEntries(all.map(({ name }, position) => [name, results[position]?.results[0]?.n]))
}
