import * as z from 'zod/mini'
import type { Docs } from '../openapi/docs.ts'

export default {
  summary: 'This document',
  description: 'For generators of clients and tests. Open to pages of any site (CORS).',
  answers: { 200: ['OpenAPI 3.1.', z.looseObject({ openapi: z.literal('3.1.0') })] },
} satisfies Docs
