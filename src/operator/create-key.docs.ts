import type { ZodOpenApiOperationObject } from 'zod-openapi'
import { bodyIn, invalid, json } from '../http/answers.docs.ts'
import { ofOthers, withBody } from '../http/refusals.docs.ts'
import { describe } from '../http/schemas.docs.ts'
import { adminUid } from './admin.docs.ts'
import { exampleSecret, newSecret } from './key.docs.ts'
import { newKey } from './create-key.ts'
import { noOrganization, ofOne, shared } from './organization.docs.ts'

describe(newKey.shape, {
  role: 'Required for client-management, as is `admin_uid`. A member may authenticate and nothing else.',
  admin_uid: 'An admin of the organization.',
  environment: 'Required for user-management.',
  expires_at: 'In the future.',
})

export const createKey: ZodOpenApiOperationObject = {
  ...shared,
  operationId: 'createKey',
  summary: 'Make an API key',
  description: 'The answer is the only place where the key itself is ever shown. Takes no Idempotency-Key.',
  requestParams: ofOne,
  requestBody: bodyIn(
    { json: newKey },
    { api: 'client-management', role: 'admin', admin_uid: adminUid, name: 'Back office' },
  ),
  responses: {
    '201': json('Made.', newSecret, exampleSecret),
    '400': invalid(['admin_uid', 'admin_uid is no admin of this organization']),
    '404': noOrganization,
    ...ofOthers,
    ...withBody,
  },
}
