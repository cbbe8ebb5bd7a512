import type { ImportMode, OnLimit, Read } from '../../domain/import.ts'
import type { User } from '../../domain/user.ts'
import type { NewWeight, UserChanges } from './write.ts'

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

/** A user with the id of their latest weight, '' if they have none, and the number of their weights. */
export type WeighedUser = User & { latest: string; weightCount: number }
