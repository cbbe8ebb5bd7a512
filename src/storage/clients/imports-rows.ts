import type { ChangesOf } from '../../domain/changes.ts'
import type { ClientFields } from '../../domain/client.ts'
import type { ImportMode, OnLimit, Read } from '../../domain/import.ts'
import type { Value } from '../d1/statement.ts'

/** A row of a file. What it comes to depends on whether its client is there, so it is read when that is known. */
export interface ClientRowToImport {
  readonly row: number
  /** The id that names the client, where ids do. */
  readonly uid: string | undefined
  /** In lower case; it names the client where no ids do. */
  readonly email: string | undefined
  readonly tags: readonly string[]
  /** Null clears it, undefined leaves it. */
  readonly note: string | null | undefined
  asNew(): Read<Omit<ClientFields, 'photo'>>
  asChanges(): Read<ChangesOf<Omit<ClientFields, 'photo'>>>
}

export interface ClientsToImport {
  readonly rows: readonly ClientRowToImport[]
  readonly mode: ImportMode
  readonly match: 'user_uid' | 'email'
  readonly onLimit: OnLimit
  readonly isDryRun: boolean
  /** Of those who are created: their admin and the moment; an id for each row, in order. */
  readonly adminUid: string
  readonly now: Date
  readonly ids: readonly string[]
  /** Of those who are changed. */
  readonly version: string
}

/** A row to write, as migration 0020 says. */
export interface ClientToWrite {
  uid: string
  kind: 'created' | 'plain' | 'named' | 'kinds' | 'noted'
  fields: Readonly<Record<string, Value>>
  /** The lengths of the note, before and after, unless they are the same. */
  note: NoteLengths
}
export type NoteLengths = readonly [number | null, number | null] | null
export interface NoteToWrite {
  uid: string
  text: string | null
  version: string
}
