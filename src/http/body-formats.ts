import { badRequest } from './errors.ts'
import { fromText, type TextRules } from './validate.ts'

export const mediaTypes = {
  json: 'application/json',
  form: 'application/x-www-form-urlencoded',
  multipart: 'multipart/form-data',
} as const

/** A format that a route takes its body in. */
export type BodyFormat = keyof typeof mediaTypes

type Reader = (
  bytes: Uint8Array,
  contentType: string,
  rules: TextRules,
) => Record<string, unknown> | Promise<Record<string, unknown>>

/** How each format becomes one value a field. */
export const readBody: Record<BodyFormat, Reader> = {
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
  form(bytes, _, rules) {
    const text = decode(bytes)
    try {
      decodeURIComponent(text)
    } catch {
      throw malformed('The body must be percent-encoded UTF-8')
    }
    return fromText(gather(new URLSearchParams(text)), rules)
  },
  async multipart(bytes, contentType, rules) {
    let form: FormData
    try {
      form = await new Response(bytes, { headers: { 'Content-Type': contentType } }).formData()
    } catch {
      throw malformed('The body is not valid multipart/form-data')
    }
    const fields = await Promise.all([...form].map(fieldOf))
    refuseReplaced(fields, bytes)
    return fromText(gather(fields.filter(([, value]) => value.length > 0)), rules)
  },
}

/** A part as its text or, for a file, its bytes. */
async function fieldOf([name, part]: [string, File | string]): Promise<[string, Uint8Array | string]> {
  return [name, typeof part === 'string' ? part : new Uint8Array(await part.arrayBuffer())]
}

/**
 * The platform's parser turns bytes that are no UTF-8 into U+FFFD. That character is legal too, so the parts may hold it
 * as often as the body does, and no more.
 */
function refuseReplaced(fields: [string, Uint8Array | string][], bytes: Uint8Array): void {
  const damaged = fields.filter(([, value]) => typeof value === 'string' && value.includes('\uFFFD'))
  const count = damaged.reduce((sum, [, value]) => sum + String(value).split('\uFFFD').length - 1, 0)
  if (count === 0) return
  const isSent = (_: number, at: number) =>
    bytes[at] === 0xef && bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd
  if (bytes.filter(isSent).length >= count) return
  throw badRequest(...damaged.map(([field]) => ({ field, message: `${field} must be valid UTF-8` })))
}

function gather(fields: Iterable<[string, unknown]>): Record<string, unknown[]> {
  const gathered = new Map<string, unknown[]>()
  for (const [name, value] of fields) {
    const values = gathered.get(name)
    if (values) values.push(value)
    else gathered.set(name, [value])
  }
  return Object.fromEntries(gathered)
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
