import * as z from 'zod/mini'
import { pageLimits } from '../domain/limits.ts'
import * as sentences from '../domain/sentences.ts'
import type { Docs } from '../openapi/docs.ts'
import { byDefault, said } from '../openapi/schemas.ts'
import { page, shown, uid } from './client-json.docs.ts'

const found = z.strictObject({
  query_count: said(z.int(), 'All that match, whatever the page.'),
  users: page,
  first_uid: z.string(),
  last_uid: z.string(),
})

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
  invalid: [
    ['gender', 'gender must be one of: male, female'],
    ['start_date', sentences.datesReversed],
  ],
  answers: {
    200: ['A page.', found, { query_count: 2, users: [shown], first_uid: uid, last_uid: uid }],
    404: ['No client on the page.', sentences.noMatches],
  },
} satisfies Docs
