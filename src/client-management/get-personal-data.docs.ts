import * as z from 'zod/mini'
import type { Docs } from '../openapi/docs.ts'
import { personalDataOf } from '../http/personal-data.docs.ts'
import { client, noSuchClient, notes, shownMetadata, tags } from './client-json.docs.ts'
import { shownSession } from './list-sessions.docs.ts'

export default {
  summary: "Get a client's personal data",
  description:
    'Everything that is held about the client, in one document that is sent as it is read: a broken off one is not whole JSON. The key needs the scopes `transfer` and `clients:read`.',
  answers: {
    200: [
      'The document.',
      personalDataOf('ClientData', {
        profile: client,
        note: notes,
        sessions: z.array(shownSession),
        tags,
        metadata: shownMetadata,
      }),
    ],
    404: noSuchClient,
  },
} satisfies Docs
