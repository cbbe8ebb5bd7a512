import * as z from 'zod/mini'
import type {
  oas31,
  ZodOpenApiContentObject,
  ZodOpenApiRequestBodyObject,
  ZodOpenApiResponseObject,
} from 'zod-openapi'
import { mediaTypes, type BodyFormat } from './body/formats.ts'
import { documented } from './fields.ts'

/**
 * What the OpenAPI document of each API is written with. This file and every docs.ts are read by `npm run openapi` alone:
 * the Worker serves the finished document and carries none of this.
 */

/** The host of all examples. */
export const host = 'https://roster.example'

export const problem = documented(z.strictObject({ field: z.string(), message: z.string() }), {
  id: 'Problem',
})
const errorBody = documented(z.strictObject({ error: z.string(), details: z.optional(z.array(problem)) }), {
  id: 'Error',
  description:
    'A 400 has `details`: all problems at once, each naming its field; `error` is their messages joined by `; `.',
})
export const message = documented(z.strictObject({ message: z.string() }), { id: 'Message' })

/** A time of this service: ISO 8601, UTC, milliseconds. */
export const timestamp = documented(z.string().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)), {
  id: 'Timestamp',
  format: 'date-time',
  description: 'UTC, to the millisecond.',
})

export const url = () => documented(z.string(), { format: 'uri' })

type Texts<Shape> = { [Field in keyof Shape]?: string }

/** Adds descriptions to the fields of a schema, beside what their checks have already said. */
export function describe<Shape extends z.core.$ZodShape>(shape: Shape, texts: Texts<Shape>): Shape {
  for (const [field, description] of Object.entries<string | undefined>(texts)) {
    const schema = shape[field]
    if (schema && description !== undefined) {
      z.globalRegistry.add(schema, { ...z.globalRegistry.get(schema), description })
    }
  }
  return shape
}

/** An optional field with more said about it here than elsewhere. */
export const optionally = (schema: z.core.$ZodType, facts: z.core.GlobalMeta) =>
  documented(z.optional(schema), facts)

/** The same with its default, which the endpoint knows and not the schema. */
export const byDefault = (schema: z.core.$ZodType, value: number) =>
  optionally(schema, { override: { default: value } })

const requestId = { 'X-Request-Id': { $ref: '#/components/headers/RequestId' } }

type Answer = Omit<ZodOpenApiResponseObject, 'headers'> & {
  headers: Record<string, oas31.HeaderObject | oas31.ReferenceObject>
}

/** A header that a request may have, described once for all routes that take it. */
const header = (id: string, description: string, facts: z.core.GlobalMeta = {}) =>
  optionally(z.string(), { ...facts, description, param: { id } })

const idempotencyKey = header(
  'IdempotencyKey',
  'Up to 255 visible ASCII characters. For 24 hours a call with the same key is answered as the first one was, with ' +
    '`Idempotency-Replayed: true`, and does nothing. 400s, 412s and 5xx are not kept.',
  { maxLength: 255 },
)
const ifMatch = header(
  'IfMatch',
  'The ETag of a GET, a list of them or `*`: the change is made to that version or not at all.',
)

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
  change: z.object({ ...bookmark, 'Idempotency-Key': idempotencyKey, 'If-Match': ifMatch }),
  look: z.object({ ...bookmark, 'If-None-Match': header('IfNoneMatch', 'ETags, or `*`.') }),
}

/** An answer that is no JSON, or has no body. */
export function answer(description: string, content?: ZodOpenApiContentObject): Answer {
  return { description, headers: requestId, ...(content && { content }) }
}

/** An answer in JSON with its real example. */
export const json = (description: string, schema: z.core.$ZodType, example: unknown) =>
  answer(description, { [mediaTypes.json]: { schema, example } })

/** An answer that always has these headers too, by name and description. */
export function having(response: Answer, texts: Record<string, string>): Answer {
  const more = Object.entries(texts).map(([name, description]): [string, oas31.HeaderObject] => [
    name,
    { description, required: true, schema: { type: 'string' } },
  ])
  return { ...response, headers: { ...response.headers, ...Object.fromEntries(more) } }
}

/** An answer that has one of these headers. */
const optionallyHaving = (response: Answer, texts: Record<string, string>): Answer => ({
  ...response,
  headers: {
    ...response.headers,
    ...Object.fromEntries(
      Object.entries(texts).map(([name, description]): [string, oas31.HeaderObject] => [
        name,
        { description, schema: { type: 'string' } },
      ]),
    ),
  },
})

/** An error with the sentences it comes in. */
export function failure(description: string, ...sentences: string[]) {
  const [error] = sentences
  if (sentences.length === 1) return json(description, errorBody, { error })
  const examples = Object.fromEntries(sentences.map((each) => [nameOf(each), { value: { error: each } }]))
  return answer(description, { [mediaTypes.json]: { schema: errorBody, examples } })
}

const nameOf = (sentence: string) => sentence.split(' ', 4).join('-').toLowerCase()

/** A 400 with these problems at once. */
export function invalid(...problems: [field: string, message: string][]) {
  const details = problems.map(([field, message]) => ({ field, message }))
  const error = details.map(({ message }) => message).join('; ')
  return json('The request is wrong; nothing has changed.', errorBody, { error, details })
}

/** A body in each of these formats; the example is the JSON's. */
export function bodyIn(
  schemas: Partial<Record<BodyFormat, z.core.$ZodType>>,
  example: unknown,
  isRequired = true,
): ZodOpenApiRequestBodyObject {
  const { json: asJson, form, multipart } = schemas
  return {
    required: isRequired,
    content: {
      ...(asJson && { [mediaTypes.json]: { schema: asJson, example } }),
      ...(form && { [mediaTypes.form]: { schema: form } }),
      ...(multipart && { [mediaTypes.multipart]: { schema: multipart } }),
    },
  }
}

/** An answer that several operations refer to. */
export const named = (id: string, response: Answer) => ({ id, ...response })
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

/** Those of a route that changes what has an ETag. */
export const ofChanges = {
  ...ofWrites,
  '412': named(
    'Stale',
    failure('It has changed since; nothing has happened.', 'If-Match does not name the current version'),
  ),
}

const etag = { ETag: 'What If-Match takes: another one after each change.' }

const notModified = named('NotModified', having(answer('Not modified.'), etag))

/** An answer with an ETag, and its 304. */
export const versioned = (response: Answer) => ({
  '200': having(response, etag),
  '304': notModified,
})

const tooMany = named(
  'TooManyRequests',
  having(
    failure(
      'More than 2 000 calls in 10 s by a key, or 300 failed authentications in 60 s from an address.',
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
