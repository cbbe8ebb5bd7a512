import * as z from 'zod/mini'
import * as sentences from '../domain/sentences.ts'
import type { Docs } from '../openapi/docs.ts'
import { profile } from './profile-json.docs.ts'
import { ofBirthdate, ofFromId, shownUser, success, systems, noSuchUser } from './user.docs.ts'

export default {
  summary: 'Edit a user',
  description: `${systems}either or both of it. A new weight, height, goal, gender or birthdate recalculates the targets; every weight sent is a point of the history.`,
  fields: {
    from_id: ofFromId,
    birthdate: ofBirthdate,
    display_name: 'null makes it the first name.',
    timezone: 'Two or more parts with commas between, in any script; from -12:00 to +14:00.',
    weighed_at:
      'When the weight was weighed; default: now. From 2000 and the birthdate to 5 minutes ahead. A weight older than the newest goes into the history only.',
  },
  example: { from_id: 'user_abc123', weight_kg: 76.5 },
  invalid: [
    ['timezone', sentences.badTimezone],
    ['user_id', 'user_id cannot be edited'],
  ],
  answers: {
    200: [
      'Edited.',
      z.strictObject({ status: success, message: z.string(), profile }),
      { status: 'success', message: sentences.userUpdated, profile: shownUser },
    ],
    404: noSuchUser,
  },
} satisfies Docs
