import * as sentences from '../domain/sentences.ts'
import type { Docs } from '../openapi/docs.ts'
import { noClientUnderAdmin } from './client-json.docs.ts'

export default {
  summary: 'Delete a client',
  description:
    'With its note, sessions and photo. `user_uid` comes in the body or, as proxies may drop that, in the query.',
  answers: { 200: ['Deleted.', sentences.clientDeleted], 404: noClientUnderAdmin },
} satisfies Docs
