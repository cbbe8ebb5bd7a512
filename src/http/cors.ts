import { createMiddleware } from 'hono/factory'
import type { AppEnv } from './env.ts'

const preflight = {
  'Access-Control-Allow-Methods': 'GET, HEAD, POST, PUT, DELETE',
  'Access-Control-Allow-Headers':
    'Authorization, API-KEY, Content-Type, Idempotency-Key, If-Match, If-None-Match, Range, x-d1-bookmark',
  'Access-Control-Max-Age': '7200',
}
const exposed =
  'Accept-Ranges, Allow, Content-Range, ETag, Idempotency-Replayed, Link, Retry-After, WWW-Authenticate, X-Request-Id, x-d1-bookmark'

/**
 * Lets pages of the sites in CORS_ORIGINS call an API. For any other site nothing changes, and its browser keeps the page
 * from the answer. Preflights carry no key, so this comes before authentication.
 */
export const cors = createMiddleware<AppEnv>(async (c, next) => {
  const origins = c.env.CORS_ORIGINS
  if (!origins) return next()
  const origin = c.req.header('Origin') ?? ''
  const isNamed =
    origin !== '' &&
    origins
      .split(',')
      .map((each) => each.trim())
      .includes(origin)
  if (isNamed && c.req.method === 'OPTIONS' && c.req.header('Access-Control-Request-Method')) {
    c.res = c.body(null, 204, preflight)
  } else await next()
  // A cache must not hand one site what was answered to another.
  c.header('Vary', 'Origin', { append: true })
  if (!isNamed) return
  c.header('Access-Control-Allow-Origin', origin)
  c.header('Access-Control-Expose-Headers', exposed)
})
