import type { Docs } from '../openapi/docs.ts'
import { exampleOrganization, ofOrganization, noSuchOrganization } from './organization-json.docs.ts'

export default {
  summary: 'Change an organization',
  description:
    'Name, plan or limit, at least one of them. Lowering the limit below the count keeps the clients and stops creation.',
  fields: {
    client_limit:
      'Overrides the limit of the plan (free 10, pro 500, enterprise none); null removes the override.',
  },
  example: { client_limit: 50 },
  answers: {
    200: ['Changed.', ofOrganization, { organization: { ...exampleOrganization, client_limit: 50 } }],
    404: noSuchOrganization,
  },
} satisfies Docs
