// What a row of the table may say of its route; most say how it is called and no more.
import type { Environment } from '../../src/domain/user.ts'
import type { Facts } from '../../src/http/facts.ts'
import type { Particulars } from '../fuzz/drafts.ts'
import type { Answer, Call, Organization } from '../helpers.ts'

export type Api = 'clients' | 'users' | 'operator' | 'open'
/** Kinds of ids that routes take. */
export type Kind = 'client' | 'admin' | 'from_id' | 'key' | 'photo' | 'link'

/** Whose path a call takes. */
export interface At {
  id: string
  /** Prod unless given. */
  environment?: Environment
}
export type Sent = [path: string, options?: Call]
/** A call of a route in an organization, about an id where it takes one. */
export type About = (at: At, id: string) => Sent
/** Makes what a call is about and gives its id. */
export type Make = (owner: Organization) => Promise<string>

/** What there is when an act begins: an organization of its own, and what the act is about. */
export interface Scene {
  organization: Organization
  id: string
}

/** One way that a call goes, on which storage works in a way of its own. */
export interface Act {
  status: number
  call: (at: At, id: string) => Sent | Promise<Sent>
  prepare?: Make | undefined
  /** The status of the same call when it took effect already; `status` unless given. */
  again?: number | undefined
  /** KV does not know the caller's key; what KV is then told, nobody waits for. */
  isUnknownToKv?: true
  /** What else must be true afterwards, whatever failed. */
  verify?: ((scene: Scene, answer: Answer, hasChanged: boolean) => Promise<void>) | undefined
}

/** A call as the benchmark makes it, about the id that is given or any other; numbers never come again. */
export interface Measured {
  call: (at: At, id: string, number: number) => Sent
  /** The clients that it makes are taken away again, so that the next block finds the same data. */
  leavesClients?: true
}

/** A row as it is written. */
export interface WrittenRow {
  /** The plain call, which succeeds about what `make` makes. */
  call: About
  make?: Make

  /** An id of that kind that is nobody's, `nobody` unless given, and the status about it, 404 unless given. */
  nobody?: { id?: string; status?: number }
  /** Other ways to say the same id, by name. */
  alsoTakes?: Record<string, About>
  /** Fields that take a client's id as a position, of which nothing is told. */
  cursors?: Record<string, About>

  /** As in an act, of the plain call. */
  again?: number
  /** Other ways that the call goes, by name. */
  acts?: Record<string, Act>
  /** Calls whose statements are of many forms: each form's plan is looked at, and nothing else. */
  forms?: (owner: Organization) => Sent[]
  /** What it asks before it answers, D1 unless given. */
  asks?: 'nothing' | 'assets' | 'photos'
  /** A table that it walks, since its answer is about all of it: how many rows that reads, nobody knows before. */
  walks?: string
  /** How a failure of the database is told, where it is told otherwise. */
  failure?: { status: 503; more: object }
  /** What the OpenAPI document cannot say of its requests by chance. */
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
