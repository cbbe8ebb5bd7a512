import * as z from 'zod/mini'
import type { Docs } from '../openapi/docs.ts'
import { personalDataOf } from '../http/personal-data.docs.ts'
import { weight } from './get-weight-history.docs.ts'
import { profile } from './profile-json.docs.ts'
import { eitherId, noSuchUserOfEither } from './user.docs.ts'

const noTags = z.array(z.string()).check(z.maxLength(0))

export default {
  summary: "Get a user's personal data",
  description:
    'Everything that is held about the user, in one document that is sent as it is read: a broken off one is not whole JSON. The key needs the scopes `transfer` and `users:read`. The call counts as a request about the user (`last_request`).',
  fields: eitherId,
  answers: {
    200: [
      'The document.',
      personalDataOf('UserData', {
        profile,
        note: z.null(),
        weights: z.array(weight),
        tags: noTags,
        metadata: z.strictObject({}),
      }),
    ],
    404: noSuchUserOfEither,
  },
} satisfies Docs
