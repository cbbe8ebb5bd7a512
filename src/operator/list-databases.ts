// GET /operator/v1/databases: the databases of this deployment, and their contents.
import { json } from '../http/answer.ts'
import type { AppEnv } from '../http/env.ts'
import { Hono } from '../http/hono.ts'
import { noQuery } from '../http/validate.ts'

export const listDatabases = new Hono<AppEnv>().get('/databases', noQuery(), async (c) => {
  const found = await c.get('directory').databases()
  return json(c, {
    databases: found.map((each) => ({
      name: each.name,
      size_bytes: each.bytes,
      organization_count: each.organizationCount,
      client_count: each.clientCount,
      user_counts: each.userCounts,
    })),
  })
})
