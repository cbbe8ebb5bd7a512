import type { NamesOf } from './names.ts'

/** The types that D1 can bind. */
export type Value = string | number | null
export type Arguments = Readonly<Record<string, Value>>

/** SQL and its arguments, ready to send; `Row` is the type of each result row. */
export interface Query<Row> {
  readonly sql: string
  readonly params: readonly unknown[]
  readonly row?: Row
}

/**
 * A statement: SQL with named parameters, such as `:organization`. It compiles only if every name has an argument and
 * every argument a name. Shared pieces are constants, which may have names too.
 */
export function statement<Args extends Arguments, Row = never>() {
  return <const Text extends string>(text: NamesOf<Text, keyof Args & string>) => {
    let compiled: Compiled | undefined
    return (args: Args): Query<Row> => {
      compiled ??= compile(text, args)
      return fill(compiled, args)
    }
  }
}

/** The most forms kept: more than callers use, and few enough for memory. */
const mostForms = 500

/**
 * A statement whose text depends on the call. `form` identifies the text, which is built and compiled once. A text
 * holds names, never values.
 */
export function composed<Row = never>() {
  const known = new Map<string, Compiled>()
  return (form: string, write: () => string, args: Arguments): Query<Row> => {
    let compiled = known.get(form)
    if (!compiled) {
      if (known.size >= mostForms) known.clear()
      compiled = compile(write(), args)
      known.set(form, compiled)
    }
    return fill(compiled, args)
  }
}

/** SQL for D1, with numbers for names, and the names in order: each argument is bound once. */
interface Compiled {
  readonly sql: string
  readonly places: readonly string[]
}

function compile(text: string, args: Arguments): Compiled {
  const places: string[] = []
  const sql = text.replace(/:([a-z]\w*)/gi, (_, name: string) => {
    if (!Object.hasOwn(args, name)) throw new Error(`A statement has no argument called ${name}`)
    if (!places.includes(name)) places.push(name)
    return `?${places.indexOf(name) + 1}`
  })
  return { sql, places }
}

const fill = ({ sql, places }: Compiled, args: Arguments) => ({
  sql,
  params: places.map((name) => args[name]),
})

/** The text of a query that stands in another one, behind `before` parameters of that one. */
export const embedded = ({ sql }: Query<unknown>, before: number) =>
  sql.replace(/\?(\d+)/g, (_, number: string) => `?${Number(number) + before}`)

/** The row of a query that always returns one. */
export function told<Row>(row: Row | undefined): Row {
  if (row === undefined) throw new Error('A query that always gives a row gave none')
  return row
}
