import type { Docs } from '../openapi/docs.ts'
import { organization, noSuchOrganization, ofClientLimit } from './organization-json.docs.ts'

export default {
  summary: 'Change an organization',
  description:
    'Changes the name, the plan or the limit, at least one of them. A limit below the number of clients deletes nobody; it stops creation.',
  fields: { client_limit: ofClientLimit },
  example: { plan: 'pro', client_limit: null },
  answers: { 200: ['The changed organization.', { organization }], 404: noSuchOrganization },
} satisfies Docs
