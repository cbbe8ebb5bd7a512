// GET /operator/v1/databases: the databases of this deployment, and their contents.
import { Hono } from 'hono'
import type { AppEnv } from '../http/env.ts'
import { noQuery } from '../http/validate.ts'

export const listDatabases = new Hono<AppEnv>().get('/databases', noQuery(), async (c) => {
  const found = await c.var.directory.databases()
  return c.json({
    databases: found.map((each) => ({
      name: each.name,
      size_bytes: each.bytes,
      organization_count: each.organizationCount,
      client_count: each.clientCount,
      user_counts: each.userCounts,
    })),
  })
})
