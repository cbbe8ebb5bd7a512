// GET /client-management/clients: a page of all clients of the organization.
import { pageLimits } from '../domain/limits.ts'
import * as sentences from '../domain/sentences.ts'
import { atFirstUse } from '../http/at-first-use.ts'
import { json } from '../http/answer.ts'
import { requireAdmin } from '../http/auth.ts'
import type { AppEnv } from '../http/env.ts'
import { ApiError } from '../http/errors.ts'
import { Hono } from '../http/hono.ts'
import { originOf } from '../http/origin.ts'
import { query } from '../http/validate.ts'
import { toClientJson } from './client-json.ts'
import { cursorsOf, pageOf, pageQuery } from './paging.ts'

const listQuery = atFirstUse(() => pageQuery({}))

export const listClients = new Hono<AppEnv>().get(
  '/clients',
  requireAdmin(sentences.mayNotList, 'clients:read'),
  query(listQuery, { has: 'Link' }),
  async (c) => {
    const input = c.req.valid('query')
    const { status = 'active' } = input
    const page = pageOf(c, input, pageLimits.list)
    const found = await c.get('storage').clients.list(c.get('organization'), status, page)
    const last = found.clients.at(-1)
    if (!last) throw new ApiError(404, sentences.noClients)
    const origin = originOf(c)
    const cursors = cursorsOf(c, page, found)
    const answer = { users: found.clients.map((client) => toClientJson(client, origin)), ...cursors }
    if (!found.hasMore) return json(c, answer)
    const next = new URLSearchParams({ limit: String(page.limit) })
    if (status !== 'active') next.set('status', status)
    if (input.order_by === undefined) next.set('start_after_id', last.userUid)
    else {
      next.set('order_by', input.order_by)
      next.set('cursor', cursors.next_cursor ?? '')
    }
    return json(c, answer, 200, { Link: `<${origin}${c.req.path}?${next.toString()}>; rel="next"` })
  },
)
