import type { Context } from 'hono'
import * as z from 'zod/mini'
import { activitiesOf } from '../domain/client.ts'
import {
  eventId,
  eventIdForm,
  toEventPosition,
  type Event,
  type EventPage,
  type EventPosition,
  type EventType,
  type Pairs,
} from '../domain/event.ts'
import { pageLimits } from '../domain/limits.ts'
import { roundTo, weightUnitOf } from '../domain/measurements.ts'
import * as sentences from '../domain/sentences.ts'
import { sessionId } from '../domain/session.ts'
import { json } from './answer.ts'
import { mayDo } from './auth.ts'
import type { AppEnv } from './env.ts'
import { ApiError } from './errors.ts'
import { documented } from './documented.ts'
import { choice, number, textual } from './fields.ts'

/** The id of an event in a query. */
export function eventPosition(name: string) {
  const error = textual(name, sentences.badEventId)
  return z.pipe(
    documented(z.string({ error }), { pattern: eventIdForm.source }),
    z.transform((value, context): EventPosition => {
      const position = toEventPosition(value.trim())
      if (position) return position
      context.issues.push({ code: 'custom', input: value, message: error({ input: value }) })
      return z.NEVER
    }),
  )
}

export const eventLimit = () => z.optional(number('limit', { min: 1, max: pageLimits.max, integer: true }))

/** The query fields of a feed with these types. */
export const feedFields = (types: EventType[]) => ({
  after: z.optional(eventPosition('after')),
  limit: eventLimit(),
  type: z.optional(z.array(choice('type', types), { error: `type must be one of: ${types.join(', ')}` })),
})

/** The fields of a feed's query that are lists. */
export const feedLists = ['type'] as const

/** Answers with a page of a feed; 410 if the position that it follows is no event any more. */
export function feedPage(c: Context<AppEnv>, page: EventPage | 'gone', after: EventPosition | undefined) {
  if (page === 'gone') throw new ApiError(410, sentences.eventsGone(after ? eventId(after) : ''))
  const { events, next, hasMore } = page
  return json(c, { events: events.map(shownTo(c)), next: eventId(next), has_more: hasMore })
}

/** An event as the caller may see it: without `notes:read`, not even the length of a note, of a session neither. */
export function shownTo(c: Context<AppEnv>): (event: Event) => ReturnType<typeof toEventJson> {
  if (mayDo(c, 'notes:read')) return toEventJson
  return ({ changes: { note, session, ...changes }, ...event }) => {
    const shown = session && { session: [withoutNote(session[0]), withoutNote(session[1])] as const }
    return toEventJson({ ...event, changes: { ...changes, ...shown } })
  }
}

function withoutNote(value: unknown): unknown {
  if (typeof value !== 'object' || !value) return value
  return Object.fromEntries(Object.entries(value).filter(([name]) => name !== 'note'))
}

/** An event in every feed, and in the body of a webhook. */
export function toEventJson(event: Event) {
  const { subject, fromId } = event
  return {
    id: eventId(event),
    type: event.type,
    created_at: new Date(event.at).toISOString(),
    actor: event.actor,
    request_id: event.requestId,
    subject:
      subject.type === 'user' ? { type: 'user', id: fromId ?? subject.id, user_id: subject.id } : subject,
    environment: event.environment,
    changes: shownChanges(event.changes),
  }
}

type Show = (value: unknown) => unknown
const text: Show = (value) => (typeof value === 'number' ? String(value) : value)
const size: Show = (value) => (typeof value === 'number' ? roundTo(value, 0.01) : value)
const weighing: Show = (value) =>
  typeof value === 'object' && value && 'weight_kg' in value
    ? { ...value, weight_kg: size(value.weight_kg) }
    : value
const unit: Show = (system) => (system === 'metric' || system === 'imperial' ? weightUnitOf(system) : system)

const session: Show = (value) =>
  typeof value === 'object' && value && 'started_at' in value && 'activity' in value
    ? { session_id: sessionId(String(value.started_at), String(value.activity)), ...value }
    : value

/** The columns that answers show under another name or in another form. */
const shown: Readonly<Record<string, { name?: string; show?: Show }>> = {
  age: { show: text },
  shoe_size: { name: 'shoeSize', show: text },
  shoe_model: { name: 'shoeModel' },
  photo: { name: 'profile_photo' },
  activities: {
    name: 'preferable_activities',
    show: (bits) => (typeof bits === 'number' ? activitiesOf(bits) : bits),
  },
  tags: { show: (tags) => (typeof tags === 'object' && tags ? Object.values(tags) : tags) },
  session: { show: session },
  height_cm: { show: size },
  weight_kg: { show: size },
  reminders_active: { show: (flag) => (flag === null ? null : flag === 1) },
  weight_recorded: { show: weighing },
  weight_deleted: { show: weighing },
  unit_system: { name: 'preferred_unit', show: unit },
}

/**
 * The fields that changed, named and shown as answers do; one that shows the same before and after is left out, unless
 * the values are not kept.
 */
export function shownChanges(
  changes: Pairs,
  areKept = true,
): Record<string, [before: unknown, after: unknown]> {
  const pairs = Object.entries(changes).flatMap(([column, [before, after]]) => {
    const { name = column, show = (value: unknown) => value } = shown[column] ?? {}
    const pair: [unknown, unknown] = [show(before), show(after)]
    // A photo that replaces another one is true before and after, a changed key of metadata is there before and after.
    const isSame =
      areKept &&
      column !== 'photo' &&
      column !== 'metadata' &&
      JSON.stringify(pair[0]) === JSON.stringify(pair[1])
    return isSame ? [] : [[name, pair] as const]
  })
  return Object.fromEntries(pairs)
}
