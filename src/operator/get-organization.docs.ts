import type { ZodOpenApiOperationObject } from 'zod-openapi'
import { json } from '../http/answers.docs.ts'
import { ofOthers } from '../http/refusals.docs.ts'
import {
  anOrganization,
  noOrganization,
  ofOne,
  ofOrganization,
  shared,
  unexpected,
} from './organization.docs.ts'

export const getOrganization: ZodOpenApiOperationObject = {
  ...shared,
  operationId: 'getOrganization',
  summary: 'Get an organization',
  description: 'With how many clients and users it has.',
  requestParams: ofOne,
  responses: {
    '200': json('The organization.', ofOrganization, anOrganization),
    '400': unexpected,
    '404': noOrganization,
    ...ofOthers,
  },
}
