import * as z from 'zod/mini'
import type { Docs } from '../openapi/docs.ts'
import { url } from '../openapi/schemas.ts'

const index = {
  name: z.string(),
  version: z.string(),
  docs: url('/docs'),
  openapi: url('/openapi.json'),
  llms: url('/llms.txt'),
  health: url('/health'),
}

export default {
  summary: 'Find the documents',
  description: 'Shows the name and the version of the deployment, and the addresses of its documents.',
  answers: { 200: ['The index.', index, { name: 'Roster', version: '0.1.0' }] },
} satisfies Docs
