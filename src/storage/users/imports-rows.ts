import type { ImportMode, OnLimit, Read } from '../../domain/import.ts'
import type { User } from '../../domain/user.ts'
import type { UserChanges } from './edit.ts'
import type { Value } from '../d1/statement.ts'
import type { UserRow } from './rows.ts'

export type NewWeight = NonNullable<UserChanges['weight']>

/** A row of a file. What it comes to depends on whether its user is there, so it is read when that is known. */
export interface UserRowToImport {
  readonly row: number
  /** Undefined if the row has none, or none that a user could have. */
  readonly fromId: string | undefined
  asNew(): Read<{ user: User; weight: NewWeight }>
  asChanges(): Read<UserChanges>
}

export interface UsersToImport {
  readonly rows: readonly UserRowToImport[]
  readonly mode: ImportMode
  readonly onLimit: OnLimit
  readonly isDryRun: boolean
  /** The UTC day, on which targets are calculated anew. */
  readonly today: string
  /** Of those who are changed. */
  readonly version: string
}

/** A row of a file of weights. */
export interface WeightRowToImport {
  readonly row: number
  readonly fromId: string | undefined
  readonly read: Read<UserChanges & { weight: NewWeight }>
}
export type WeightsToImport = Pick<UsersToImport, 'isDryRun' | 'today' | 'version'> & {
  readonly rows: readonly WeightRowToImport[]
}

/** A user with the id of their latest weight. */
export type WeighedUser = UserRow & { latest: string | null }

/** A row to write, as migration 0022 says. */
export interface UserToWrite {
  kind: 'created' | 'updated' | 'weighed'
  fields: Readonly<Record<string, Value>>
  weight: { weight_id: string; weight_kg: number; recorded_at: string } | null
}
