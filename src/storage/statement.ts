import { fillPlaceholders, sql, type Placeholder, type SQL } from 'drizzle-orm'
import { CasingCache } from 'drizzle-orm/casing'

/** How SQLite writes a query. Drizzle's own dialect does this too, along with a query builder four times its size. */
const casing = new CasingCache()
const compile = (text: SQL) =>
  text.toQuery({
    casing,
    escapeName: (name) => `"${name.replaceAll('"', '""')}"`,
    escapeParam: () => '?',
    escapeString: (value) => `'${value.replaceAll("'", "''")}'`,
  })

/** What D1 can bind. */
export type Value = string | number | null

/** SQL with its parameters, ready to send; `Row` is the object that each of its result rows is. */
export interface Query<Row> {
  readonly sql: string
  readonly params: readonly unknown[]
  readonly row?: Row
  /** Its one row has one column, `outcome`: the `Row` as JSON, which is what an Idempotency-Key keeps. */
  readonly isOutcome?: true
}

/** A query made for this one request, for statements whose text depends on the input. */
export function query<Row = never>(text: SQL): Query<Row> {
  return compile(text)
}

/**
 * A query whose text never changes: written once, compiled at its first use and then only filled in, since building
 * SQL costs more than sending it.
 */
export function statement<Args extends Record<string, Value>, Row = never>(
  write: (arg: (name: keyof Args & string) => Placeholder) => SQL,
): (args: Args) => Query<Row> {
  let compiled: ReturnType<typeof compile> | undefined
  return (args) => {
    compiled ??= compile(write((name) => sql.placeholder(name)))
    return { sql: compiled.sql, params: fillPlaceholders(compiled.params, args) }
  }
}

/** Marks a query as the one that tells what a write came to. It selects one row, whose column `outcome` is JSON. */
export const outcomeOf = <Outcome extends { kind: string }>(asked: Query<Outcome>): Query<Outcome> => ({
  ...asked,
  isOutcome: true,
})

/** The row of a query that always gives one. */
export function told<Row>(row: Row | undefined): Row {
  if (row === undefined) throw new Error('A query that always gives a row gave none')
  return row
}
