import * as sentences from '../domain/sentences.ts'
import type { Docs } from '../openapi/docs.ts'

export default {
  summary: 'Restore an archived client',
  description:
    'The client is active again and takes a place in the plan, whose limit holds exactly. A client that is active already stays as it is.',
  answers: {
    200: ['The client is active.', sentences.clientRestored],
    404: [
      'The plan is full, or the organization has no such client.',
      sentences.limitReached('pro'),
      sentences.unknownClient,
    ],
  },
} satisfies Docs
