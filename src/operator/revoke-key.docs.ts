import * as sentences from '../domain/sentences.ts'
import type { Docs } from '../openapi/docs.ts'
import { isBeingDeleted, noSuchKey } from './organization-json.docs.ts'

export default {
  summary: 'Revoke an API key',
  description: 'The key stops working. A second revocation is 200 too.',
  answers: { 200: ['The key is revoked.', sentences.keyRevoked], 404: noSuchKey, 409: isBeingDeleted },
} satisfies Docs
