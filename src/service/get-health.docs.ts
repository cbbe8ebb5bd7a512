import * as z from 'zod/mini'
import * as sentences from '../domain/sentences.ts'
import type { Docs } from '../openapi/docs.ts'

const ill = { error: z.string(), status: z.enum(['unavailable', 'migrate']) }

export default {
  summary: 'Whether the service and its databases answer, and are migrated',
  description: 'Asks them once in 5 s at most.',
  answers: {
    200: ['They do, and are.', { status: z.literal('ok') }],
    503: ['One does not answer, or waits for migrations.', ill, { error: sentences.noDatabase }],
  },
} satisfies Docs
