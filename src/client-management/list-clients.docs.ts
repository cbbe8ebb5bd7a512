import { pageLimits } from '../domain/limits.ts'
import * as sentences from '../domain/sentences.ts'
import type { Docs } from '../openapi/docs.ts'
import { byDefault } from '../openapi/schemas.ts'
import { page } from './client-json.docs.ts'

export default {
  summary: 'List clients',
  description: 'All of the organization, whoever created them, in `user_uid` order.',
  fields: { limit: byDefault(pageLimits.list) },
  answers: {
    200: ['A page.', { users: page }],
    404: ['No client on the page.', sentences.noClients],
  },
} satisfies Docs
