import { openDatabase } from './database.ts'
import type { DatabaseBindings } from './databases.ts'
import { statement } from './statement.ts'
import type { JobRun } from './walks.ts'

const take = statement<{ turns: string }, { job: string }>()(
  `INSERT INTO sweep_positions (walk, position)
    SELECT 'job ' || (value ->> 'job'), value ->> 'turn' FROM json_each(:turns) WHERE true
    ON CONFLICT DO UPDATE SET position = excluded.position WHERE position < excluded.position
    RETURNING substr(walk, 5) AS job`,
)

/**
 * The jobs whose turn it is: each has one turn in an interval (ms), which the first run of that interval takes. So a
 * skipped minute skips no turn, and a late or second run of an interval takes none.
 */
export async function takeTurns(
  bindings: DatabaseBindings,
  { now, usage }: Pick<JobRun, 'now' | 'usage'>,
  jobs: readonly { name: string; every: number }[],
): Promise<ReadonlySet<string>> {
  const turns = jobs.map(({ name, every }) => {
    const start = now.getTime() - (now.getTime() % every)
    return { job: name, turn: new Date(start).toISOString() }
  })
  // What is true for all databases is in the first one.
  const { taken } = await openDatabase(bindings, { now, usage, database: 'DB' }).write({
    event: null,
    do: { taken: take({ turns: JSON.stringify(turns) }) },
  })
  return new Set(taken.map(({ job }) => job))
}
