import type { ZodOpenApiOperationObject } from 'zod-openapi'
import * as z from 'zod/mini'
import { json } from '../http/answers.docs.ts'
import { ofOthers, versioned } from '../http/refusals.docs.ts'
import { headers } from '../http/request-headers.docs.ts'
import { profileQuery } from './get-user-profile.ts'
import { profile } from './profile-json.docs.ts'
import { noId, path, shared, shown, success, unknownUser } from './user.docs.ts'

export const getUserProfile: ZodOpenApiOperationObject = {
  ...shared,
  operationId: 'getUserProfile',
  summary: 'Get the profile of a user',
  description:
    'With the daily targets where they apply, and the `ETag` that an edit takes in `If-Match`. Reading counts as a request of the user (`last_request`).',
  requestParams: { path, query: profileQuery, header: headers.look },
  responses: {
    ...versioned(
      json('The profile.', z.strictObject({ status: success, profile }), {
        status: 'success',
        profile: shown,
      }),
    ),
    '400': noId,
    '404': unknownUser,
    ...ofOthers,
  },
}
