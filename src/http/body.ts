import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type * as z from 'zod/v4/core'
import type { AppEnv } from './env.ts'
import { ApiError, badRequest } from './errors.ts'
import {
  ambiguous,
  fromText,
  notInQuery,
  parse,
  refuseMalformedQuery,
  type ObjectSchema,
  type Refusals,
} from './validate.ts'

const mediaTypes = {
  json: 'application/json',
  form: 'application/x-www-form-urlencoded',
  multipart: 'multipart/form-data',
} as const

/** A format that a route takes its body in. */
export type BodyFormat = keyof typeof mediaTypes

interface Options {
  accepts: readonly BodyFormat[]
  /** Whether fields may come in the query string as well; the sources combine. */
  orQuery?: boolean
  /** Fields that a form or a query may repeat. */
  lists?: readonly string[]
  refusals?: Refusals
}

const tooLarge = (maxSize: number) => () => {
  throw new ApiError(413, `The body must be at most ${maxSize} bytes`)
}
const limitOf = (maxSize: number) => bodyLimit({ maxSize, onError: tooLarge(maxSize) })
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
      const fromBody = format && bytes.length > 0 ? await read[format](bytes, contentType, options.lists) : {}
      refuseMalformedQuery(c)
      const fromQuery = fromText(c.req.queries(), options.lists)
      const input = options.orQuery ? combine(fromQuery, fromBody) : fromBody
      const misplaced = options.orQuery ? [] : Object.keys(fromQuery).map(notInQuery)
      c.req.addValidatedData('json', parse(schema, input, misplaced, options))
    })
    await next()
  }
}

function unsupported(accepts: readonly BodyFormat[]): ApiError {
  const list = accepts.map((each) => mediaTypes[each]).join(', ')
  return new ApiError(415, `The Content-Type must be one of: ${list}`, { headers: { Accept: list } })
}

type Reader = (
  bytes: Uint8Array,
  contentType: string,
  lists: readonly string[] | undefined,
) => Record<string, unknown> | Promise<Record<string, unknown>>

const read: Record<BodyFormat, Reader> = {
  json(bytes) {
    const text = decode(bytes)
    let value: unknown
    try {
      value = JSON.parse(text)
    } catch {
      throw malformed('The body is not valid JSON')
    }
    if (!isObject(value)) throw malformed('The body must be a JSON object')
    return value
  },
  form(bytes, _, lists) {
    const text = decode(bytes)
    try {
      decodeURIComponent(text)
    } catch {
      throw malformed('The body must be percent-encoded UTF-8')
    }
    return fromText(gather(new URLSearchParams(text)), lists)
  },
  async multipart(bytes, contentType, lists) {
    let form: FormData
    try {
      form = await new Response(bytes, { headers: { 'Content-Type': contentType } }).formData()
    } catch {
      throw malformed('The body is not valid multipart/form-data')
    }
    const fields = await Promise.all([...form].map(fieldOf))
    return fromText(
      gather(fields.filter(([, value]) => typeof value === 'string' || value.length > 0)),
      lists,
    )
  },
}

/** A part as its text or, for a file, its bytes. The platform's parser replaces bytes that are no UTF-8 by U+FFFD. */
async function fieldOf([name, part]: [string, File | string]): Promise<[string, Uint8Array | string]> {
  if (typeof part !== 'string') return [name, new Uint8Array(await part.arrayBuffer())]
  if (part.includes('\uFFFD')) throw badRequest({ field: name, message: `${name} must be valid UTF-8` })
  return [name, part]
}

function gather(fields: Iterable<[string, unknown]>): Record<string, unknown[]> {
  const gathered = new Map<string, unknown[]>()
  for (const [name, value] of fields) gathered.set(name, [...(gathered.get(name) ?? []), value])
  return Object.fromEntries(gathered)
}

/** Both sources as one; a field that they give different values has none that can be trusted. */
function combine(one: Record<string, unknown>, other: Record<string, unknown>): Record<string, unknown> {
  const asText = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value))
  const shared = Object.entries(one).filter(([field]) => Object.hasOwn(other, field))
  const clashing = shared.filter(([field, value]) => asText(value) !== asText(other[field]))
  return Object.fromEntries([
    ...Object.entries(one),
    ...Object.entries(other),
    ...clashing.map(([field]): [string, unknown] => [field, ambiguous]),
  ])
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes)
  } catch {
    throw malformed('The body must be valid UTF-8')
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const malformed = (message: string) => badRequest({ field: 'body', message })
