import * as sentences from '../domain/sentences.ts'
import type { Docs } from '../openapi/docs.ts'
import { usual } from '../openapi/example-of.ts'
import { newSecret } from './key-json.docs.ts'
import { noSuchOrganization } from './organization-json.docs.ts'

export default {
  summary: 'Make an API key',
  description: 'The answer is the only place where the key itself is ever shown. Takes no Idempotency-Key.',
  fields: {
    role: 'Required for client-management, as is `admin_uid`. A member may authenticate and nothing else.',
    admin_uid: 'An admin of the organization.',
    environment: 'Required for user-management.',
    expires_at: 'In the future.',
  },
  example: { api: 'client-management', ...usual('role', 'admin_uid'), name: 'Back office' },
  invalid: [['admin_uid', sentences.unknownAdmin]],
  answers: { 201: ['Made.', newSecret], 404: noSuchOrganization },
} satisfies Docs
