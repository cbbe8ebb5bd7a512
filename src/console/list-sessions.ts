// GET /console/session: the sessions of this browser, which the console's page asks for; none for anybody else.
import { json } from '../http/answer.ts'
import { credentialsOf } from '../http/console-cookie.ts'
import type { AppEnv } from '../http/env.ts'
import { Hono } from '../http/hono.ts'
import { noQuery } from '../http/validate.ts'
import { toSessionsJson } from './session-json.ts'

export const listOpenSessions = new Hono<AppEnv>().get('/session', noQuery(), async (c) =>
  json(c, { sessions: await toSessionsJson(c, await credentialsOf(c)) }),
)
