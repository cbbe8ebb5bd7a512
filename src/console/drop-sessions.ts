// DELETE /console/session: signs out, of all sessions or of those that the query says.
import * as z from 'zod/mini'
import { json } from '../http/answer.ts'
import { atFirstUse } from '../http/at-first-use.ts'
import { cookieOf, credentialsOf, kinds } from '../http/console-cookie.ts'
import type { AppEnv } from '../http/env.ts'
import { choice, text } from '../http/fields.ts'
import { Hono } from '../http/hono.ts'
import { query } from '../http/validate.ts'
import { toSessionsJson } from './session-json.ts'

const which = atFirstUse(() =>
  z.strictObject({
    kind: z.optional(choice('kind', kinds)),
    organization: z.optional(text('organization')),
    environment: z.optional(choice('environment', ['dev', 'prod'])),
  }),
)

export const dropSessions = new Hono<AppEnv>().delete('/session', query(which), async (c) => {
  const asked = Object.entries(c.req.valid('query'))
  const left = (await credentialsOf(c)).filter((each) =>
    asked.some(([name, value]) => Reflect.get(each, name) !== value),
  )
  const cookie = await cookieOf(c, left)
  return json(c, { sessions: await toSessionsJson(c, left) }, 200, { 'Set-Cookie': cookie })
})
