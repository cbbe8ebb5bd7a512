import { database } from '../helpers.ts'

let names: string[] | undefined

/** All tables that migrations made. */
export async function tableNames(): Promise<string[]> {
  const { results } = await database
    .prepare(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT GLOB '*_cf_*' AND name NOT GLOB 'sqlite_*'",
    )
    .all<{ name: string }>()
  return (names ??= results.map(({ name }) => name))
}

/** Those tables and their aliases in a statement. */
export function aliasesIn(sql: string, tables: string[]): Set<string> {
  const known = new Set(tables)
  const aliased = [...sql.matchAll(/\b(\w+)\s+AS\s+(\w+)/gi)]
  return new Set([...tables, ...aliased.flatMap(([, of = '', name = '']) => (known.has(of) ? [name] : []))])
}

export const planOf = async (sql: string, params: unknown[] = []) => {
  const { results } = await database
    .prepare(`EXPLAIN QUERY PLAN ${sql}`)
    .bind(...params)
    .all<{ detail: string }>()
  return results.map(({ detail }) => detail)
}

/** Walking a list that the statement itself made (VALUES, a CTE, the page of uids) is no scan of a table. */
export const scansIn = async (sql: string, params?: unknown[]) => {
  const names = aliasesIn(sql, await tableNames())
  return (await planOf(sql, params)).filter((detail) => names.has(/^SCAN (\w+)/.exec(detail)?.[1] ?? ''))
}
