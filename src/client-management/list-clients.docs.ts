import * as sentences from '../domain/sentences.ts'
import type { Docs } from '../openapi/docs.ts'
import { page } from './client-json.docs.ts'

export default {
  summary: 'List clients',
  description: 'Lists the clients of all admins of the organization, in the order of `user_uid`.',
  answers: {
    200: ['A page of clients.', { users: page }],
    404: ['The page has no client.', sentences.noClients],
  },
} satisfies Docs
