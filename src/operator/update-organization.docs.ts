import type { Docs } from '../openapi/docs.ts'
import { isBeingDeleted, organization, noSuchOrganization, ofLimits } from './organization-json.docs.ts'

export default {
  summary: 'Change an organization',
  description:
    'Changes the name, the plan, the limits or the status, at least one of them. A limit below the number of clients or users deletes nobody; it stops creation.',
  fields: {
    ...ofLimits,
    status: '`active` ends a suspension within a minute.',
  },
  example: { plan: 'pro', client_limit: null },
  answers: {
    200: ['The changed organization.', { organization }],
    404: noSuchOrganization,
    409: isBeingDeleted,
  },
} satisfies Docs
