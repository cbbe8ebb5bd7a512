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
import { pageOf, pageQuery } from './paging.ts'

const listQuery = atFirstUse(() => pageQuery({}))

export const listClients = new Hono<AppEnv>().get(
  '/clients',
  requireAdmin(sentences.mayNotList),
  query(listQuery, { has: 'Link' }),
  async (c) => {
    const page = pageOf(c.req.valid('query'), pageLimits.list)
    const { clients, hasMore } = await c.get('storage').clients.list(c.get('organization'), page)
    const last = clients.at(-1)
    if (!last) throw new ApiError(404, sentences.noClients)
    const origin = originOf(c)
    const users = clients.map((client) => toClientJson(client, origin))
    if (!hasMore) return json(c, { users })
    const next = new URLSearchParams({ limit: String(page.limit), start_after_id: last.userUid })
    return json(c, { users }, 200, { Link: `<${origin}${c.req.path}?${next.toString()}>; rel="next"` })
  },
)
