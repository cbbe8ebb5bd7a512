import type { ZodOpenApiOperationObject } from 'zod-openapi'
import * as z from 'zod/mini'
import { badTimezone } from '../domain/sentences.ts'
import { bodyIn, invalid, json } from '../http/answers.docs.ts'
import { documented } from '../http/fields.ts'
import { withVersion, ofChanges, ofOthers } from '../http/refusals.docs.ts'
import { headers } from '../http/request-headers.docs.ts'
import { describe } from '../http/schemas.docs.ts'
import { userChanges } from './user-fields.ts'
import { profile } from './profile-json.docs.ts'
import { path, shared, shown, success, systems, unknownUser } from './user.docs.ts'

describe(userChanges.shape, {
  birthdate: 'From 1900-01-01 to today.',
  display_name: 'null makes it the first name.',
  weighed_at:
    'When the weight was weighed; default: now. From 2000 and the birthdate to 5 minutes ahead. A weight older than the newest goes into the history only.',
})

documented(userChanges, { minProperties: 2 })
const edited = z.strictObject({ status: success, message: z.string(), profile })

export const editUser: ZodOpenApiOperationObject = {
  ...shared,
  operationId: 'editUser',
  summary: 'Edit a user',
  description:
    `${systems}either or both of it. A new weight, height, goal, gender or birthdate recalculates the targets; every weight sent ` +
    'is a point of the history.',
  requestParams: { path, header: headers.change },
  requestBody: bodyIn({ json: userChanges }, { from_id: 'user_abc123', weight_kg: 76.5 }),
  responses: {
    '200': withVersion(
      json('Edited.', edited, {
        status: 'success',
        message: 'User updated successfully',
        profile: shown,
      }),
    ),
    '400': invalid(['timezone', badTimezone], ['user_id', 'user_id cannot be edited']),
    '404': unknownUser,
    ...ofOthers,
    ...ofChanges,
  },
}
