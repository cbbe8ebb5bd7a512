import { database } from '../../helpers.ts'

let tables: string[] | undefined

/**
 * The tables that hold anything of organizations, from the database itself: a new one is looked at as well. What others
 * refer to comes last, and before it what triggers count.
 */
export async function tablesOfOrganizations(): Promise<string[]> {
  if (tables) return tables
  const { results } = await database
    .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE '%organization_id%'")
    .all<{ name: string }>()
  const names = results.map(({ name }) => name).sort()
  const counts = names.filter((name) => name.endsWith('_counts'))
  const others = names.filter((name) => name !== 'admins' && !counts.includes(name))
  return (tables = [...others, ...counts, 'admins', 'organizations'])
}

/** The condition of the organization's own rows, and of those of the ones that it made, whose ids begin with its own. */
export function isOwn(table: string): string {
  const owner = table === 'organizations' ? 'id' : 'organization_id'
  // A range, which an index serves: other tests leave a hundred thousand rows of others here.
  return `(${owner} = ?1 OR ${owner} >= ?1 || '-b' AND ${owner} < ?1 || '-c')`
}
