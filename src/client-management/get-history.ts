// GET /client-management/clients/{user_uid}/history: the changes of one client, newest first, also of a deleted one.
import * as z from 'zod/mini'
import { eventId } from '../domain/event.ts'
import { pageLimits } from '../domain/limits.ts'
import * as sentences from '../domain/sentences.ts'
import { atFirstUse } from '../http/at-first-use.ts'
import { json } from '../http/answer.ts'
import { requireAdmin } from '../http/auth.ts'
import type { AppEnv } from '../http/env.ts'
import { ApiError } from '../http/errors.ts'
import { eventLimit, eventPosition, shownTo } from '../http/events.ts'
import { Hono } from '../http/hono.ts'
import { param, query } from '../http/validate.ts'
import { clientPath } from './client-fields.ts'

const historyQuery = atFirstUse(() =>
  z.strictObject({ before: z.optional(eventPosition('before')), limit: eventLimit() }),
)

export const getHistory = new Hono<AppEnv>().get(
  '/clients/:user_uid/history',
  requireAdmin(sentences.notAdmin, 'history:read'),
  param(clientPath),
  query(historyQuery),
  async (c) => {
    const { before, limit = pageLimits.list } = c.req.valid('query')
    const { user_uid } = c.req.valid('param')
    const organization = c.get('organization')
    const found = await c.get('storage').events.ofClient(organization, user_uid, before?.number, limit)
    if (!found) throw new ApiError(404, sentences.unknownClient)
    const { events, hasMore } = found
    const last = events.at(-1)
    return json(c, { events: events.map(shownTo(c)), next: hasMore && last ? eventId(last) : null })
  },
)
