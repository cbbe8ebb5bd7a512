import * as z from 'zod/mini'
import { activities } from '../domain/client.ts'
import { pageLimits } from '../domain/limits.ts'
import * as sentences from '../domain/sentences.ts'
import { genders } from '../domain/user.ts'
import { documented } from '../http/fields.ts'
import type { Showing } from '../http/names.ts'
import type { Texts } from '../openapi/docs.ts'
import { said, timestamp, url } from '../openapi/schemas.ts'
import type { NewClient } from './client-fields.ts'

const activityList = documented(z.array(z.enum(activities)).check(z.maxLength(activities.length)), {
  id: 'Activities',
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

const notes = said(
  z.strictObject({ text: z.nullable(z.string()), updated_at: z.nullable(timestamp) }),
  'Both are null before the first note. A cleared note has the `text` null.',
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
  } satisfies Showing<keyof NewClient>),
  { id: 'NewClient', description: 'A field that is not required here is present only if it was sent.' },
)

const nobody = 'The organization has no such client.'
export const noSuchClient: Texts = [nobody, sentences.unknownClient]
export const noClientUnderAdmin: Texts = [nobody, sentences.notUnderAdmin]
