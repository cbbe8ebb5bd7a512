import type { Docs } from '../openapi/docs.ts'
import { organization, noSuchOrganization } from './organization-json.docs.ts'

export default {
  summary: 'Get an organization',
  description: 'With how many clients and users it has.',
  answers: { 200: ['The organization.', { organization }], 404: noSuchOrganization },
} satisfies Docs
