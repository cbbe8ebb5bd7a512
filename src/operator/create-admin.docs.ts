import * as sentences from '../domain/sentences.ts'
import type { Docs } from '../openapi/docs.ts'
import { admin } from './admin-json.docs.ts'
import { conflict, noSuchOrganization } from './organization-json.docs.ts'

export default {
  summary: 'Create an admin',
  description:
    'A person of the organization, whose `admin_uid` keys of client management and their clients bear.',
  example: { display_name: 'Jo Weber', email: 'jo@example.com' },
  answers: { 201: ['Created.', { admin }], 404: noSuchOrganization, 409: conflict(sentences.adminTaken) },
} satisfies Docs
