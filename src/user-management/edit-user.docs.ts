import * as z from 'zod/mini'
import * as sentences from '../domain/sentences.ts'
import type { Docs } from '../openapi/docs.ts'
import { usual } from '../openapi/example-of.ts'
import { profile } from './profile-json.docs.ts'
import { success, systems, noSuchUser, userFields } from './user.docs.ts'

const edited = { status: success, message: z.string(), profile }

export default {
  summary: 'Edit a user',
  description: `${systems}either or both of it. A new weight, height, goal, gender or birthdate recalculates the targets; every weight sent is a point of the history.`,
  fields: {
    ...userFields,
    display_name: 'null makes it the first name.',
    weighed_at:
      'When the weight was weighed; default: now. From 2000 and the birthdate to 5 minutes ahead. A weight older than the newest goes into the history only.',
  },
  example: usual('weight_kg'),
  invalid: [
    ['timezone', sentences.badTimezone],
    ['user_id', 'user_id cannot be edited'],
  ],
  answers: {
    200: ['Edited.', edited, { message: sentences.userUpdated }],
    404: noSuchUser,
  },
} satisfies Docs
