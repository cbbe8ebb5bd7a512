import * as sentences from '../domain/sentences.ts'
import type { Docs } from '../openapi/docs.ts'
import { noSuchKey } from './organization-json.docs.ts'

export default {
  summary: 'Revoke an API key',
  description: 'Again is 200 again.',
  answers: { 200: ['Revoked.', sentences.keyRevoked], 404: noSuchKey },
} satisfies Docs
