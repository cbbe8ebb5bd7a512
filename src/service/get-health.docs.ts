import * as z from 'zod/mini'
import * as sentences from '../domain/sentences.ts'
import type { Docs } from '../openapi/docs.ts'

const failed = { error: z.string(), status: z.enum(['unavailable', 'migrate']) }

export default {
  summary: 'Check the service and its databases',
  description: 'The service asks its databases at most once in 5 seconds.',
  answers: {
    200: ['Every database answers and has all migrations.', { status: z.literal('ok') }],
    503: ['A database does not answer, or lacks migrations.', failed, { error: sentences.noDatabase }],
  },
} satisfies Docs
