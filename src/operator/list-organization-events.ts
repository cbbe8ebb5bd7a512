// GET /operator/v1/organizations/{id}/events: the next changes of everything in an organization, in the order of commits.
import * as z from 'zod/mini'
import { eventTypes } from '../domain/event.ts'
import { pageLimits } from '../domain/limits.ts'
import { atFirstUse } from '../http/at-first-use.ts'
import type { AppEnv } from '../http/env.ts'
import { feedFields, feedLists, feedPage } from '../http/events.ts'
import { Hono } from '../http/hono.ts'
import { query } from '../http/validate.ts'
import { organizationNotFound } from './not-found.ts'

const everythingQuery = atFirstUse(() => z.strictObject(feedFields([...eventTypes])))

export const listOrganizationEvents = new Hono<AppEnv>().get(
  '/organizations/:id/events',
  query(everythingQuery, { lists: feedLists }),
  async (c) => {
    const { after, limit = pageLimits.list, type: types } = c.req.valid('query')
    const page = await c.get('storage').events.feedOfKnown(c.req.param('id'), after, limit, { types })
    if (!page) throw organizationNotFound()
    return feedPage(c, page, after)
  },
)
