import type { Usage } from './access.ts'
import { openDatabase } from './database.ts'
import { databaseNames, type DatabaseBindings } from './databases.ts'
import type { DatabaseName } from '../../domain/placement.ts'
import { statement } from './statement.ts'

/** The newest migration, which this build needs. Later ones do no harm, because migrations only add. */
export const lastMigration = '0022_writes.sql'

const applied = statement<{ name: string }, { known: 1 }>()(
  'SELECT 1 AS known FROM d1_migrations WHERE name = :name',
)

/** For each database: whether it has this build's migrations, or why it does not answer. One round trip each. */
export async function askMigrations(
  bindings: DatabaseBindings,
  now: Date,
  usage: Usage,
): Promise<{ name: DatabaseName; state: 'ok' | 'migrate' | 'unavailable' }[]> {
  return Promise.all(
    databaseNames(bindings).map(async (name) => {
      try {
        const database = openDatabase(bindings, { now, usage, database: name, freshness: 'first-primary' })
        const { main } = await database.read({ main: applied({ name: lastMigration }) })
        return { name, state: main.length > 0 ? 'ok' : 'migrate' } as const
      } catch (error) {
        const isEmpty = String(error).includes('no such table: d1_migrations')
        return { name, state: isEmpty ? 'migrate' : 'unavailable' } as const
      }
    }),
  )
}
