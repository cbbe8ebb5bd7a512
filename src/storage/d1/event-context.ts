import type { Actor, EventType } from '../../domain/event.ts'
import type { Access } from './access.ts'
import { statement, type Query } from './statement.ts'

/** The event of a write. Triggers make it of the change, so a write that changes nothing makes none. */
export interface NewEvent {
  readonly organization: string
  /** Of an import, each row's event has the type that its own trigger gives. */
  readonly type: EventType | 'import'
  /** The thing that the call names, unless it is the changed row itself: `key:{id}`. */
  readonly subject?: string
  /** What the changed columns do not say. */
  readonly changes?: Readonly<Record<string, readonly [before: unknown, after: unknown]>>
  /**
   * Of a write that changes several rows: an event of each, where one of another kind of thing has the trigger's own
   * type; or none.
   */
  readonly spread?: 'each' | 'none'
}

type Context = Record<'organization' | 'type' | 'changes' | 'spread', string> &
  Record<'subject' | 'requestId', string | null> & { at: number }

const insert = `INSERT OR REPLACE INTO event_context
    (id, organization_id, at, type, subject, request_id, changes, spread, actor)
  VALUES (1, :organization, :at, :type, :subject, :requestId, :changes, :spread,` as const

const byKey = statement<Context & { keyId: string; now: string }>()(
  `${insert} (
    SELECT json_object('type', 'key', 'key_id', id, 'name', name, 'admin_uid', admin_uid) FROM api_keys
    WHERE organization_id = :organization AND id = :keyId
      AND suspended = 0 AND revoked_at IS NULL AND (expires_at IS NULL OR expires_at > :now)
  ))`,
)
const byAnother = statement<Context & { actor: string }>()(`${insert} :actor)`)

/** The organization, if a webhook of it may have to get the event now: runs after the work. It reads no row otherwise. */
export const owing = statement<{ organization: string }, { organization: string }>()(
  'SELECT organization_id AS organization FROM webhook_owing WHERE organization_id = :organization',
)

/** Ends the context of a write of several rows, so that no later change is taken for one of them. */
export const endContext: Query<never> = { sql: 'DELETE FROM event_context WHERE id = 1', params: [] }

/** For what follows from the change within one write: its event says so. */
export const noMoreEvents: Query<never> = {
  sql: "UPDATE event_context SET spread = 'none' WHERE id = 1",
  params: [],
}

const system: Actor = { type: 'system' }

/** Tells the triggers who changes what. Aborts the batch, as the guard of keys does, unless the caller's key is good. */
export function eventContext(event: NewEvent, access: Access): Query<never> {
  const { credential, actor = system, requestId = null, now } = access
  const { organization, type, subject = null, changes = {}, spread = 'one' } = event
  const context = {
    organization,
    type,
    subject,
    changes: JSON.stringify(changes),
    spread,
    requestId,
    at: now.getTime(),
  }
  return credential
    ? byKey({ ...context, keyId: credential.keyId, now: now.toISOString() })
    : byAnother({ ...context, actor: JSON.stringify(actor) })
}
