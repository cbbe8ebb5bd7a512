import * as z from 'zod/mini'
import { activities } from '../domain/client.ts'
import { pageLimits, tagLimits } from '../domain/limits.ts'
import * as sentences from '../domain/sentences.ts'
import { genders } from '../domain/user.ts'
import { documented } from '../http/documented.ts'
import type { Showing } from '../http/names.ts'
import { exampleCursor } from '../openapi/client-examples.ts'
import type { Texts } from '../openapi/docs.ts'
import { said, timestamp, url } from '../openapi/schemas.ts'
import type { NewClient } from './client-fields.ts'

const activityList = documented(z.array(z.enum(activities)).check(z.maxLength(activities.length)), {
  id: 'Activities',
})

/** The fields of a query that both lists take. */
export const pageFields = {
  status: {
    description: '`active` (default), `archived` or `all`.',
    param: { example: 'active' },
  },
  order_by:
    'The order: of `user_uid` (default), of the name without regard to case and accents, or of the last session, where those who never trained come last. `-` is the reverse.',
  cursor: {
    description:
      'The `next_cursor` or `previous_cursor` of an answer to the same query. Its client may be deleted.',
    param: { example: exampleCursor },
  },
}

/** The conditions of a filter. */
export const filterTexts = {
  q: {
    description:
      'Words of which each begins a word of the name, of the e-mail or of the phone number, without regard to case, accents and the like. A word with `@` begins the whole e-mail. A phone number is one word, with or without zeros in front. A name without blanks is found by its beginning.',
    param: { example: 'mara lind' },
  },
  tag: 'The client has all of these tags, in any spelling of case.',
  admin_uid: 'The admin who created the client.',
  start_date:
    'The earliest UTC day of `last_session`, inclusive. A client without a session matches no date.',
  end_date: 'The latest UTC day of `last_session`, inclusive.',
  preferable_activities: 'The client has at least one of these.',
}

export const cursors = {
  next_cursor: said(z.nullable(z.string()), 'null on the last page.'),
  previous_cursor: said(z.nullable(z.string()), 'null on the first page.'),
}

export const tags = z.array(z.string()).check(z.maxLength(tagLimits.tags))
export const shownMetadata = documented(z.record(z.string(), z.unknown()), {
  id: 'Metadata',
  description: 'The object of the caller.',
})

const inEveryAnswer = {
  user_uid: said(z.string(), 'Ids are in the order of creation.'),
  display_name: z.string(),
  email: z.string(),
  gender: z.nullable(z.enum(genders)),
  weight: z.nullable(z.number()),
  height: z.nullable(z.number()),
  profile_photo: said(z.nullable(url()), 'Opens without a key. Each upload has a new address.'),
  preferable_activities: activityList,
}

export const client = documented(
  z.strictObject({
    ...inEveryAnswer,
    created_at: timestamp,
    age: z.nullable(z.string()),
    shoeSize: z.nullable(z.string()),
    phone: z.nullable(z.string()),
    leg_length: z.nullable(z.number()),
    ycom: z.nullable(z.number()),
    brand: z.nullable(z.string()),
    shoeModel: z.nullable(z.string()),
    tags: said(tags, 'As this client has them spelled.'),
    metadata: shownMetadata,
    status: said(
      z.enum(['active', 'archived']),
      'An archived client keeps everything, takes no place in the plan and cannot be changed.',
    ),
    last_session: z.nullable(timestamp),
    admin_uid: said(z.string(), 'The admin who created the client.'),
  } satisfies Showing<keyof NewClient>),
  {
    id: 'Client',
    description:
      'Every field is present; an unknown value is null. The service keeps sizes and weights as sent, without a unit. As in the original API, `age` and `shoeSize` are text here and numbers in the answer to a creation.',
  },
)

export const page = z.array(client).check(z.maxLength(pageLimits.max))

export const notes = said(
  z.nullable(z.strictObject({ text: z.nullable(z.string()), updated_at: z.nullable(timestamp) })),
  'Both are null before the first note. A cleared note has the `text` null. A key without `notes:read` gets null.',
)

export const clientWithNotes = documented(z.strictObject({ ...client.shape, notes }), { id: 'ClientDetails' })

export const userData = documented(
  z.strictObject({
    ...inEveryAnswer,
    age: z.nullable(z.int()),
    shoeSize: z.nullable(z.number()),
    phone: z.optional(z.string()),
    leg_length: z.optional(z.number()),
    ycom: z.optional(z.number()),
    brand: z.optional(z.string()),
    shoeModel: z.optional(z.string()),
    tags: z.optional(tags),
    metadata: z.optional(shownMetadata),
  } satisfies Showing<keyof NewClient>),
  { id: 'NewClient', description: 'A field that is not required here is present only if it was sent.' },
)

const nobody = 'The organization has no such client.'
export const noSuchClient: Texts = [nobody, sentences.unknownClient]
export const noClientUnderAdmin: Texts = [nobody, sentences.notUnderAdmin]
