import type { ZodOpenApiOperationObject } from 'zod-openapi'
import * as z from 'zod/mini'
import { bodyIn, invalid, json } from '../http/answers.docs.ts'
import { ofOthers, withBody } from '../http/refusals.docs.ts'
import { admin, exampleAdmin } from './admin.docs.ts'
import { newAdmin } from './create-admin.ts'
import { conflict, noOrganization, ofOne, shared } from './organization.docs.ts'

export const createAdmin: ZodOpenApiOperationObject = {
  ...shared,
  operationId: 'createAdmin',
  summary: 'Create an admin',
  description:
    'A person of the organization, whose `admin_uid` keys of client management and their clients bear.',
  requestParams: ofOne,
  requestBody: bodyIn({ json: newAdmin }, { display_name: 'Jo Weber', email: 'jo@example.com' }),
  responses: {
    '201': json('Created.', z.strictObject({ admin }), { admin: exampleAdmin }),
    '400': invalid(['display_name', 'display_name is required']),
    '404': noOrganization,
    '409': conflict('An admin with this email already exists'),
    ...ofOthers,
    ...withBody,
  },
}
