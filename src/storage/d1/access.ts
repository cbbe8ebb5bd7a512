import type { DatabaseName } from '../../domain/placement.ts'

/** What a request has cost so far: D1 round trips and rows as D1 itself reports them, and KV reads. */
export interface Usage {
  roundTrips: number
  rowsRead: number
  rowsWritten: number
  kvReads: number
  /** How far the database was when it answered last; what is read with it later is not older. */
  bookmark?: string
}

/** Whose key the batches of a request carry; absent for the operator, who has none. */
export interface Credential {
  readonly organization: string
  readonly keyId: string
}

/** What a caller calls a request by, so that it happens once however often it is sent. */
export interface Idempotency {
  /** Method and pattern of the path: the same key on another route is another key. */
  readonly route: string
  readonly idempotencyKey: string
  /** SHA-256 of the key, in hex. */
  readonly hash: string
  /** SHA-256 of what was sent, in hex. */
  readonly request: string
  /** Set when the outcome is that of an earlier call. */
  isReplayed: boolean
}

/** For whom, how and when a request asks storage. */
export interface Access {
  /** When the request came. */
  readonly now: Date
  /** Where its cost is added up. */
  readonly usage: Usage
  /** Where the organization is. */
  readonly database: DatabaseName
  /** The caller's key, checked again by the database in each batch; none for the operator. */
  readonly credential?: Credential
  /** What the caller calls the request by, if they do. */
  readonly idempotency?: Idempotency
  /**
   * What reads must not be older than: a bookmark, or `first-primary` for the latest there is. Unless given, the nearest
   * replica will do.
   */
  readonly freshness?: string
}

/** The key was revoked or has expired since it was looked up; nothing of the batch has happened. */
export class KeyNoLongerValid extends Error {}
