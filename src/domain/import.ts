import type { Pairs } from './event.ts'
import type { Plan } from './organization.ts'
import type { Refused } from './refused.ts'

/** What rows may do: make somebody new, change who is there, or both. */
export const importModes = ['create', 'update', 'upsert'] as const
export type ImportMode = (typeof importModes)[number]

/** What an import does that creates more than the plan has places for: nothing, or the first that fit. */
export type OnLimit = 'fail' | 'fill'

/** What is wrong with a row: the field and a sentence that names it. */
export interface RowProblem {
  readonly field: string
  readonly message: string
}

/** A row's fields as a schema reads them, or all that is wrong with it. */
export type Read<Fields> = { fields: Fields } | { problems: readonly RowProblem[] }

/** What came of a row. */
export interface RowOutcome {
  row: number
  outcome: 'created' | 'updated' | 'unchanged' | 'failed'
  /** Whom it is about; null if nobody, or somebody whom a dry run would create. */
  id: string | null
  /** Of an update. */
  changes?: Pairs
  /** Of a failure. */
  problems?: readonly RowProblem[]
}

/**
 * What came of an import. A repeated call with its Idempotency-Key knows of changes and problems the fields alone, because
 * values are not kept.
 */
export type Imported =
  | { kind: 'imported'; rows: RowOutcome[] }
  | (Refused<'limit-reached'> & { plan: Plan; rows: number; places: number })
