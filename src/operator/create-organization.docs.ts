import type { ZodOpenApiOperationObject } from 'zod-openapi'
import { having, bodyIn, invalid, json } from '../http/answers.docs.ts'
import { location, ofOthers, withBody } from '../http/refusals.docs.ts'
import { describe } from '../http/schemas.docs.ts'
import { anOrganization, conflict, limits, off, ofOrganization, shared } from './organization.docs.ts'
import { newOrganization } from './create-organization.ts'

describe(newOrganization.shape, {
  id: 'Part of the paths of user management.',
  client_limit: limits,
  database: 'The name of a binding. Default: the smallest database. It is for good.',
})

export const createOrganization: ZodOpenApiOperationObject = {
  ...shared,
  operationId: 'createOrganization',
  summary: 'Create an organization',
  description: 'Its id is a part of the paths of user management and never changes.',
  requestBody: bodyIn({ json: newOrganization }, { id: 'acme', name: 'Acme Coaching', plan: 'pro' }),
  responses: {
    '201': having(json('Created.', ofOrganization, anOrganization), location),
    '400': invalid(['plan', 'plan must be one of: free, pro, enterprise'], ['id', 'id is reserved']),
    '404': off,
    '409': conflict('An organization with this id already exists'),
    ...ofOthers,
    ...withBody,
  },
}
