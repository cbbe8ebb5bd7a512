import * as z from 'zod/mini'
import { eventTypes } from '../domain/event.ts'
import { eventsLookedAt, pageLimits } from '../domain/limits.ts'
import * as sentences from '../domain/sentences.ts'
import { environments } from '../domain/user.ts'
import type { Texts } from '../openapi/docs.ts'
import { byDefault, said, timestamp } from '../openapi/schemas.ts'
import { documented } from './documented.ts'

const exampleId = '000000000042-1795294844522'

/** The id of an event, described by what it is for. */
export const eventIdSchema = (description: string) =>
  said(z.string().check(z.regex(/^\d{12}-\d{13}$/)), description)

const actor = documented(
  z.union([
    z.strictObject({
      type: z.literal('key'),
      key_id: z.string(),
      name: z.string(),
      admin_uid: z.nullable(z.string()),
    }),
    z.strictObject({ type: z.literal('operator'), name: z.string() }),
    z.strictObject({ type: z.literal('system') }),
  ]),
  {
    id: 'Actor',
    description: 'Who made the change: a key with the name that it had then, the operator, or the service.',
  },
)

/** An event in the answers. */
export const event = documented(
  z.strictObject({
    id: eventIdSchema(
      'The number of the event and its time in milliseconds. Ids sort in the order of commits.',
    ),
    type: z.enum(eventTypes),
    created_at: timestamp,
    actor,
    request_id: said(z.nullable(z.string()), 'The `X-Request-Id` of the call that made the change.'),
    subject: said(
      z.strictObject({ type: z.string(), id: z.string(), user_id: z.optional(z.string()) }),
      'What was changed. The `id` of a user is the `from_id`, after a deletion the `user_id`.',
    ),
    environment: z.nullable(z.enum(environments)),
    changes: said(
      z.record(z.string(), z.tuple([z.unknown(), z.unknown()])),
      'The values before and after, by the name of the field. Of a note it has the lengths in bytes, of a photo whether there is one, of metadata the keys that changed: those that were there, and those that are. Empty after the deletion of the person.',
    ),
  }),
  { id: 'Event' },
)

export const eventPage = {
  events: z.array(event).check(z.maxLength(pageLimits.max)),
  next: eventIdSchema('Send it as `after` for the next page, now or later.'),
  has_more: z.boolean(),
}

export const feedTexts = {
  limit: byDefault(pageLimits.list),
  after: 'The last event that was seen. Without it, the oldest kept event comes first.',
  type: `Only events of these types. A page looks at most at ${eventsLookedAt.toLocaleString('en')} events, so it may have fewer than \`limit\` although \`has_more\` is true.`,
}

export const gone: Texts = [
  'The event `after` is not, or no longer, there. Start over without `after`.',
  sentences.eventsGone(exampleId),
]
