import * as z from 'zod/mini'
import { documented } from '../http/documented.ts'
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
  description: 'Shows where a new organization can go, and how full each database is.',
  answers: { 200: ['All databases. A database holds at most 10 GB.', { databases: z.array(database) }] },
} satisfies Docs
