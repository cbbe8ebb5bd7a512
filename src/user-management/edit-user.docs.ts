import * as z from 'zod/mini'
import { clockToleranceMinutes, firstYear } from '../domain/limits.ts'
import * as sentences from '../domain/sentences.ts'
import type { Docs } from '../openapi/docs.ts'
import { usual } from '../openapi/example-of.ts'
import { profile } from './profile-json.docs.ts'
import { success, systems, noSuchUser, userFields } from './user.docs.ts'

const edited = { status: success, message: z.string(), profile }

export default {
  summary: 'Edit a user',
  description: `${systems} One of the two is enough. A new weight, height, goal, gender or birthdate recalculates the targets. Every weight is a point of the history.`,
  fields: {
    ...userFields,
    display_name: 'null sets it to the first name.',
    weighed_at: `The time of the weight: from ${firstYear}, not before the birthdate, at most ${clockToleranceMinutes} minutes ahead, which counts as now. Default: now. A weight that is older than the newest goes into the history only.`,
  },
  example: usual('weight_kg'),
  invalid: [
    ['timezone', sentences.badTimezone],
    ['user_id', 'user_id cannot be edited'],
  ],
  answers: {
    200: ['The user is changed.', edited, { message: sentences.userUpdated }],
    404: noSuchUser,
  },
} satisfies Docs
