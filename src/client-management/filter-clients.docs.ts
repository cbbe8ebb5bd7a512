import * as z from 'zod/mini'
import { pageLimits } from '../domain/limits.ts'
import * as sentences from '../domain/sentences.ts'
import type { Docs } from '../openapi/docs.ts'
import { byDefault, said } from '../openapi/schemas.ts'
import { page } from './client-json.docs.ts'

const found = {
  query_count: said(z.int(), 'All that match, whatever the page.'),
  users: page,
  first_uid: z.string(),
  last_uid: z.string(),
}

export default {
  summary: 'Filter clients',
  description:
    'Those that match all conditions, in `user_uid` order. The next page: `start_after_id` with the `last_uid` of this one; the page before: `end_before_id` with its `first_uid`.',
  fields: {
    limit: byDefault(pageLimits.filter),
    admin_uid: 'Who created the client.',
    start_date:
      'Bound on the UTC day of `last_session`, inclusive. Clients without a session match no bound.',
    end_date: 'The other bound, inclusive.',
    preferable_activities: 'Matches who has any of these.',
  },
  wrong: { gender: 'Male', start_date: '2026-11-30', end_date: '2026-11-01' },
  answers: {
    200: ['A page.', found],
    404: ['No client on the page.', sentences.noMatches],
  },
} satisfies Docs
