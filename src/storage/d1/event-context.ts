import type { Actor, EventType } from '../../domain/event.ts'
import type { Access } from './access.ts'
import { statement, type Query } from './statement.ts'

/** The event of a write. Triggers make it of the change, so a write that changes nothing makes none. */
export interface NewEvent {
  readonly organization: string
  readonly type: EventType
  /** The thing that the call names, unless it is the changed row itself: `key:{id}`. */
  readonly subject?: string
  /** What the changed columns do not say. */
  readonly changes?: Readonly<Record<string, readonly [before: unknown, after: unknown]>>
}

type Context = Record<'organization' | 'type' | 'changes', string> & {
  at: number
  subject: string | null
  requestId: string | null
}

/** The organization, if it has an endpoint that is to hear of the event. */
interface Owing {
  owing: string | null
}

const insert = `INSERT OR REPLACE INTO event_context
    (id, organization_id, seq, at, type, subject, request_id, changes, actor)
  SELECT 1, :organization, coalesce(last.seq, 0) + 1,
    max(coalesce(last.at, 0), CAST(:at AS INTEGER)),
    :type, :subject, :requestId, :changes,` as const
const from = `FROM (SELECT 1) LEFT JOIN (
    SELECT seq, at FROM events WHERE organization_id = :organization ORDER BY seq DESC LIMIT 1
  ) AS last
  RETURNING (
    SELECT organization_id FROM webhooks WHERE organization_id = :organization AND status <> 'disabled' LIMIT 1
  ) AS owing` as const

const byKey = statement<Context & { keyId: string; now: string }, Owing>()(
  `${insert} (
    SELECT json_object('type', 'key', 'key_id', id, 'name', name, 'admin_uid', admin_uid) FROM api_keys
    WHERE organization_id = :organization AND id = :keyId
      AND revoked_at IS NULL AND (expires_at IS NULL OR expires_at > :now)
  ) ${from}`,
)
const byAnother = statement<Context & { actor: string }, Owing>()(`${insert} :actor ${from}`)

const system: Actor = { type: 'system' }

/** Tells the triggers who changes what. Aborts the batch, as the guard of keys does, unless the caller's key is good. */
export function eventContext(event: NewEvent, access: Access): Query<Owing> {
  const { credential, actor = system, requestId = null, now } = access
  const { organization, type, subject = null, changes = {} } = event
  const context = {
    organization,
    type,
    subject,
    changes: JSON.stringify(changes),
    requestId,
    at: now.getTime(),
  }
  return credential
    ? byKey({ ...context, keyId: credential.keyId, now: now.toISOString() })
    : byAnother({ ...context, actor: JSON.stringify(actor) })
}
