import * as z from 'zod/mini'
import type { Docs } from '../openapi/docs.ts'
import { admin } from './admin-json.docs.ts'
import { noSuchOrganization } from './organization-json.docs.ts'

export default {
  summary: 'List the admins of an organization',
  description: 'All of them, oldest first.',
  answers: { 200: ['All.', { admins: z.array(admin) }], 404: noSuchOrganization },
} satisfies Docs
