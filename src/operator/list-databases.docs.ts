import * as z from 'zod/mini'
import type { Docs } from '../openapi/docs.ts'
import { userCounts } from './organization-json.docs.ts'

const database = z.strictObject({
  name: z.string(),
  size_bytes: z.int(),
  organization_count: z.int(),
  client_count: z.int(),
  user_counts: userCounts,
})

const example = {
  name: 'DB',
  size_bytes: 9_437_184,
  organization_count: 12,
  client_count: 3_180,
  user_counts: { dev: 40, prod: 11_200 },
}

export default {
  summary: 'List the databases and what they hold',
  description: 'Where a new organization may go, and how full each is.',
  answers: {
    200: [
      'All of them. One ends at 10 GB.',
      z.strictObject({ databases: z.array(database) }),
      { databases: [example] },
    ],
  },
} satisfies Docs
