import * as sentences from '../domain/sentences.ts'
import type { Docs } from '../openapi/docs.ts'
import { admin } from './admin-json.docs.ts'
import { conflict, noSuchOrganization } from './organization-json.docs.ts'

export default {
  summary: 'Create an admin',
  description: 'An admin is a person of the organization. Keys and clients name an admin in `admin_uid`.',
  example: { display_name: 'Jo Weber', email: 'jo@example.com' },
  answers: {
    201: ['The new admin.', { admin }],
    404: noSuchOrganization,
    409: conflict(sentences.adminTaken, sentences.beingDeleted),
  },
} satisfies Docs
