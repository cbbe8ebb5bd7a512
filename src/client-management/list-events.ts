// GET /client-management/events: the next changes of clients after an event, in the order of commits.
import * as z from 'zod/mini'
import { feedTypes } from '../domain/event.ts'
import { pageLimits } from '../domain/limits.ts'
import * as sentences from '../domain/sentences.ts'
import { atFirstUse } from '../http/at-first-use.ts'
import { requireAdmin } from '../http/auth.ts'
import type { AppEnv } from '../http/env.ts'
import { feedFields, feedLists, feedPage } from '../http/events.ts'
import { uid } from '../http/fields.ts'
import { Hono } from '../http/hono.ts'
import { query } from '../http/validate.ts'

const types = feedTypes('client')

const eventsQuery = atFirstUse(() =>
  z.strictObject({ ...feedFields(types), user_uid: z.optional(uid('user_uid')) }),
)

export const listEvents = new Hono<AppEnv>().get(
  '/events',
  requireAdmin(sentences.notAdmin, 'history:read'),
  query(eventsQuery, { lists: feedLists }),
  async (c) => {
    const { after, limit = pageLimits.list, type = types, user_uid: userUid } = c.req.valid('query')
    const filter = { types: type, environment: null, userUid }
    const page = await c.get('storage').events.feed(c.get('organization'), after, limit, filter)
    return feedPage(c, page, after)
  },
)
