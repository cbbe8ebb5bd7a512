import * as z from 'zod/mini'
import * as sentences from '../domain/sentences.ts'
import type { Docs } from '../openapi/docs.ts'
import { profile } from './profile-json.docs.ts'
import { noSuchUser, success } from './user.docs.ts'

const [missing, unknownUser = ''] = noSuchUser

export default {
  summary: 'Delete a weight',
  description:
    'Removes a weight from the history. The latest one that is left is the weight of the profile, and the targets follow; the start that they are reckoned from and the unit stay. The last weight of a history cannot be deleted.',
  fields: { weight_id: 'As in the weight history.' },
  invalid: [['weight_id', sentences.onlyWeight]],
  answers: {
    200: [
      'The weight is deleted.',
      { status: success, message: z.string(), profile },
      { message: sentences.weightDeleted },
    ],
    404: [`${missing.slice(0, -1)}, or has no such weight.`, unknownUser, sentences.unknownWeight],
  },
} satisfies Docs
