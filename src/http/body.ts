import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type * as z from 'zod/v4/core'
import { mediaTypes, readBody, type BodyFormat } from './body-formats.ts'
import { refuseMalformedBookmark } from './bookmark.ts'
import type { AppEnv } from './env.ts'
import { ApiError } from './errors.ts'
import { markReplay, takeIdempotencyKey } from './idempotency.ts'
import {
  ambiguous,
  fromText,
  notInQuery,
  parse,
  refuseMalformedQuery,
  type ObjectSchema,
  type Refusals,
  type TextRules,
} from './validate.ts'

interface Options extends TextRules {
  accepts: readonly BodyFormat[]
  /** Whether fields may come in the query string as well; the sources combine. */
  orQuery?: boolean
  refusals?: Refusals
}

const tooLarge = (maxSize: number) => () => {
  throw new ApiError(413, `The body must be at most ${maxSize} bytes`)
}
/** The library looks at the stream of every body; one that says how long it is and is not too long needs no look. */
const limitOf = (maxSize: number): MiddlewareHandler<AppEnv> => {
  const limit = bodyLimit({ maxSize, onError: tooLarge(maxSize) })
  return (c, next) => {
    const length = c.req.header('Content-Length')
    const isShort = length !== undefined && Number(length) <= maxSize && !c.req.header('Transfer-Encoding')
    return isShort ? next() : limit(c, next)
  }
}
const limit = limitOf(1_000_000)
const multipartLimit = limitOf(6_000_000)

/**
 * Reads the body in whichever accepted format it comes, and validates it together with the query where the route allows
 * that; the endpoint finds it under `c.req.valid('json')`. In this order: 413, 415, then 400 with every problem at once.
 */
export function body<Schema extends ObjectSchema>(
  schema: Schema,
  options: Options,
): MiddlewareHandler<AppEnv, string, { in: { json: z.input<Schema> }; out: { json: z.output<Schema> } }> {
  return async (c, next) => {
    const contentType = c.req.header('Content-Type') ?? ''
    const mediaType = contentType.split(';', 1).join('').trim().toLowerCase()
    const isMultipart = mediaType === mediaTypes.multipart
    await (isMultipart ? multipartLimit : limit)(c, async () => {
      const bytes = new Uint8Array(await c.req.arrayBuffer())
      const format = options.accepts.find((each) => mediaTypes[each] === mediaType)
      if (bytes.length > 0 && !format) throw unsupported(options.accepts)
      const fromBody = format && bytes.length > 0 ? await readBody[format](bytes, contentType, options) : {}
      refuseMalformedQuery(c)
      refuseMalformedBookmark(c)
      const fromQuery = fromText(c.req.queries(), options)
      const input = options.orQuery ? combine(fromQuery, fromBody) : fromBody
      const misplaced = options.orQuery ? [] : Object.keys(fromQuery).map(notInQuery)
      c.req.addValidatedData('json', parse(schema, input, misplaced, options.refusals))
      await takeIdempotencyKey(c, input)
    })
    await next()
    markReplay(c)
  }
}

function unsupported(accepts: readonly BodyFormat[]): ApiError {
  const list = accepts.map((each) => mediaTypes[each]).join(', ')
  return new ApiError(415, `The Content-Type must be one of: ${list}`, { headers: { Accept: list } })
}

/** Both sources as one; a field that they give different values has none that can be trusted. */
function combine(one: Record<string, unknown>, other: Record<string, unknown>): Record<string, unknown> {
  // Values of a query are text: numbers, flags and lists of text can say the same. A file and null cannot, nor can what is
  // nested, perhaps deeper than JSON.stringify can follow.
  const asText = (value: unknown) => {
    const isList = Array.isArray(value) && value.every((each) => typeof each === 'string')
    return isList || typeof value === 'number' || typeof value === 'boolean' ? JSON.stringify(value) : value
  }
  const shared = Object.entries(one).filter(([field]) => Object.hasOwn(other, field))
  const clashing = shared.filter(([field, value]) => asText(value) !== asText(other[field]))
  return Object.fromEntries([
    ...Object.entries(one),
    ...Object.entries(other),
    ...clashing.map(([field]): [string, unknown] => [field, ambiguous]),
  ])
}
