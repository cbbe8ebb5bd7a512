// The rows of an organization, and what a single request writes.
import { env } from 'cloudflare:workers'
import { aroundBatches } from '../around-batches.ts'

let reading: Promise<string[]> | undefined

/** One statement a table but the scratch of writes: the organization's rows, or all rows of a table without an organization. */
async function statements(): Promise<string[]> {
  const { results } = await env.DB.prepare(
    `SELECT m.name AS name, group_concat(c.name) AS columns FROM sqlite_master m, pragma_table_info(m.name) c
    WHERE m.type = 'table' AND m.name NOT LIKE '\\_cf%' ESCAPE '\\' AND m.name NOT LIKE 'd1\\_%' ESCAPE '\\'
      AND m.name NOT LIKE 'sqlite%' AND m.name <> 'event_context' GROUP BY m.name`,
  ).all<{ name: string; columns: string }>()
  return results.map(({ name, columns }) => {
    const owner = columns.split(',').find((column) => column === 'organization_id')
    const where = owner ?? (name === 'organizations' ? 'id' : undefined)
    return `SELECT '${name}' AS "table", * FROM ${name}${where ? ` WHERE ${where} = ?1` : ' WHERE ?1 IS NOT NULL'}`
  })
}

/** Rows as text, by their table. */
export type Rows = Map<string, string[]>

/** The organization's rows of each table, without the last use of its keys. */
export async function rowsOf(organization: string): Promise<Rows> {
  reading ??= statements()
  const results = await env.DB.batch<Record<string, unknown>>(
    (await reading).map((sql) => env.DB.prepare(sql).bind(organization)),
  )
  const rows = results.flatMap((result) => result.results)
  const digest: Rows = new Map()
  for (const { last_used_at, ...row } of rows) {
    const table = String(row.table)
    const known = digest.get(table)
    if (known) known.push(JSON.stringify(row))
    else digest.set(table, [JSON.stringify(row)])
  }
  return digest
}

/** What a request has written before its answer: rows, keys of KV, and objects that R2 still has. */
export interface Writes {
  rows: number
  keys: number
  /** Those of the keys that KV had already, with the same value. */
  sameKeys: number
  objects: Set<string>
}

/** Bindings that count what they write; without the limiter of calls, which takes a third of the time. */
export function watchedBindings(
  writes: Writes,
): Omit<Cloudflare.Env, 'CALL_LIMIT'> & { CALL_LIMIT: undefined } {
  const DB = aroundBatches(async (run, sent) => {
    const results = await run()
    for (const [position, { meta }] of results.entries()) {
      // The scratch of a write is there before it is known whether anything changes.
      if (!/(?:INTO|UPDATE|DELETE FROM) event_context/.test(sent[position]?.sql ?? ''))
        writes.rows += meta.rows_written
    }
    return results
  })
  const KEYS = new Proxy(env.KEYS, {
    get(target, name) {
      if (name === 'put' || name === 'delete') writes.keys += 1
      const call: unknown = bound(target, name)
      if (name !== 'put' || typeof call !== 'function') return call
      return async (key: string, value: string, ...more: unknown[]) => {
        if ((await target.get(key)) === value) writes.sameKeys += 1
        await call(key, value, ...more)
      }
    },
  })
  const PHOTOS = new Proxy(env.PHOTOS, {
    get(target, name) {
      if (name !== 'put' && name !== 'delete') return bound(target, name)
      return (key: string, ...more: unknown[]) => {
        writes.objects[name === 'put' ? 'add' : 'delete'](key)
        const call: unknown = bound(target, name)
        return typeof call === 'function' ? call(key, ...more) : undefined
      }
    },
  })
  return { ...env, DB, KEYS, PHOTOS, CALL_LIMIT: undefined }
}

function bound(target: object, name: string | symbol): unknown {
  const value: unknown = Reflect.get(target, name)
  return typeof value === 'function' ? value.bind(target) : value
}
