import type { Docs } from '../openapi/docs.ts'
import { organization, noSuchOrganization } from './organization-json.docs.ts'

export default {
  summary: 'Get an organization',
  description: 'Shows the organization and the numbers of its clients and users.',
  answers: { 200: ['The organization.', { organization }], 404: noSuchOrganization },
} satisfies Docs
