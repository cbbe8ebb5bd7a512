import type { ZodOpenApiOperationObject } from 'zod-openapi'
import { bodyIn, invalid, json } from '../http/answers.docs.ts'
import { documented } from '../http/fields.ts'
import { ofOthers, withBody } from '../http/refusals.docs.ts'
import { exampleOrganization, noOrganization, ofOne, ofOrganization, shared } from './organization.docs.ts'
import { organizationChanges } from './update-organization.ts'

documented(organizationChanges, {
  minProperties: 1,
  description: 'A limit below the count keeps the clients and stops creation.',
})

export const updateOrganization: ZodOpenApiOperationObject = {
  ...shared,
  operationId: 'updateOrganization',
  summary: 'Change an organization',
  description:
    'Name, plan or limit, at least one of them. Lowering the limit below the count keeps the clients and stops creation.',
  requestParams: ofOne,
  requestBody: bodyIn({ json: organizationChanges }, { client_limit: 50 }),
  responses: {
    '200': json('Changed.', ofOrganization, {
      organization: { ...exampleOrganization, client_limit: 50 },
    }),
    '400': invalid(['body', 'At least one of name, plan and client_limit must be provided']),
    '404': noOrganization,
    ...ofOthers,
    ...withBody,
  },
}
