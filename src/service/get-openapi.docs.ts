import * as z from 'zod/mini'
import type { Docs } from '../openapi/docs.ts'

export default {
  summary: 'Get this document',
  description: 'Generators of clients and tests read it. Web pages of any site may read it too (CORS).',
  answers: { 200: ['The document in OpenAPI 3.1.', z.looseObject({ openapi: z.literal('3.1.0') })] },
} satisfies Docs
