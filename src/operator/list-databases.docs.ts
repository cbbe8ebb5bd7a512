import * as z from 'zod/mini'
import { documented } from '../http/fields.ts'
import type { Docs } from '../openapi/docs.ts'
import { userCounts } from './organization-json.docs.ts'

const database = documented(
  z.strictObject({
    name: z.string(),
    size_bytes: z.int(),
    organization_count: z.int(),
    client_count: z.int(),
    user_counts: userCounts,
  }),
  { id: 'Database' },
)

export default {
  summary: 'List the databases and what they hold',
  description: 'Where a new organization may go, and how full each is.',
  answers: { 200: ['All of them. One ends at 10 GB.', { databases: z.array(database) }] },
} satisfies Docs
