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
