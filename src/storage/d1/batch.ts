import type { NewEvent } from './event-context.ts'
import { told, type Query } from './statement.ts'

/** Queries by name, run in the order in which they are written. */
export type Named = Readonly<Record<string, Query<unknown>>>

/** What to read. If a replica has no row for `main`, the primary is asked too. */
export interface ReadBatch {
  readonly main: Query<unknown>
  readonly also?: Named
  /** Whether the primary answers, because a write rests on what is read. */
  readonly isNewest?: true
}

/** A write; its parts run in this order. */
export interface WriteBatch {
  /** The event of the change; null for a write that callers do not know of, such as the time of a key's use. */
  readonly event: NewEvent | null
  /** Rows as they are before the write. */
  readonly ask?: Named
  /** Named if rows are wanted. */
  readonly do?: readonly Query<never>[] | Named
  /**
   * The result of the write in one row: `outcome`, JSON that an Idempotency-Key keeps, and `subject`, the client or
   * user it is about.
   */
  readonly outcome?: Query<{ kind: string }>
  readonly thenDo?: readonly Query<never>[]
  /** Rows as they are after the write; also read when the outcome is an earlier call's. */
  readonly read?: Named
}

type RowsOf<Queries> = Queries extends readonly unknown[]
  ? unknown
  : { -readonly [Name in keyof Queries]: Queries[Name] extends Query<infer Row> ? Row[] : never }
type Group<Batch, Name extends string> = Name extends keyof Batch ? RowsOf<Batch[Name]> : unknown
type Main<Batch> = Batch extends { main: Query<infer Row> } ? { main: Row[] } : unknown
type Outcome<Batch> = Batch extends { outcome: Query<infer Told> } ? { outcome: Told } : unknown

/** The result of a read or a write: the rows of each query by name, and the outcome. */
export type Results<Batch> = Main<Batch> &
  Group<Batch, 'also'> &
  Group<Batch, 'ask'> &
  Group<Batch, 'do'> &
  Outcome<Batch> &
  Group<Batch, 'read'>

export type Row = Record<string, unknown>

/** One query of a batch; a query without a name gives no rows. */
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

/** Each step's result by its name: its rows, or the content of the outcome's row. */
export function byName(steps: readonly Step[], rows: readonly Row[][]): Record<string, unknown> {
  const results: Record<string, unknown> = {}
  steps.forEach(({ name, role }, number) => {
    const found = rows[number] ?? []
    if (name !== undefined)
      results[name] = role === 'outcome' ? JSON.parse(String(told(found[0]).outcome)) : found
  })
  return results
}
