import * as sentences from '../domain/sentences.ts'
import type { Docs } from '../openapi/docs.ts'
import { exampleAdmin } from './admin-json.docs.ts'
import { exampleSecret, newSecret } from './key-json.docs.ts'
import { unknownOrganization } from './organization-json.docs.ts'

export default {
  summary: 'Make an API key',
  description: 'The answer is the only place where the key itself is ever shown. Takes no Idempotency-Key.',
  fields: {
    role: 'Required for client-management, as is `admin_uid`. A member may authenticate and nothing else.',
    admin_uid: 'An admin of the organization.',
    environment: 'Required for user-management.',
    expires_at: 'In the future.',
  },
  example: {
    api: 'client-management',
    role: 'admin',
    admin_uid: exampleAdmin.admin_uid,
    name: 'Back office',
  },
  invalid: [['admin_uid', sentences.unknownAdmin]],
  answers: { 201: ['Made.', newSecret, exampleSecret], 404: unknownOrganization },
} satisfies Docs
