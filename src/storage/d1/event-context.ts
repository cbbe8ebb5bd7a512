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

export const setContext = statement<{ context: string }>()(
  'INSERT INTO event_context_in_json (context) VALUES (:context)',
)

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
  const { credential, actor = system, requestId, now } = access
  const { organization, type, subject, changes = {}, spread = 'one' } = event
  const context = {
    organization_id: organization,
    at: now.getTime(),
    type,
    subject,
    request_id: requestId,
    changes,
    spread,
    keyId: credential?.keyId,
    now: credential && now.toISOString(),
    actor: credential ? undefined : actor,
  }
  return setContext({ context: JSON.stringify(context) })
}
