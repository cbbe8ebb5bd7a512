// GET /client-management/clients: a page of all clients of the organization.
import { Hono } from 'hono'
import { pageLimits } from '../domain/limits.ts'
import * as sentences from '../domain/sentences.ts'
import { requireAdmin } from '../http/auth.ts'
import type { AppEnv } from '../http/env.ts'
import { ApiError } from '../http/errors.ts'
import { originOf } from '../http/origin.ts'
import { query } from '../http/validate.ts'
import { toClientJson } from './client-json.ts'
import { pageOf, pageQuery } from './paging.ts'

const listQuery = pageQuery({})

export const listClients = new Hono<AppEnv>().get(
  '/clients',
  requireAdmin(sentences.mayNotList),
  query(listQuery, { has: 'Link' }),
  async (c) => {
    const page = pageOf(c.req.valid('query'), pageLimits.list)
    const { clients, hasMore } = await c.var.storage.clients.list(c.var.organization, page)
    const last = clients.at(-1)
    if (!last) throw new ApiError(404, sentences.noClients)
    const origin = originOf(c)
    if (hasMore) {
      const next = new URLSearchParams({ limit: String(page.limit), start_after_id: last.userUid })
      c.header('Link', `<${origin}${c.req.path}?${next.toString()}>; rel="next"`)
    }
    return c.json({ users: clients.map((client) => toClientJson(client, origin)) })
  },
)
