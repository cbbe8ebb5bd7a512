import type { Actor } from '../../domain/event.ts'
import type { DatabaseName } from '../../domain/placement.ts'

/** The cost of a request so far: D1 round trips, D1's own counts of rows, and KV reads. */
export interface Usage {
  roundTrips: number
  rowsRead: number
  rowsWritten: number
  kvReads: number
  /** An organization that was written to and has webhooks, which may have events to get now. */
  owing?: { readonly organization: string; readonly database: DatabaseName }
  /** The bookmark of the last answer; later reads with it are not older. */
  bookmark?: string
}

/** The key that each batch of a request checks; absent for the operator, who has no key. */
export interface Credential {
  readonly organization: string
  readonly keyId: string
}

/** The caller's name for a request, so that repeated sending has one effect. */
export interface Idempotency {
  /** Method and path pattern: the same Idempotency-Key on another route is a different one. */
  readonly route: string
  readonly idempotencyKey: string
  /** SHA-256 of the key, in hex. */
  readonly hash: string
  /** SHA-256 of the request, in hex. */
  readonly request: string
  /** True when the outcome is an earlier call's. */
  isReplayed: boolean
}

/** The context of a request's storage calls. */
export interface Access {
  /** The moment of the request. */
  readonly now: Date
  /** Collects the cost. */
  readonly usage: Usage
  /** The organization's database. */
  readonly database: DatabaseName
  /** The caller's key, which the database checks again in each batch; absent for the operator. */
  readonly credential?: Credential
  /** Who calls without a key; absent for a job. */
  readonly actor?: Actor
  /** The request's id; absent for a job. */
  readonly requestId?: string
  /** The caller's Idempotency-Key, if any. */
  readonly idempotency?: Idempotency
  /**
   * The oldest state that reads may see: a bookmark, or `first-primary` for the newest. Without it, the nearest replica
   * answers.
   */
  readonly freshness?: string
}

/** The key was revoked or expired after its look-up; nothing of the batch took effect. */
export class KeyNoLongerValid extends Error {}
