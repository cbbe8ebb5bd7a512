import { sessionIdForm } from '../domain/session.ts'
import * as sentences from '../domain/sentences.ts'
import type { Docs } from '../openapi/docs.ts'

export default {
  summary: 'Delete a session',
  description:
    'The latest start that is left becomes the `last_session` of the client. Measurements stay. An archived client is 400.',
  fields: { session_id: { description: 'The id of the session.', pattern: sessionIdForm.source } },
  answers: {
    200: ['The session is deleted.', sentences.sessionDeleted],
    404: [
      'The client has no such session, or the organization no such client.',
      sentences.unknownSession,
      sentences.unknownClient,
    ],
  },
} satisfies Docs
