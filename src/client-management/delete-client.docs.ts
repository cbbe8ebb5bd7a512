import * as z from 'zod/mini'
import * as sentences from '../domain/sentences.ts'
import { erased } from '../http/erased.docs.ts'
import type { Docs } from '../openapi/docs.ts'
import { noClientUnderAdmin } from './client-json.docs.ts'

export default {
  summary: 'Delete a client',
  description:
    'Deletes the client, also an archived one, with its note, sessions and photo, and empties the changes in its events. A call about the client that is repeated under its `Idempotency-Key` is 410 from then on. `erased` says what went. The query may carry `user_uid` instead, because some proxies drop the body of a DELETE.',
  answers: {
    200: ['The client is deleted.', { message: z.string(), erased }, { message: sentences.clientDeleted }],
    404: noClientUnderAdmin,
  },
} satisfies Docs
