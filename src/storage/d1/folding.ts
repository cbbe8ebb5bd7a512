import { openDatabase, type Database } from './database.ts'
import { databaseNames, type DatabaseBindings } from './databases.ts'
import type { Query } from './statement.ts'
import type { JobRun } from './walks.ts'

/** The limits of a run: rows that are folded in one transaction, and transactions in a database. */
export const foldLimits = { rows: 200, steps: 10 }

/** The rows without their search words, and how the words of some are stored. */
interface Kind<Row> {
  readonly unfolded: (page: { limit: number }) => Query<Row>
  readonly store: (rows: Row[]) => Query<never>
}

/** Folds the rows of before there was a search, and those that another build wrote. Runs may overlap and stop anywhere. */
export async function foldRows<Row>(
  bindings: DatabaseBindings,
  run: JobRun,
  limits: typeof foldLimits,
  kind: Kind<Row>,
): Promise<{ folded: number; finished: boolean }> {
  const sum = { folded: 0, finished: true }
  for (const name of databaseNames(bindings)) {
    const done = await foldIn(openDatabase(bindings, { ...run, database: name }), run, limits, kind)
    sum.folded += done.folded
    sum.finished &&= done.finished
  }
  return sum
}

async function foldIn<Row>(
  database: Database,
  { isOver }: JobRun,
  limits: typeof foldLimits,
  { unfolded, store }: Kind<Row>,
) {
  const sum = { folded: 0, finished: false }
  for (let step = 0; step < limits.steps && !isOver(); step++) {
    const ask = { rows: unfolded({ limit: limits.rows }) }
    const { rows } = await database.writeRepeatably({ event: null, ask })
    if (rows.length > 0) await database.writeRepeatably({ event: null, do: [store(rows)] })
    sum.folded += rows.length
    if (rows.length < limits.rows) return { ...sum, finished: true }
  }
  return sum
}
