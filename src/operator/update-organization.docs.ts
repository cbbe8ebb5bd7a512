import type { Docs } from '../openapi/docs.ts'
import { organization, noSuchOrganization, ofClientLimit } from './organization-json.docs.ts'

export default {
  summary: 'Change an organization',
  description:
    'Name, plan or limit, at least one of them. Lowering the limit below the count keeps the clients and stops creation.',
  fields: { client_limit: ofClientLimit },
  example: { plan: 'pro', client_limit: null },
  answers: { 200: ['Changed.', { organization }], 404: noSuchOrganization },
} satisfies Docs
