// What a row of the table says of its route: how it is called, and rarely more.
import type { EventType } from '../../src/domain/event.ts'
import type { Environment } from '../../src/domain/user.ts'
import type { Facts } from '../../src/http/facts.ts'
import type { Particulars } from '../fuzz/drafts.ts'
import type { Answer, Call, Organization } from '../helpers.ts'

export type Api = 'clients' | 'users' | 'operator' | 'open'
/** Kinds of ids that routes take. */
export type Kind = 'client' | 'admin' | 'from_id' | 'key' | 'photo' | 'link' | 'webhook' | 'client webhook'

/** Whose path a call takes. */
export interface At {
  id: string
  /** Prod unless given. */
  environment?: Environment
}
export type Sent = [path: string, options?: Call]
/** A call of a route in an organization, about an id where it takes one. */
export type About = (at: At, id: string) => Sent
/** Makes the thing that a call is about; returns its id. */
export type Make = (owner: Organization) => Promise<string>

/** What there is when an act begins: an organization of its own, and what the act is about. */
export interface Scene {
  organization: Organization
  id: string
}

/** A call for which storage does something of its own. */
export interface Act {
  status: number
  call: (at: At, id: string) => Sent | Promise<Sent>
  prepare?: Make | undefined
  /** The status of the same call a second time; `status` by default. */
  again?: number | undefined
  /** KV lacks the caller's key; the answer does not wait until KV has it again. */
  isUnknownToKv?: true
  /** The event of its success, if it is another one than the route's; null of none. */
  event?: EventType | null
  /** What else must be true afterwards, whatever failed. */
  verify?: ((scene: Scene, answer: Answer, hasChanged: boolean) => Promise<void>) | undefined
}

/** A call as the benchmark makes it; each number comes once. */
export interface Measured {
  call: (at: At, id: string, number: number) => Sent
  /** Its clients are deleted, so that the next block finds the same data. */
  leavesClients?: true
}

/** A row as it is written. */
export interface WrittenRow {
  /** The plain call, which succeeds about what `make` makes. */
  call: About
  make?: Make

  /** An id that nobody has, the status for it, and whether the answer names it: `nobody` and 404 by default. */
  nobody?: { id?: string; status?: number; isNamed?: false }
  /** It finds what is deleted, too. */
  findsFormer?: true
  /** Other ways to say the same id, by name. */
  alsoTakes?: Record<string, About>
  /** Fields that take a client's id as a position. */
  cursors?: Record<string, About>

  /** The event of a success, for every write; null of a write that changes nothing that callers see. */
  event?: EventType | null
  /** As in an act, of the plain call. */
  again?: number
  /** Other ways that the call goes, by name. */
  acts?: Record<string, Act>
  /** Calls with statements of many forms, whose plans are looked at. */
  forms?: (owner: Organization) => Sent[]
  /** What it asks before it answers, D1 by default. */
  asks?: 'nothing' | 'assets' | 'photos'
  /** A table that it walks, because its answer is about all rows. */
  walks?: string
  /** The answer when the database fails, if it has one of its own. */
  failure?: { status: 503; more: object }
  /** What random requests must obey beyond the OpenAPI document. */
  fuzz?: Omit<Particulars, 'credential'>
  /** Calls of the benchmark, by name. */
  measured?: Record<string, Measured>
}

/** Rows by method and path, as the app has them mounted. */
export type Rows = Record<string, WrittenRow>

/** A row with what the route's middlewares and the document say. */
export interface Row extends WrittenRow {
  facts: Facts
  api: Api
  /** The sentence for a member's key. */
  forbidden: string | undefined
  /** The kind of the id that the call is about. */
  takes: Kind | undefined
  /** The GET whose ETag a success changes. */
  changes: string | undefined
  /** The status of the plain call. */
  status: number
}

/** A file with this one row, as an import takes it. */
export const file = (row: object): Call => ({
  method: 'POST',
  headers: { 'Content-Type': 'application/x-ndjson' },
  body: `${JSON.stringify(row)}\n`,
})
