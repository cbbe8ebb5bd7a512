import type { MiddlewareHandler } from 'hono'
import * as sentences from '../domain/sentences.ts'
import { respond } from './answer.ts'
import type { AppEnv } from './env.ts'
import { ApiError } from './errors.ts'
import { withFacts } from './facts.ts'
import { publicOrigin } from './origin.ts'

/** Pages and files that people and browsers open: redirected, because these requests carry no key. */
const opened =
  /^\/(?:(?:docs|console)(?:\/.*)?|openapi\.json\/?|llms\.txt\/?|client-management\/photos\/[^/]+\/?|[^/]+\/(?:dev|prod)\/v1\/progress\/[^/]+\/?)?$/
const health = /^\/health\/?$/
const loopback = /^http:\/\/(?:(?:[^/?#@]+\.)?localhost|127(?:\.\d+){3}|\[::1\])(?::\d+)?(?:[/?#]|$)/i

/** Refuses plain http before the key is checked: a key sent there is already exposed to the network. */
export const requireHttps: MiddlewareHandler<AppEnv> = withFacts(
  { overHttp: [health, opened] },
  (c, next) => {
    const { url } = c.req
    if (!url.startsWith('http:') || c.env.LOCAL === 'true' || loopback.test(url)) return next()
    const { hostname, pathname, search } = new URL(url)
    if (health.test(pathname)) return next()
    const isRead = c.req.method === 'GET' || c.req.method === 'HEAD'
    if (!isRead || !opened.test(pathname)) throw new ApiError(403, sentences.httpsRequired)
    const origin = (publicOrigin(c) ?? `http://${hostname}`).replace(/^http:/, 'https:')
    return Promise.resolve(respond(c, null, 308, { Location: `${origin}${pathname}${search}` }))
  },
)
