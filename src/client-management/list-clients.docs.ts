import * as sentences from '../domain/sentences.ts'
import type { Docs } from '../openapi/docs.ts'
import { cursors, page, pageFields } from './client-json.docs.ts'

export default {
  summary: 'List clients',
  description: 'Lists the clients of all admins of the organization.',
  fields: pageFields,
  answers: {
    200: ['A page of clients.', { users: page, ...cursors }],
    404: ['The page has no client.', sentences.noClients],
  },
} satisfies Docs
