import type { ZodOpenApiOperationObject } from 'zod-openapi'
import { json } from '../http/answers.docs.ts'
import { ofOthers, withBody } from '../http/refusals.docs.ts'
import { message } from '../http/schemas.docs.ts'
import { noKey, ofKey } from './key.docs.ts'
import { shared, unexpected } from './organization.docs.ts'

export const revokeKey: ZodOpenApiOperationObject = {
  ...shared,
  operationId: 'revokeKey',
  summary: 'Revoke an API key',
  description: 'Again is 200 again.',
  requestParams: ofKey,
  responses: {
    '200': json('Revoked.', message, { message: 'Key revoked successfully.' }),
    '400': unexpected,
    '404': noKey,
    ...ofOthers,
    ...withBody,
  },
}
