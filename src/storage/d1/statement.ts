import type { NamesOf } from './names.ts'

/** What D1 can bind. */
export type Value = string | number | null
export type Arguments = Readonly<Record<string, Value>>

/** SQL with its parameters, ready to send; `Row` is the object that each of its result rows is. */
export interface Query<Row> {
  readonly sql: string
  readonly params: readonly unknown[]
  readonly row?: Row
}

/**
 * A statement: SQL with its parameters by name, such as `:organization`. Every name has its argument and every argument its
 * place in the text, or it does not compile. Pieces that several statements share are constants with names in them, too.
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

/** More forms than callers use, and few enough to keep. */
const mostForms = 500

/**
 * A statement whose text is put together from what a call asks for. `form` tells the texts apart: each is written and
 * compiled once. A text holds names and never values.
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

/** SQL as D1 takes it, with `?` in each place, and the name of each place. */
interface Compiled {
  readonly sql: string
  readonly places: readonly string[]
}

function compile(text: string, args: Arguments): Compiled {
  const places: string[] = []
  const sql = text.replace(/:([a-z]\w*)/gi, (_, name: string) => {
    if (!Object.hasOwn(args, name)) throw new Error(`A statement has no argument called ${name}`)
    places.push(name)
    return '?'
  })
  return { sql, places }
}

const fill = ({ sql, places }: Compiled, args: Arguments) => ({
  sql,
  params: places.map((name) => args[name]),
})

/** The row of a query that always gives one. */
export function told<Row>(row: Row | undefined): Row {
  if (row === undefined) throw new Error('A query that always gives a row gave none')
  return row
}
