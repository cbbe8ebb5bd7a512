import * as z from 'zod/mini'
import * as sentences from '../domain/sentences.ts'
import { erased } from '../http/erased.docs.ts'
import type { Docs } from '../openapi/docs.ts'
import { noSuchUser, success } from './user.docs.ts'

export default {
  summary: 'Delete a user',
  description:
    'Removes the user and their weights, and empties the changes in their events. The progress link stops working at once, and the `from_id` is free. A call about the user that is repeated under its `Idempotency-Key` is 410 from then on. `erased` says what went.',
  answers: {
    200: [
      'The user is deleted.',
      { status: success, message: z.string(), erased },
      { message: sentences.userDeleted },
    ],
    404: noSuchUser,
  },
} satisfies Docs
