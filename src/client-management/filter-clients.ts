// GET /client-management/clients/filter: a page of the clients that match, and how many match in all.
import * as z from 'zod/mini'
import { pageLimits } from '../domain/limits.ts'
import * as sentences from '../domain/sentences.ts'
import { atFirstUse } from '../http/at-first-use.ts'
import { json } from '../http/answer.ts'
import { requireAdmin } from '../http/auth.ts'
import type { AppEnv } from '../http/env.ts'
import { ApiError } from '../http/errors.ts'
import { choice } from '../http/fields.ts'
import { Hono } from '../http/hono.ts'
import { originOf } from '../http/origin.ts'
import { daysInOrder } from '../http/time-fields.ts'
import { query } from '../http/validate.ts'
import { filterFields, filterLists, toFilter } from './client-filter.ts'
import { toClientJson } from './client-json.ts'
import { cursorsOf, pageOf, pageQuery } from './paging.ts'

export const filterQuery = atFirstUse(() =>
  pageQuery({ ...filterFields(), count: z.optional(choice('count', ['true', 'false'])) }).check(
    daysInOrder(),
  ),
)

export const filterClients = new Hono<AppEnv>().get(
  '/clients/filter',
  requireAdmin(sentences.notAdmin, 'clients:read'),
  query(filterQuery, { lists: filterLists }),
  async (c) => {
    const input = c.req.valid('query')
    const storage = c.get('storage')
    const organization = c.get('organization')
    const page = { ...pageOf(c, input, pageLimits.filter), isCounted: input.count !== 'false' }
    const found = await storage.clients.filter(organization, toFilter(input), page)
    const { clients } = found
    const [first] = clients
    const last = clients.at(-1)
    if (!first || !last) throw new ApiError(404, sentences.noMatches)
    const origin = originOf(c)
    return json(c, {
      query_count: found.count,
      users: clients.map((client) => toClientJson(client, origin)),
      first_uid: first.userUid,
      last_uid: last.userUid,
      ...cursorsOf(c, page, found),
    })
  },
)
