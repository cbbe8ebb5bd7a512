import type { ZodOpenApiOperationObject } from 'zod-openapi'
import * as z from 'zod/mini'
import { bodyIn, failure, invalid, json } from '../http/answers.docs.ts'
import { withAddress, ofClients, ofWrites } from '../http/refusals.docs.ts'
import { headers } from '../http/request-headers.docs.ts'
import { creation } from './client-fields.docs.ts'
import { userData } from './client-json.docs.ts'
import { created, sent, shared } from './client.docs.ts'

export const createClient: ZodOpenApiOperationObject = {
  ...shared,
  operationId: 'createClient',
  summary: 'Create a client',
  description:
    'Within the limit of the plan, exactly, even if many create at once; a duplicate e-mail is told first. Files come in multipart only.',
  requestParams: { header: headers.write },
  requestBody: bodyIn(creation, sent),
  responses: {
    '201': withAddress(json('Created.', z.strictObject({ userData }), { userData: created })),
    '400': invalid(
      ['display_name', 'display_name must be 1 to 200 characters without control characters'],
      ['email', 'email is required'],
      ['heigth', 'unknown field "heigth", did you mean "height"?'],
    ),
    '403': failure('The key may not do this.', 'User is not authorized to create users'),
    '404': failure('The plan is full.', 'User creation limit reached for Pro plan'),
    ...ofClients,
    ...ofWrites,
  },
}
