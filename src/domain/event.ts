import type { Environment } from './user.ts'

/** What a change is called: the thing, and what was done to it. */
export const eventTypes = [
  'client.created',
  'client.updated',
  'client.note_saved',
  'client.session_recorded',
  'client.session_deleted',
  'client.photo_changed',
  'client.archived',
  'client.restored',
  'client.deleted',
  'user.created',
  'user.updated',
  'user.weight_deleted',
  'user.progress_link_rotated',
  'user.deleted',
  'key.created',
  'key.rotated',
  'key.revoked',
  'admin.created',
  'admin.deleted',
  'organization.created',
  'organization.updated',
  'webhook.created',
  'webhook.updated',
  'webhook.secret_rotated',
  'webhook.disabled',
  'webhook.deleted',
  'usage.warning',
] as const
export type EventType = (typeof eventTypes)[number]

/** The types in the feed of clients, or of the users of one environment. */
export const feedTypes = (thing: 'client' | 'user') =>
  eventTypes.filter((type) => [thing, 'webhook', 'usage'].includes(type.slice(0, type.indexOf('.'))))

/** Who made a change; a key's name is the one it had then. */
export type Actor =
  | { type: 'key'; key_id: string; name: string; admin_uid: string | null }
  | { type: 'operator'; name: string }
  | { type: 'system' }

/** Values before and after by the name of their column. */
export type Pairs = Readonly<Record<string, readonly [before: unknown, after: unknown]>>

/** A change that was made. */
export interface Event {
  /** The place in the order of the organization's commits, from 1 without gaps. */
  number: number
  /** Milliseconds since 1970; never less than the time of the event before. */
  at: number
  type: EventType
  actor: Actor
  /** The request's id; null of a change that came past this service. */
  requestId: string | null
  /** The kind of thing and its own id: `client`, `user`, `key`, `admin`, `organization`, `webhook`. */
  subject: { type: string; id: string }
  /** Of a user, until they are deleted. */
  fromId: string | null
  environment: string | null
  changes: Pairs
}

/** A position in the order of events: the number and time of the last event that was seen. */
export type EventPosition = Pick<Event, 'number' | 'at'>

/** Which events a page of a feed has. */
export interface EventFilter {
  /** All unless given. */
  types?: readonly EventType[] | undefined
  /** The environment of the events, null for those of none; all unless given. */
  environment?: Environment | null | undefined
  /** One client, or the user who has this id now. */
  userUid?: string | undefined
  fromId?: string | undefined
}

/** A page in the order of numbers. */
export interface EventPage {
  events: Event[]
  /** Where the next page begins: the last event that this page looked at. */
  next: EventPosition
  hasMore: boolean
}

export const beforeAllEvents: EventPosition = { number: 0, at: 0 }

/** An id's number and time. */
export const eventIdForm = /^(\d{12})-(\d{13})$/

/** A position as callers know it, which sorts as text. */
export const eventId = ({ number, at }: EventPosition) =>
  `${String(number).padStart(12, '0')}-${String(at).padStart(13, '0')}`

/** The position that an id names; undefined of other text. */
export function toEventPosition(id: string): EventPosition | undefined {
  const [, number, at] = eventIdForm.exec(id) ?? []
  return number === undefined ? undefined : { number: Number(number), at: Number(at) }
}
