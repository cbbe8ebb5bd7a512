import type { Docs } from '../openapi/docs.ts'
import { profile } from './profile-json.docs.ts'
import { success, noSuchUser } from './user.docs.ts'

export default {
  summary: 'Get the profile of a user',
  description:
    'With the daily targets where they apply, and the `ETag` that an edit takes in `If-Match`. Reading counts as a request of the user (`last_request`).',
  answers: { 200: ['The profile.', { status: success, profile }], 404: noSuchUser },
} satisfies Docs
