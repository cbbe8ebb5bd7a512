import { told, type Query } from './statement.ts'

/** Queries by name, asked in the order in which they are written. */
export type Named = Readonly<Record<string, Query<unknown>>>

/** What to read. If a replica has no row for `main`, the primary is asked too. */
export interface ReadBatch {
  readonly main: Query<unknown>
  readonly also?: Named
}

/** A write, in the order in which it is done. */
export interface WriteBatch {
  /** What was there before. */
  readonly ask?: Named
  /** By name, if rows come back. */
  readonly do?: readonly Query<never>[] | Named
  /** What the write came to. One row: `outcome`, which is JSON and kept by an Idempotency-Key, and `subject`, whom it is about. */
  readonly outcome?: Query<{ kind: string }>
  readonly thenDo?: readonly Query<never>[]
  /** What is there now. It is read too when the outcome is that of an earlier call. */
  readonly read?: Named
}

type RowsOf<Queries> = Queries extends readonly unknown[]
  ? unknown
  : { -readonly [Name in keyof Queries]: Queries[Name] extends Query<infer Row> ? Row[] : never }
type Group<Batch, Name extends string> = Name extends keyof Batch ? RowsOf<Batch[Name]> : unknown
type Main<Batch> = Batch extends { main: Query<infer Row> } ? { main: Row[] } : unknown
type Outcome<Batch> = Batch extends { outcome: Query<infer Told> } ? { outcome: Told } : unknown

/** What a reading or a write gives: the rows of each query by its name, and what the outcome tells. */
export type Results<Batch> = Main<Batch> &
  Group<Batch, 'also'> &
  Group<Batch, 'ask'> &
  Group<Batch, 'do'> &
  Outcome<Batch> &
  Group<Batch, 'read'>

export type Row = Record<string, unknown>

/** One query of a batch; those without a name give no rows. */
export interface Step {
  readonly query: Query<unknown>
  readonly name?: string
  readonly role?: 'outcome' | 'read'
}

const unnamed = (queries: readonly Query<unknown>[] = []): Step[] => queries.map((query) => ({ query }))
const named = (queries: Named = {}): Step[] =>
  Object.entries(queries).map(([name, query]) => ({ name, query }))

const isList = (queries: readonly unknown[] | Named): queries is readonly unknown[] => Array.isArray(queries)

export const readingSteps = ({ main, also }: ReadBatch): Step[] => [
  { name: 'main', query: main },
  ...named(also),
]

export const writingSteps = ({ ask, do: work = [], outcome, thenDo, read }: WriteBatch): Step[] => [
  ...named(ask),
  ...(isList(work) ? unnamed(work) : named(work)),
  ...(outcome ? [{ name: 'outcome', query: outcome, role: 'outcome' } as const] : []),
  ...unnamed(thenDo),
  ...named(read).map((step) => ({ ...step, role: 'read' }) as const),
]

/** What each step gave, by its name: rows, and of an outcome what its row tells. */
export function byName(steps: readonly Step[], rows: readonly Row[][]): Record<string, unknown> {
  const results = steps.flatMap(({ name, role }, number) => {
    const found = rows[number] ?? []
    if (name === undefined) return []
    return [[name, role === 'outcome' ? JSON.parse(String(told(found[0]).outcome)) : found] as const]
  })
  return Object.fromEntries(results)
}
