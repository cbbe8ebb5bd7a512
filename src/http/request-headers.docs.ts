import * as z from 'zod/mini'
import { optionally } from './schemas.docs.ts'

/** A header that a request may have, described once for all routes that take it. */
const header = (id: string, description: string, facts: z.core.GlobalMeta = {}) =>
  optionally(z.string(), { ...facts, description, param: { id } })

const idempotencyKey = header(
  'IdempotencyKey',
  'Up to 255 visible ASCII characters. For 24 hours a call with the same key is answered as the first one was, with ' +
    '`Idempotency-Replayed: true`, and does nothing. 400s, 412s and 5xx are not kept.',
  { maxLength: 255 },
)

export const ifMatch = header('IfMatch', 'ETags, or `*`: another version is neither shown nor changed.')
export const ifNoneMatch = header('IfNoneMatch', 'ETags, or `*`: a GET of these is 304, a change 412.')

const bookmark = {
  'x-d1-bookmark': header(
    'Bookmark',
    'That of an earlier answer with this key: what is read is not older. Every success from the database has one.',
  ),
}

/** Headers that requests may have, by what the route does. */
export const headers = {
  read: z.object(bookmark),
  write: z.object({ ...bookmark, 'Idempotency-Key': idempotencyKey }),
  change: z.object({
    ...bookmark,
    'Idempotency-Key': idempotencyKey,
    'If-Match': ifMatch,
    'If-None-Match': ifNoneMatch,
  }),
  look: z.object({ ...bookmark, 'If-Match': ifMatch, 'If-None-Match': ifNoneMatch }),
}
