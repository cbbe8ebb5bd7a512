import * as z from 'zod/mini'
import { activities } from '../domain/client.ts'
import * as sentences from '../domain/sentences.ts'
import { genders } from '../domain/user.ts'
import { documented } from '../http/fields.ts'
import type { Showing } from '../http/names.ts'
import type { Failure } from '../openapi/docs.ts'
import { host, said, timestamp, url } from '../openapi/schemas.ts'
import type { NewClient } from './client-fields.ts'

/** A client in the answers, and the examples of all calls. */

const activityList = documented(z.array(z.enum(activities)).check(z.maxLength(activities.length)), {
  id: 'Activities',
})

const inEveryAnswer = {
  user_uid: said(z.string(), 'Sorts by the time of creation.'),
  display_name: z.string(),
  email: z.string(),
  gender: z.nullable(z.enum(genders)),
  weight: z.nullable(z.number()),
  height: z.nullable(z.number()),
  profile_photo: said(z.nullable(url()), 'Opens without a key; new for every upload.'),
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
    admin_uid: said(z.string(), 'Who created the client.'),
  } satisfies Showing<keyof NewClient>),
  {
    id: 'Client',
    description:
      'Every key is always present; what is unknown is null. Sizes and weights are kept as given, without a unit. `age` and `shoeSize` are text here and numbers in the answer to a creation, as documented by the original API.',
  },
)

export const page = z.array(client).check(z.maxLength(500))

const notes = said(
  z.strictObject({ text: z.nullable(z.string()), updated_at: z.nullable(timestamp) }),
  'Both null before the first note; `text` is null after it was cleared.',
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
  { id: 'NewClient', description: 'The fields that are not required here are shown only if they were sent.' },
)

export const exampleUid = '01M7ZXE1G7CGKTW63S383AJB69'

export const sentClient = {
  display_name: 'Mara Lindqvist',
  email: 'mara@example.com',
  age: 34,
  gender: 'female',
  shoeSize: 7.5,
  height: 171,
  preferable_activities: ['Running', 'Weightlifting'],
}

export const created = { user_uid: exampleUid, ...sentClient, weight: null, profile_photo: null }

export const shownClient = {
  ...created,
  created_at: '2026-11-21T20:40:44.295Z',
  age: '34',
  shoeSize: '7.5',
  weight: 63.1,
  phone: null,
  leg_length: null,
  ycom: null,
  brand: 'Nike',
  shoeModel: 'Peak-smart',
  profile_photo: `${host}/client-management/photos/ZLKLeufWP9o79D6ttq4PpL.jpg`,
  last_session: '2026-11-20T17:30:00.000Z',
  admin_uid: '01M7ZXE1BEACJCEGH8B47XGRNF',
}

const nobody = 'No such client in the organization.'
export const noSuchClient: Failure = [nobody, sentences.unknownClient]
export const noClientUnderAdmin: Failure = [nobody, sentences.notUnderAdmin]
