// GET /{org}/{dev|prod}/v1/usage: what the organization uses of what it may.
import { requireScope } from '../http/auth.ts'
import type { AppEnv } from '../http/env.ts'
import { Hono } from '../http/hono.ts'
import { answerUsage } from '../http/usage.ts'
import { noQuery } from '../http/validate.ts'

export const getUserUsage = new Hono<AppEnv>().get('/usage', requireScope(null), noQuery(), (c) =>
  answerUsage(c, c.get('environment')),
)
