import { database } from '../../helpers.ts'
import { scratch } from '../../world/scratch.ts'

let tables: string[] | undefined

/**
 * The tables that hold rows of organizations, read from the database so that no new one is missed.
 * Tables that others refer to come last, and before them those that triggers fill; events are filled by all of them.
 */
export async function tablesOfOrganizations(): Promise<string[]> {
  if (tables) return tables
  const { results } = await database
    .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE '%organization_id%'")
    .all<{ name: string }>()
  const names = results
    .map(({ name }) => name)
    .filter((name) => name !== scratch)
    .sort()
  const counts = names.filter((name) => name.endsWith('_counts'))
  const others = names.filter((name) => !['admins', 'events'].includes(name) && !counts.includes(name))
  return (tables = [...others, ...counts, 'admins', 'organizations', 'events'])
}

/** The SQL condition for the rows of the organization and of those it created, whose ids begin with its id. */
export function isOwn(table: string): string {
  const owner = table === 'organizations' ? 'id' : 'organization_id'
  // A range can use an index: other tests leave 100 000 rows of other organizations here.
  return `(${owner} = ?1 OR ${owner} >= ?1 || '-b' AND ${owner} < ?1 || '-c')`
}
