// GET /client-management/usage: what the organization uses of what it may.
import * as sentences from '../domain/sentences.ts'
import { requireAdmin } from '../http/auth.ts'
import type { AppEnv } from '../http/env.ts'
import { Hono } from '../http/hono.ts'
import { answerUsage } from '../http/usage.ts'
import { noQuery } from '../http/validate.ts'

export const getUsage = new Hono<AppEnv>().get(
  '/usage',
  requireAdmin(sentences.notAdmin, null),
  noQuery(),
  (c) => answerUsage(c, 'client-management'),
)
