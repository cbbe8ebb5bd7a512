import { createMiddleware } from 'hono/factory'
import type { AppEnv } from './env.ts'

/** What caches may do with an answer. The header `API-KEY` means nothing to them, so each answer says it by itself. */
export const caching = {
  /** Nothing: any answer that does not say otherwise. */
  never: 'no-store',
  /** Kept by the caller alone, and asked about each time: what has an ETag behind a key. */
  revalidated: 'private, no-cache',
  /** Pages that open by a secret link. */
  page: 'private, no-store',
  /** How long a deleted photo may live on. */
  photo: 'public, max-age=300',
  index: 'public, max-age=300',
  /** The contract changes with a deployment, and nobody should wait a day for it. */
  reference: 'public, max-age=3600',
}

/** What every answer says, unless its route says it better. */
const defaults = Object.entries({
  'Cache-Control': caching.never,
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'Strict-Transport-Security': 'max-age=15552000; includeSubDomains',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'SAMEORIGIN',
})

/** Says how browsers and caches may treat an answer. On the response as it is: `c.header` would make another one. */
export const answerHeaders = createMiddleware<AppEnv>(async (c, next) => {
  await next()
  const { headers } = c.res
  for (const [name, value] of defaults) if (!headers.has(name)) headers.set(name, value)
})

/** Behind a key: a cache must not show one caller what was answered to another. */
export const variesByKey = createMiddleware<AppEnv>(async (c, next) => {
  await next()
  c.res.headers.append('Vary', 'Authorization, API-KEY')
})

/** What pages of other sites may send and read, where CORS_ORIGINS names them. */
export const allowedHeaders =
  'Authorization, API-KEY, Cache-Control, Content-Type, Idempotency-Key, If-Match, If-None-Match, If-Range, Range, ' +
  'X-Requested-With, x-d1-bookmark'
export const exposedHeaders =
  'Accept-Ranges, Allow, Content-Disposition, Content-Range, ETag, Idempotency-Replayed, Link, Location, ' +
  'RateLimit-Policy, Retry-After, WWW-Authenticate, X-Request-Id, X-Roster-Count, x-d1-bookmark'
