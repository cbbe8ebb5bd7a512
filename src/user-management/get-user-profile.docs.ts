import type { Docs } from '../openapi/docs.ts'
import { profile } from './profile-json.docs.ts'
import { success, noSuchUser } from './user.docs.ts'

export default {
  summary: 'Get the profile of a user',
  description:
    'Shows the profile, with the daily targets where they apply. An edit takes the `ETag` in `If-Match`. The call counts as a request about the user (`last_request`).',
  answers: { 200: ['The profile.', { status: success, profile }], 404: noSuchUser },
} satisfies Docs
