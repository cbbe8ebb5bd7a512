import { createMiddleware } from 'hono/factory'
import type { AppEnv } from './env.ts'

/** The caching rules. Caches do not know the header `API-KEY`, so each answer states its own rule. */
export const caching = {
  /** Nothing is kept: the default. */
  never: 'no-store',
  /** Kept by the caller alone and revalidated each time: answers with an ETag behind a key. */
  revalidated: 'private, no-cache',
  /** Pages that open by a secret link. */
  page: 'private, no-store',
  /** Five minutes: the longest time that a deleted photo may stay visible. */
  photo: 'public, max-age=300',
  index: 'public, max-age=300',
  /** An hour: the contract changes with a deployment, and callers should see it soon. */
  reference: 'public, max-age=3600',
}

/** The headers of every answer, unless its route sets its own. */
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

/** Sets the headers for browsers and caches. It edits the response in place: `c.header` would copy it. */
export const answerHeaders = createMiddleware<AppEnv>(async (c, next) => {
  await next()
  const { headers } = c.res
  for (const [name, value] of defaults) if (!headers.has(name)) headers.set(name, value)
})

/** Keeps caches from showing one caller the answer of another. */
export const variesByKey = createMiddleware<AppEnv>(async (c, next) => {
  await next()
  c.res.headers.append('Vary', 'Authorization, API-KEY')
})

/** The headers that pages of the sites in CORS_ORIGINS may send and read. */
export const allowedHeaders =
  'Authorization, API-KEY, Cache-Control, Content-Type, Idempotency-Key, If-Match, If-None-Match, If-Range, Range, ' +
  'X-Requested-With, x-d1-bookmark'
export const exposedHeaders =
  'Accept-Ranges, Allow, Content-Disposition, Content-Range, ETag, Idempotency-Replayed, Link, Location, ' +
  'RateLimit-Policy, Retry-After, WWW-Authenticate, X-Request-Id, X-Roster-Count, x-d1-bookmark'
