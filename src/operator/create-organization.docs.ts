import * as sentences from '../domain/sentences.ts'
import type { Docs } from '../openapi/docs.ts'
import { conflict, exampleOrganization, ofOrganization } from './organization-json.docs.ts'

export default {
  summary: 'Create an organization',
  description: 'Its id is a part of the paths of user management and never changes.',
  fields: {
    id: 'Part of the paths of user management.',
    client_limit:
      'Overrides the limit of the plan (free 10, pro 500, enterprise none); null removes the override.',
    database: 'The name of a binding. Default: the smallest database. It is for good.',
  },
  example: { id: 'acme', name: 'Acme Coaching', plan: 'pro' },
  invalid: [
    ['plan', 'plan must be one of: free, pro, enterprise'],
    ['id', 'id is reserved'],
  ],
  answers: {
    201: ['Created.', ofOrganization, { organization: exampleOrganization }],
    409: conflict(sentences.organizationTaken),
  },
} satisfies Docs
