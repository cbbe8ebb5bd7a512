import { createMiddleware } from 'hono/factory'
import type { AppEnv } from './env.ts'
import { allowedHeaders, exposedHeaders } from './headers.ts'

const preflight = {
  'Access-Control-Allow-Methods': 'GET, HEAD, POST, PUT, DELETE',
  'Access-Control-Allow-Headers': allowedHeaders,
  'Access-Control-Max-Age': '7200',
}

/**
 * Lets pages of the sites in CORS_ORIGINS call an API; browsers keep all other pages from the answers. This comes
 * before authentication, because preflights carry no key.
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
  // Without this, a cache could give one site the answer of another.
  const { headers } = c.res
  headers.append('Vary', 'Origin')
  if (!isNamed) return
  headers.set('Access-Control-Allow-Origin', origin)
  headers.set('Access-Control-Expose-Headers', exposedHeaders)
})
