import type { ZodOpenApiOperationObject } from 'zod-openapi'
import * as z from 'zod/mini'
import { invalid, json } from '../http/answers.docs.ts'
import { ofOthers } from '../http/refusals.docs.ts'
import { byDefault, optionally } from '../http/schemas.docs.ts'
import { exampleOrganization, off, organization, shared } from './organization.docs.ts'
import { organizationsQuery } from './list-organizations.ts'

export const listOrganizations: ZodOpenApiOperationObject = {
  ...shared,
  operationId: 'listOrganizations',
  summary: 'List organizations',
  description: 'In the order of their ids. The next page: `start_after_id` with the last id of this one.',
  requestParams: {
    query: z.object({
      start_after_id: optionally(organizationsQuery.shape.start_after_id, {
        description: 'The page just after this id.',
        examples: ['acme'],
      }),
      limit: byDefault(organizationsQuery.shape.limit, 100),
    }),
  },
  responses: {
    '200': json(
      'A page, in the order of ids.',
      z.strictObject({ organizations: z.array(organization).check(z.maxLength(500)) }),
      {
        organizations: [exampleOrganization],
      },
    ),
    '400': invalid(['limit', 'limit must be a whole number from 1 to 500']),
    '404': off,
    ...ofOthers,
  },
}
