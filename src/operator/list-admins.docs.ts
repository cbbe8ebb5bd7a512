import type { ZodOpenApiOperationObject } from 'zod-openapi'
import * as z from 'zod/mini'
import { json } from '../http/answers.docs.ts'
import { ofOthers } from '../http/refusals.docs.ts'
import { admin, exampleAdmin } from './admin.docs.ts'
import { noOrganization, ofOne, shared, unexpected } from './organization.docs.ts'

export const listAdmins: ZodOpenApiOperationObject = {
  ...shared,
  operationId: 'listAdmins',
  summary: 'List the admins of an organization',
  description: 'All of them, oldest first.',
  requestParams: ofOne,
  responses: {
    '200': json('All.', z.strictObject({ admins: z.array(admin) }), { admins: [exampleAdmin] }),
    '400': unexpected,
    '404': noOrganization,
    ...ofOthers,
  },
}
