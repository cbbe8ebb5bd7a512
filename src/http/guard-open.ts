import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import type { AppEnv } from './env.ts'
import { withFacts, type AnswerFacts } from './facts.ts'
import { hitsAreOver, missesAreOver } from './rate-limit.ts'

/**
 * Guards a route that opens without a key: requests of an address are counted before storage is asked, 404s after it. What
 * is not well-formed asks nothing of storage, so it is counted as a 404 alone.
 */
export const guardOpen = (
  isWellFormed: (c: Context<AppEnv>) => boolean,
  tooMany: (c: Context<AppEnv>) => Response | Promise<Response>,
  answer: AnswerFacts,
) =>
  withFacts(
    { credential: 'secret', ...answer },
    createMiddleware<AppEnv>(async (c, next) => {
      if (isWellFormed(c) && (await hitsAreOver(c))) return tooMany(c)
      await next()
      if (c.res.status !== 404 || !(await missesAreOver(c))) return
      // Else the headers of both would be sent.
      c.res = undefined
      c.res = await tooMany(c)
    }),
  )
