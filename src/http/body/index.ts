import type { Context, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { requestLimits } from '../../domain/limits.ts'
import * as sentences from '../../domain/sentences.ts'
import { refuseMalformedBookmark } from '../bookmark.ts'
import { revisionOf } from '../conditional.ts'
import type { AppEnv } from '../env.ts'
import { ApiError } from '../errors.ts'
import { withFacts, type AnswerFacts } from '../facts.ts'
import { takeIdempotencyKey } from '../idempotency.ts'
import { combine, type ReadingRules } from '../input.ts'
import { notInQuery, type ObjectSchema, type Refusals } from '../problems.ts'
import { factsWith, parse, readingOf, readQuery, type Validator } from '../validate.ts'
import { mediaTypes, readBody, type BodyFormat, type FileField } from './formats.ts'

interface Options extends ReadingRules, AnswerFacts {
  accepts: readonly BodyFormat[]
  file?: FileField
  /** Whether fields may come in the query string as well; the sources combine. */
  orQuery?: boolean
  refusals?: Refusals
}

/** Skips the library's limit, which reads every stream, when the stated length is within the limit. */
function limitOf(maxSize: number, message = sentences.tooLarge(maxSize)) {
  const onError = () => {
    throw new ApiError(413, message)
  }
  const limit: MiddlewareHandler<AppEnv> = bodyLimit({ maxSize, onError })
  return (c: Context<AppEnv, string>): unknown => {
    const length = c.req.header('Content-Length')
    const isShort = length !== undefined && Number(length) <= maxSize && !c.req.header('Transfer-Encoding')
    return isShort || limit(c, () => Promise.resolve())
  }
}
const plainLimit = limitOf(requestLimits.bytes)
const multipartLimit = limitOf(requestLimits.multipartBytes)
/** 413 for a body above the limit of its media type, which the route need not take. */
export const limitBody = (
  c: Context<AppEnv, string>,
  mediaType: string,
  ofMultipart = multipartLimit,
): unknown => (mediaType === mediaTypes.multipart ? ofMultipart : plainLimit)(c)

const noFields = { known: new Set<string>() }

/**
 * Reads the body in any accepted format, and validates it, with the query where the route allows one. The endpoint
 * finds it under `c.req.valid('json')`, and the change's conditions in `c.get('revision')`. In order: 415 for compression,
 * 413, 415, 400 with every problem.
 */
export function body<Schema extends ObjectSchema>(
  schema: () => Schema,
  options: Options,
): Validator<Schema, 'json'> {
  const { accepts, file, orQuery = false, refusals, version, isRead } = options
  const reading = readingOf(schema, options)
  const ofMultipart =
    file && limitOf(requestLimits.multipartBytes, `${file.field} must be at most ${file.maxBytes} bytes`)
  return withFacts(factsWith('body', schema, options), async (c, next) => {
    refuseEncoded(c.req.raw)
    const contentType = c.req.header('Content-Type') ?? ''
    const mediaType = mediaTypeOf(contentType)
    await limitBody(c, mediaType, ofMultipart)
    const bytes = await c.req.raw.bytes()
    const format = accepts.find((each) => mediaTypes[each] === mediaType)
    if (bytes.length > 0 && !format) throw unsupported(accepts.map((each) => mediaTypes[each]))
    const fromBody = format && bytes.length > 0 ? readBody[format](bytes, reading(), contentType) : {}
    const fromQuery = readQuery(c, orQuery ? reading() : noFields)
    refuseMalformedBookmark(c)
    const input = orQuery ? combine(fromQuery, fromBody) : fromBody
    const misplaced = orQuery ? [] : Object.keys(fromQuery).map(notInQuery)
    c.req.addValidatedData('json', parse(schema(), input, misplaced, refusals))
    if (!isRead) await takeIdempotencyKey(c, input)
    if (version === 'changed' || version === 'removed') c.set('revision', revisionOf(c))
    await next()
  })
}

export const mediaTypeOf = (contentType: string) => contentType.split(';', 1).join('').trim().toLowerCase()

export function refuseEncoded(request: Request): void {
  const encodings = request.headers.get('Content-Encoding')?.toLowerCase().split(',')
  if (!encodings || request.body === null) return
  if (encodings.every((each) => ['', 'identity'].includes(each.trim()))) return
  throw new ApiError(415, sentences.encodedBody, {
    headers: { 'Accept-Encoding': 'identity' },
  })
}

export function unsupported(accepted: readonly string[]): ApiError {
  const list = accepted.join(', ')
  return new ApiError(415, sentences.wrongMediaType(list), { headers: { Accept: list } })
}
