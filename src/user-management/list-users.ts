// GET /{org}/{dev|prod}/v1/list-users: a page of the users of an environment, of all or of those who match.
import * as z from 'zod/mini'
import { pageLimits } from '../domain/limits.ts'
import { goals, subscriptionStatuses } from '../domain/user.ts'
import { atFirstUse } from '../http/at-first-use.ts'
import { json } from '../http/answer.ts'
import { requireScope } from '../http/auth.ts'
import type { AppEnv } from '../http/env.ts'
import { choice, number } from '../http/fields.ts'
import { Hono } from '../http/hono.ts'
import { searchText } from '../http/search-field.ts'
import { query } from '../http/validate.ts'
import { toProfileJson } from './profile-json.ts'
import { idOfCaller } from './user-fields.ts'

/** The query fields that say which users. */
export const userFilterFields = () => ({
  goal: z.optional(choice('goal', goals)),
  subscription_status: z.optional(choice('subscription_status', subscriptionStatuses)),
  q: z.optional(searchText('q')),
})

const usersQuery = atFirstUse(() =>
  z.strictObject({
    limit: z.optional(number('limit', { min: 1, max: pageLimits.max, integer: true })),
    start_after_id: z.optional(idOfCaller('start_after_id')),
    ...userFilterFields(),
  }),
)

export const listUsers = new Hono<AppEnv>().get(
  '/list-users',
  requireScope('users:read'),
  query(usersQuery),
  async (c) => {
    const input = c.req.valid('query')
    const { limit = pageLimits.list, start_after_id: after = '', goal, q } = input
    const { users: store } = c.get('storage')
    const filter = { goal, status: input.subscription_status, q }
    const page = { after, limit }
    const { users, hasMore } = await store.list(c.get('organization'), c.get('environment'), filter, page)
    const next_cursor = hasMore ? (users.at(-1)?.fromId ?? null) : null
    return json(c, { status: 'success', users: users.map(toProfileJson), next_cursor })
  },
)
