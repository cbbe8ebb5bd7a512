import * as z from 'zod/mini'
import { pageLimits } from '../domain/limits.ts'
import * as sentences from '../domain/sentences.ts'
import type { Docs } from '../openapi/docs.ts'
import { byDefault, said } from '../openapi/schemas.ts'
import { page } from './client-json.docs.ts'

const found = {
  query_count: said(z.int(), 'The number of all matching clients, not of this page.'),
  users: page,
  first_uid: z.string(),
  last_uid: z.string(),
}

export default {
  summary: 'Filter clients',
  description:
    'Lists the clients that match all conditions, in the order of `user_uid`. For the next page, send its `last_uid` as `start_after_id`. For the page before, send its `first_uid` as `end_before_id`.',
  fields: {
    limit: byDefault(pageLimits.filter),
    admin_uid: 'The admin who created the client.',
    start_date:
      'The earliest UTC day of `last_session`, inclusive. A client without a session matches no date.',
    end_date: 'The latest UTC day of `last_session`, inclusive.',
    preferable_activities: 'The client has at least one of these.',
  },
  wrong: { gender: 'Male', start_date: '2026-11-30', end_date: '2026-11-01' },
  answers: {
    200: ['A page of clients.', found],
    404: ['The page has no client.', sentences.noMatches],
  },
} satisfies Docs
