import * as z from 'zod/mini'
import { pageLimits } from '../domain/limits.ts'
import * as sentences from '../domain/sentences.ts'
import type { Docs } from '../openapi/docs.ts'
import { byDefault, said } from '../openapi/schemas.ts'
import { cursors, filterTexts, page, pageFields } from './client-json.docs.ts'

const found = {
  query_count: said(
    z.nullable(z.int()),
    'The number of all matching clients, not of this page; null if `count` is `false`.',
  ),
  users: page,
  first_uid: z.string(),
  last_uid: z.string(),
  ...cursors,
}

export default {
  summary: 'Filter clients',
  description:
    'Lists the clients that match all conditions. For the next page, send its `next_cursor` as `cursor`, or in the order of `user_uid` its `last_uid` as `start_after_id`. For the page before, send its `previous_cursor`, or its `first_uid` as `end_before_id`.',
  fields: {
    limit: byDefault(pageLimits.filter),
    ...pageFields,
    ...filterTexts,
    count: '`false` leaves `query_count` null, which saves its cost.',
  },
  wrong: { gender: 'Male', start_date: '2026-11-30', end_date: '2026-11-01' },
  answers: {
    200: ['A page of clients.', found],
    404: ['The page has no client.', sentences.noMatches],
  },
} satisfies Docs
