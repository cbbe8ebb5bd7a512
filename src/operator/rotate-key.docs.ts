import * as sentences from '../domain/sentences.ts'
import type { Docs } from '../openapi/docs.ts'
import { newSecret } from './key-json.docs.ts'
import { conflict, noSuchKey } from './organization-json.docs.ts'

export default {
  summary: 'Replace an API key',
  description:
    'Makes a key with the same rights. The old key expires after the overlap. A dead key, or a key whose successor works, is 409. The call takes no `Idempotency-Key`.',
  fields: { overlap_seconds: 'The old key still works for this long.' },
  example: { overlap_seconds: 3600 },
  answers: {
    201: ['The new key.', newSecret],
    404: noSuchKey,
    409: conflict(sentences.rotatedAlready('01J9ZQ6T3NPX8V5W2K7M4R1C0D'), sentences.keyDead),
  },
} satisfies Docs
