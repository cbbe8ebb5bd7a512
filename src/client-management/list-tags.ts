// GET /client-management/tags: the tags of active clients, and how many have each.
import * as sentences from '../domain/sentences.ts'
import { json } from '../http/answer.ts'
import { requireAdmin } from '../http/auth.ts'
import type { AppEnv } from '../http/env.ts'
import { Hono } from '../http/hono.ts'
import { noQuery } from '../http/validate.ts'

export const listTags = new Hono<AppEnv>().get(
  '/tags',
  requireAdmin(sentences.notAdmin, 'clients:read'),
  noQuery(),
  async (c) => json(c, { tags: await c.get('storage').clients.tags(c.get('organization')) }),
)
