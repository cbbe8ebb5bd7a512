import { createMiddleware } from 'hono/factory'
import * as sentences from '../domain/sentences.ts'
import { appSecrets } from '../http/app-secrets.ts'
import { isOfConsole } from '../http/console-cookie.ts'
import type { AppEnv } from '../http/env.ts'
import { notFound, refused } from '../http/errors.ts'

/** Answers depend on the cookie. Only the console's own page changes it, where the deployment has the secret for it. */
export const forSession = createMiddleware<AppEnv>((c, next) => {
  c.get('headers').Vary = 'Cookie'
  c.set('unauthorized', sentences.badToken)
  if (c.req.method === 'POST' || c.req.method === 'DELETE') {
    if (appSecrets(c.env).length === 0) throw notFound()
    if (!isOfConsole(c)) throw refused(c, 'not the console')
  }
  return next()
})
