import * as z from 'zod/mini'
import type { Docs } from '../openapi/docs.ts'
import { exampleKey, key } from './key-json.docs.ts'
import { noSuchOrganization } from './organization-json.docs.ts'

export default {
  summary: 'List the API keys of an organization',
  description: 'What is known of them, without the keys themselves.',
  answers: {
    200: ['All, dead ones too.', z.strictObject({ keys: z.array(key) }), { keys: [exampleKey] }],
    404: noSuchOrganization,
  },
} satisfies Docs
