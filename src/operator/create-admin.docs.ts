import * as z from 'zod/mini'
import * as sentences from '../domain/sentences.ts'
import type { Docs } from '../openapi/docs.ts'
import { admin, exampleAdmin } from './admin-json.docs.ts'
import { conflict, unknownOrganization } from './organization-json.docs.ts'

export default {
  summary: 'Create an admin',
  description:
    'A person of the organization, whose `admin_uid` keys of client management and their clients bear.',
  example: { display_name: 'Jo Weber', email: 'jo@example.com' },
  answers: {
    201: ['Created.', z.strictObject({ admin }), { admin: exampleAdmin }],
    404: unknownOrganization,
    409: conflict(sentences.adminTaken),
  },
} satisfies Docs
