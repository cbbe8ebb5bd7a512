import { answer, type Answer, failure, having, named, optionallyHaving } from './answers.docs.ts'

/** The answers that many routes have in common. */

export const seconds = { 'Retry-After': 'Seconds.' }

/** The answers of every route. */
export const always = {
  '500': named('InternalError', failure('A fault of ours.', 'Internal server error')),
  '503': named(
    'Unavailable',
    having(failure('Busy, or the database does not answer.', 'The database does not answer'), seconds),
  ),
}

/** Those of a route with a body. */
export const withBody = {
  '413': named(
    'TooLarge',
    failure(
      'Over 1 000 000 bytes (multipart: 6 000 000).',
      'The body must be at most 1000000 bytes',
      'profile_photo must be at most 5000000 bytes',
    ),
  ),
  '415': named(
    'UnsupportedMediaType',
    optionallyHaving(
      failure(
        'A body in another media type, in none, or compressed.',
        'The Content-Type must be one of: application/json',
        'The body must come without a Content-Encoding',
      ),
      { Accept: 'What the route takes.', 'Accept-Encoding': '`identity`' },
    ),
  ),
}

/** Those of a route that takes an Idempotency-Key. */
export const ofWrites = {
  ...withBody,
  '409': named(
    'KeyExpired',
    failure(
      'The Idempotency-Key expired while this was being looked up: a retry will do.',
      'Idempotency-Key has expired just now, send the request again',
    ),
  ),
  '410': named(
    'Erased',
    failure(
      'The Idempotency-Key came before, and the user whom its answer shows is no more.',
      'The result of this request was erased',
    ),
  ),
  '422': named(
    'KeyReused',
    failure(
      'The Idempotency-Key came before with other fields or another path.',
      'Idempotency-Key was used before with another request',
    ),
  ),
}

/** Where If-Match, or on a change If-None-Match, is about another version than the current one. */
export const stale = named(
  'Stale',
  failure(
    'Meant for another version; nothing has happened.',
    'If-Match does not name the current version',
    'If-None-Match names the current version',
  ),
)

/** Those of a route that changes what has an ETag. */
export const ofChanges = { ...ofWrites, '412': stale }

const etag = { ETag: 'What If-Match takes: another one after each change.' }
const notModified = named('NotModified', having(answer('Not modified.'), etag))

/** An answer with an ETag, and its 304. */
export const versioned = (response: Answer) => ({
  '200': having(response, etag),
  '304': notModified,
  '412': stale,
})

export const location = { Location: 'Opens with the same key.' }

/** An answer to a change, with the ETag that it made. */
export const withVersion = (response: Answer) =>
  optionallyHaving(response, { ETag: 'The new one; a replay has none.' })

/** The same of what has an address of its own. */
export const withAddress = (response: Answer) => withVersion(having(response, location))

export const tooMany = named(
  'TooManyRequests',
  having(
    failure(
      'More than 2 000 calls in 10 s by a key; in 60 s from an address, more than 300 failed authentications and 404s of photos and progress pages, or 6 000 requests for those.',
      'Too many requests',
    ),
    seconds,
  ),
)

const challenge = { 'WWW-Authenticate': 'Names the scheme.' }
const noKey = 'No key, or one that is malformed, unknown, expired, revoked or for something else.'

/** Those of a route of client management. */
export const ofClients = {
  ...always,
  '401': named(
    'InvalidToken',
    having(failure(`${noKey} Two different keys.`, 'Missing or invalid access token'), challenge),
  ),
  '429': tooMany,
}

/** Those of a route of the other two APIs. */
export const ofOthers = {
  ...always,
  '401': named('InvalidKey', having(failure(noKey, 'Invalid API key'), challenge)),
  '429': tooMany,
}
