import type { ZodOpenApiOperationObject } from 'zod-openapi'
import * as z from 'zod/mini'
import { json } from '../http/answers.docs.ts'
import { ofOthers } from '../http/refusals.docs.ts'
import { exampleKey, key } from './key.docs.ts'
import { noOrganization, ofOne, shared, unexpected } from './organization.docs.ts'

export const listKeys: ZodOpenApiOperationObject = {
  ...shared,
  operationId: 'listKeys',
  summary: 'List the API keys of an organization',
  description: 'What is known of them, without the keys themselves.',
  requestParams: ofOne,
  responses: {
    '200': json('All, dead ones too.', z.strictObject({ keys: z.array(key) }), { keys: [exampleKey] }),
    '400': unexpected,
    '404': noOrganization,
    ...ofOthers,
  },
}
