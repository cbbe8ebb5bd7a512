import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import type { AppEnv } from './env.ts'
import { withFacts, type AnswerFacts } from './facts.ts'
import { hitsAreOver, missesAreOver } from './rate-limit.ts'

/**
 * Guards a route that opens without a key: an address's requests are counted before storage is asked, its 404s after. A
 * malformed link asks nothing of storage, so it is counted only as a 404.
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
      // Otherwise the headers of both answers would be sent.
      c.res = undefined
      c.res = await tooMany(c)
    }),
  )
