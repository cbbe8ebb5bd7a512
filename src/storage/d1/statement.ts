import { is, Placeholder, sql, type SQL } from 'drizzle-orm'
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
  /** Its one row has `outcome`, the `Row` as JSON, which an Idempotency-Key keeps, and `subject`, whom that is about. */
  readonly isOutcome?: true
  /** What the answer takes from a row as it is now, also when the outcome is that of an earlier call. */
  readonly isRead?: true
}

/** The rows of each query of a batch, in the order of the queries. */
export type Rows<Queries extends readonly Query<unknown>[]> = {
  -readonly [K in keyof Queries]: Queries[K] extends Query<infer Row> ? Row[] : never
}

/** A query made for this one request, for statements whose text depends on the input and is not worth keeping. */
export function query<Row = never>(text: SQL): Query<Row> {
  return compile(text)
}

type Write<Args> = (arg: (name: keyof Args & string) => Placeholder) => SQL

/**
 * A query whose text never changes: written once, compiled at its first use and then only filled in, since building
 * SQL costs more than sending it.
 */
export function statement<Args extends Record<string, Value>, Row = never>(
  write: Write<Args>,
): (args: Args) => Query<Row> {
  let compiled: { sql: string; fill: (args: Args) => unknown[] } | undefined
  return (args) => {
    compiled ??= fillable(write)
    return { sql: compiled.sql, params: compiled.fill(args) }
  }
}

function fillable<Args extends Record<string, Value>>(write: Write<Args>) {
  const { sql: text, params } = compile(write((name) => sql.placeholder(name)))
  const places = params.map((param) => (is(param, Placeholder) ? { name: param.name } : { value: param }))
  return {
    sql: text,
    fill: (args: Args) => places.map((place) => ('name' in place ? args[place.name] : place.value)),
  }
}

/** More forms than callers use, and few enough to keep. */
const mostForms = 500

/** A statement whose text comes in several forms, each of which is compiled at its first use. */
export function forms<Args extends Record<string, Value>, Row = never>(): (
  form: string,
  write: Write<Args>,
) => (args: Args) => Query<Row> {
  const known = new Map<string, (args: Args) => Query<Row>>()
  return (form, write) => {
    const found = known.get(form)
    if (found) return found
    if (known.size >= mostForms) known.clear()
    const made = statement<Args, Row>(write)
    known.set(form, made)
    return made
  }
}

/** Marks a query as the one that tells what a write came to. It selects one row: `outcome`, which is JSON, and `subject`. */
export const outcomeOf = <Outcome extends { kind: string }>(asked: Query<Outcome>): Query<Outcome> => ({
  ...asked,
  isOutcome: true,
})

/** Marks a query of a write as one that is asked as well when the write has happened before. */
export const readOf = <Row>(asked: Query<Row>): Query<Row> => ({ ...asked, isRead: true })

/** The row of a query that always gives one. */
export function told<Row>(row: Row | undefined): Row {
  if (row === undefined) throw new Error('A query that always gives a row gave none')
  return row
}
