import * as z from 'zod/mini'
import { activities } from '../domain/client.ts'
import { genders } from '../domain/user.ts'
import { documented } from '../http/fields.ts'
import type { Showing } from '../http/names.ts'
import { timestamp, url } from '../http/schemas.docs.ts'
import type { NewClient } from './client-fields.ts'

/** A client in the answers. */

/** Bodies of requests as each media type writes them, and clients as the answers show them. */

const activityList = documented(z.array(z.enum(activities)).check(z.maxLength(activities.length)), {
  id: 'Activities',
})

const inEveryAnswer = {
  user_uid: documented(z.string(), { description: 'Sorts by the time of creation.' }),
  display_name: z.string(),
  email: z.string(),
  gender: z.nullable(z.enum(genders)),
  weight: z.nullable(z.number()),
  height: z.nullable(z.number()),
  profile_photo: documented(z.nullable(url()), { description: 'Opens without a key; new for every upload.' }),
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
    admin_uid: documented(z.string(), { description: 'Who created the client.' }),
  } satisfies Showing<keyof NewClient>),
  {
    id: 'Client',
    description:
      'Every key is always present; what is unknown is null. Sizes and weights are kept as given, without a unit. `age` and `shoeSize` are text here and numbers in the answer ' +
      'to a creation, as documented by the original API.',
  },
)

const notes = documented(
  z.strictObject({ text: z.nullable(z.string()), updated_at: z.nullable(timestamp) }),
  {
    description: 'Both null before the first note; `text` is null after it was cleared.',
  },
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
  { id: 'NewClient', description: 'The last five fields only if they were sent.' },
)
