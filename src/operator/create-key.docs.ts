import * as sentences from '../domain/sentences.ts'
import type { Docs } from '../openapi/docs.ts'
import { usual } from '../openapi/example-of.ts'
import { newSecret } from './key-json.docs.ts'
import { isBeingDeleted, noSuchOrganization } from './organization-json.docs.ts'

export default {
  summary: 'Make an API key',
  description: 'Only this answer shows the key itself. The call takes no `Idempotency-Key`.',
  fields: {
    role: 'Required for client management. A `member` key gets 403 on every route.',
    admin_uid: 'Required for client management: an admin of the organization.',
    environment: 'Required for user management.',
    scopes: 'What the key may do, of the scopes of its API. Default: all of it, also what comes later.',
    expires_at: 'A time in the future. Default: the key does not expire.',
  },
  example: { api: 'client-management', ...usual('role', 'admin_uid'), name: 'Back office' },
  invalid: [['admin_uid', sentences.unknownAdmin]],
  answers: { 201: ['The new key.', newSecret], 404: noSuchOrganization, 409: isBeingDeleted },
} satisfies Docs
