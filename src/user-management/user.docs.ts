import * as z from 'zod/mini'
import { firstBirthday } from '../domain/limits.ts'
import * as sentences from '../domain/sentences.ts'
import type { Texts } from '../openapi/docs.ts'
import { url } from '../openapi/schemas.ts'

export const exampleFromId = 'user_abc123'
export const success = z.literal('success')
export const dashboard = { status: success, dashboard_url: url() }

export const systems =
  'Measurements are in one system: `height_cm` and `weight_kg`, or `height_ft` and `weight_lbs`.'

/** The descriptions of a user's fields. */
export const userFields = {
  birthdate: `From ${firstBirthday} to today.`,
  timezone: 'A place with a comma, in any script, and an offset from -12:00 to +14:00.',
}

export const noSuchUser: Texts = ['The user does not exist.', sentences.unknownUser(exampleFromId)]

/** The fields of a call that takes either id of a user. */
export const eitherId = {
  from_id: {
    description: "The caller's own id of the user. Either `from_id` or `user_id` is required.",
    // The page of the reference fills in no other parameter that is optional.
    param: { example: exampleFromId, 'x-tried': true },
  },
  user_id: "The service's id of the user. Both ids together must be of one user.",
}
export const noSuchUserOfEither: Texts = [
  ...noSuchUser,
  sentences.unknownUserId('01M7ZXE1QAQRYH0BCRHT8711Z4'),
]

export const userSearch =
  'Only users of whom each of these words begins a word of the names or of the `from_id`. Case, accents and the script of digits do not count. A word with `@` begins the whole `from_id`.'
