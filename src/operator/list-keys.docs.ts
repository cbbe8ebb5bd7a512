import * as z from 'zod/mini'
import type { Docs } from '../openapi/docs.ts'
import { key } from './key-json.docs.ts'
import { noSuchOrganization } from './organization-json.docs.ts'

export default {
  summary: 'List the API keys of an organization',
  description: 'Lists all keys, revoked and expired ones too. The answer does not show the keys themselves.',
  answers: { 200: ['All keys.', { keys: z.array(key) }], 404: noSuchOrganization },
} satisfies Docs
