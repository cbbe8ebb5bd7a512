/** The caching rules. Caches do not know the header `API-KEY`, so each answer states its own rule. */
export const caching = {
  /** Nothing is kept: the default. */
  never: 'no-store',
  /** Kept by the caller alone and revalidated each time: answers with an ETag behind a key. */
  revalidated: 'private, no-cache',
  /** Pages that open by a secret link. */
  page: 'private, no-store',
  /** The console's page, which names the files of its deployment. */
  console: 'no-cache',
  /** Those files: a day, because a missing one is 404 with this rule too, such as while a deployment spreads. */
  hashed: 'public, max-age=86400, immutable',
  /** Five minutes: the longest time that a deleted photo may stay visible. */
  photo: 'public, max-age=300',
  index: 'public, max-age=300',
  /** An hour: the contract changes with a deployment, and callers should see it soon. */
  reference: 'public, max-age=3600',
}

/** The headers of every answer, unless its route has its own. */
export const defaults = {
  'Cache-Control': caching.never,
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'Strict-Transport-Security': 'max-age=15552000; includeSubDomains',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'SAMEORIGIN',
} as const

/** The headers that pages of the sites in CORS_ORIGINS may send and read. */
export const allowedHeaders =
  'Authorization, API-KEY, Cache-Control, Content-Type, Idempotency-Key, If-Match, If-None-Match, If-Range, Range, ' +
  'X-Requested-With, x-d1-bookmark'
const exposed = [
  'Accept-Ranges',
  'Allow',
  'Content-Disposition',
  'Content-Range',
  'ETag',
  'Idempotency-Replayed',
  'Link',
  'Location',
  'RateLimit',
  'RateLimit-Policy',
  'Retry-After',
  'WWW-Authenticate',
  'X-Request-Id',
  'X-Roster-Count',
  'X-Roster-Next-Cursor',
  'x-d1-bookmark',
] as const
export const exposedHeaders = exposed.join(', ')

/** The headers of answers: a name in another case, or a misspelled one, does not compile. */
export type AnswerHeaders = Partial<
  Record<
    | keyof typeof defaults
    | (typeof exposed)[number]
    | `Accept${'' | '-Encoding'}`
    | `Content-${'Type' | 'Length'}`
    | `Access-Control-${`Allow-${'Headers' | 'Methods' | 'Origin'}` | 'Expose-Headers' | 'Max-Age'}`
    | 'Set-Cookie'
    | 'Vary'
    | 'X-Robots-Tag',
    string
  >
>
