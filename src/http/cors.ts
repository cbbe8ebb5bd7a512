import type { MiddlewareHandler } from 'hono'
import { respond } from './answer.ts'
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
export const cors: MiddlewareHandler<AppEnv> = (c, next) => {
  const origins = c.env.CORS_ORIGINS
  if (!origins) return next()
  const origin = c.req.header('Origin') ?? ''
  const isNamed =
    origin !== '' &&
    origins
      .split(',')
      .map((each) => each.trim())
      .includes(origin)
  const headers = c.get('headers')
  // Without this, a cache could give one site the answer of another.
  headers.Vary = 'Origin'
  if (isNamed) {
    headers['Access-Control-Allow-Origin'] = origin
    headers['Access-Control-Expose-Headers'] = exposedHeaders
  }
  if (isNamed && c.req.method === 'OPTIONS' && c.req.header('Access-Control-Request-Method')) {
    return Promise.resolve(respond(c, null, 204, preflight))
  }
  return next()
}
