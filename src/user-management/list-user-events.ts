// GET /{org}/{dev|prod}/v1/events: the next changes of users after an event, in the order of commits.
import * as z from 'zod/mini'
import { feedTypes } from '../domain/event.ts'
import { pageLimits } from '../domain/limits.ts'
import { atFirstUse } from '../http/at-first-use.ts'
import { requireScope } from '../http/auth.ts'
import type { AppEnv } from '../http/env.ts'
import { feedFields, feedLists, feedPage } from '../http/events.ts'
import { Hono } from '../http/hono.ts'
import { query } from '../http/validate.ts'
import { fromId } from './user-fields.ts'

const types = feedTypes('user')

const userEventsQuery = atFirstUse(() =>
  z.strictObject({ ...feedFields(types), from_id: z.optional(fromId()) }),
)

export const listUserEvents = new Hono<AppEnv>().get(
  '/events',
  requireScope('history:read'),
  query(userEventsQuery, { lists: feedLists }),
  async (c) => {
    const { after, limit = pageLimits.list, type = types, from_id } = c.req.valid('query')
    const filter = { types: type, environment: c.get('environment'), fromId: from_id }
    const page = await c.get('storage').events.feed(c.get('organization'), after, limit, filter)
    return feedPage(c, page, after)
  },
)
