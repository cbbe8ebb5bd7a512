import * as sentences from '../domain/sentences.ts'
import type { Docs } from '../openapi/docs.ts'
import { message } from '../openapi/schemas.ts'
import { unknownKey } from './organization-json.docs.ts'

export default {
  summary: 'Revoke an API key',
  description: 'Again is 200 again.',
  answers: { 200: ['Revoked.', message, { message: sentences.keyRevoked }], 404: unknownKey },
} satisfies Docs
