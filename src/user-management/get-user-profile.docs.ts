import * as z from 'zod/mini'
import type { Docs } from '../openapi/docs.ts'
import { profile } from './profile-json.docs.ts'
import { ofFromId, shownUser, success, noSuchUser } from './user.docs.ts'

export default {
  summary: 'Get the profile of a user',
  description:
    'With the daily targets where they apply, and the `ETag` that an edit takes in `If-Match`. Reading counts as a request of the user (`last_request`).',
  fields: { from_id: ofFromId },
  answers: {
    200: [
      'The profile.',
      z.strictObject({ status: success, profile }),
      { status: 'success', profile: shownUser },
    ],
    404: noSuchUser,
  },
} satisfies Docs
