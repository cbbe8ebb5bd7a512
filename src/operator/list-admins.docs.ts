import * as z from 'zod/mini'
import type { Docs } from '../openapi/docs.ts'
import { admin } from './admin-json.docs.ts'
import { noSuchOrganization } from './organization-json.docs.ts'

export default {
  summary: 'List the admins of an organization',
  description: 'Lists all admins, the oldest first.',
  answers: { 200: ['All admins.', { admins: z.array(admin) }], 404: noSuchOrganization },
} satisfies Docs
