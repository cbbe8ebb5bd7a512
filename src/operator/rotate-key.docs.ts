import * as sentences from '../domain/sentences.ts'
import type { Docs } from '../openapi/docs.ts'
import { newSecret } from './key-json.docs.ts'
import { conflict, noSuchKey } from './organization-json.docs.ts'

export default {
  summary: 'Replace an API key',
  description:
    'A key like the old one, which expires after the overlap. 409 while a key that replaced it lives, and for a dead one. Takes no Idempotency-Key.',
  example: { overlap_seconds: 3600 },
  answers: {
    201: ['Made.', newSecret],
    404: noSuchKey,
    409: conflict(sentences.rotatedAlready('01J9ZQ6T3NPX8V5W2K7M4R1C0D')),
  },
} satisfies Docs
