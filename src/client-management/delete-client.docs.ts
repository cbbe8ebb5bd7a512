import * as sentences from '../domain/sentences.ts'
import type { Docs } from '../openapi/docs.ts'
import { noClientUnderAdmin } from './client-json.docs.ts'

export default {
  summary: 'Delete a client',
  description:
    'Deletes the client with its note, sessions and photo. The query may carry `user_uid` instead, because some proxies drop the body of a DELETE.',
  answers: { 200: ['The client is deleted.', sentences.clientDeleted], 404: noClientUnderAdmin },
} satisfies Docs
