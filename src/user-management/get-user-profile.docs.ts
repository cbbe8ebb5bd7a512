import type { Docs } from '../openapi/docs.ts'
import { profile } from './profile-json.docs.ts'
import { noSuchUserOfEither, success, eitherId } from './user.docs.ts'

export default {
  summary: 'Get the profile of a user',
  description:
    'Shows the profile, with the daily targets where they apply. An edit takes the `ETag` in `If-Match`. The call counts as a request about the user (`last_request`).',
  fields: eitherId,
  answers: { 200: ['The profile.', { status: success, profile }], 404: noSuchUserOfEither },
} satisfies Docs
