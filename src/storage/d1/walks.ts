import type { Usage } from './access.ts'
import { openDatabase, type Database } from './database.ts'
import { databaseNames, type DatabaseBindings } from './databases.ts'
import { statement } from './statement.ts'
import type { DatabaseName } from '../../domain/placement.ts'

/** One run of a job of the cron. */
export interface JobRun {
  /** The cron's own time, used as the only clock. */
  readonly now: Date
  readonly usage: Usage
  /** Whether the job's time is up: the next run goes on. */
  readonly isOver: () => boolean
}

/**
 * Works in all databases at once, so that none waits for another's backlog, and gives what each came to. A failure in one
 * is thrown after the others have ended.
 */
export async function inEachDatabase<Result>(
  bindings: DatabaseBindings,
  { now, usage }: JobRun,
  work: (database: Database, name: DatabaseName) => Promise<Result>,
): Promise<Result[]> {
  const ends = await Promise.allSettled(
    databaseNames(bindings).map((name) => work(openDatabase(bindings, { now, usage, database: name }), name)),
  )
  return ends.map((each) => {
    if (each.status === 'rejected') throw each.reason
    return each.value
  })
}

type Walk = 'outbox' | 'objects' | 'events'

/** How far a walk through stored things has come, so that another run goes on there. */
export const positionOf = statement<{ walk: Walk }, { position: string }>()(
  'SELECT position FROM sweep_positions WHERE walk = :walk',
)
export const setPosition = statement<{ walk: Walk; position: string }>()(
  `INSERT INTO sweep_positions (walk, position) VALUES (:walk, :position)
    ON CONFLICT DO UPDATE SET position = excluded.position`,
)
