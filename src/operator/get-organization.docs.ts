import type { Docs } from '../openapi/docs.ts'
import { exampleOrganization, ofOrganization, unknownOrganization } from './organization-json.docs.ts'

export default {
  summary: 'Get an organization',
  description: 'With how many clients and users it has.',
  answers: {
    200: ['The organization.', ofOrganization, { organization: exampleOrganization }],
    404: unknownOrganization,
  },
} satisfies Docs
