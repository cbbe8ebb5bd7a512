// From a draft to the request that is sent, and to one that a person can read.
import { origin } from '../helpers.ts'
import { mediaTypeOf, type Draft } from './drafts.ts'
import { FilePart, Raw } from './values.ts'

export interface Sent {
  method: string
  url: string
  headers: [string, string][]
  body: Uint8Array | undefined
}

const encoder = new TextEncoder()

function jsonOf(value: unknown): string {
  if (value instanceof Raw) return value.text
  if (value instanceof FilePart) return '"a file"'
  return JSON.stringify(value)
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : jsonOf(value))

const percent = (value: unknown) => encodeURIComponent(textOf(value).toWellFormed())

const urlencoded = (fields: Draft['fields']) =>
  fields.map(([name, value]) => `${percent(name)}=${percent(value)}`).join('&')

function multipart(fields: Draft['fields']): Uint8Array {
  const chunks = fields.flatMap(([name, value]) => {
    const file = value instanceof FilePart ? value : undefined
    const about = file ? `; filename="${file.filename}"\r\nContent-Type: ${file.type}` : ''
    const head = `--fuzz-boundary\r\nContent-Disposition: form-data; name="${name}"${about}\r\n\r\n`
    return [encoder.encode(head), file?.bytes ?? encoder.encode(textOf(value)), encoder.encode('\r\n')]
  })
  return concatenated([...chunks, encoder.encode('--fuzz-boundary--\r\n')])
}

function concatenated(chunks: Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}

function bodyOf({ source, fields, text, splices }: Draft): Uint8Array | undefined {
  if (source === undefined && text === undefined) return undefined
  let body: Uint8Array
  if (text !== undefined) body = encoder.encode(text)
  else if (source === 'multipart') body = multipart(fields)
  else if (source === 'form') body = encoder.encode(urlencoded(fields))
  else
    body = encoder.encode(
      `{${fields.map(([name, value]) => `${JSON.stringify(name)}:${jsonOf(value)}`).join()}}`,
    )
  for (const { at, remove, insert } of splices) {
    const start = Math.floor(at * body.length)
    body = concatenated([body.subarray(0, start), Uint8Array.from(insert), body.subarray(start + remove)])
  }
  return body
}

/** Header values are bytes, and none of them ends a line. */
const asHeader = (value: string) => value.replace(/[^\t\x20-\x7e]/g, '?')

type Fill = (text: string) => string

/** The request of a draft; `fill` puts in the organization's ids. */
export function render(draft: Draft, fill: Fill): Sent {
  const { method, path, query, queryTail, headers, source, contentType } = draft
  const filled = (fields: Draft['fields']): Draft['fields'] =>
    fields.map(([name, value]) => [name, typeof value === 'string' ? fill(value) : value])
  const all = { ...headers }
  if (contentType !== undefined && contentType !== null) all['Content-Type'] = contentType
  else if (contentType === undefined && source) all['Content-Type'] = mediaTypeOf(source)
  const search = [urlencoded(filled(query)), fill(queryTail)].filter((part) => part !== '').join('&')
  const hasBody = method !== 'GET' && method !== 'HEAD'
  return {
    method,
    url: `${origin}${fill(path)}${search === '' ? '' : `?${search}`}`,
    headers: Object.entries(all).map(([name, value]) => [name, asHeader(fill(value))]),
    body: hasBody
      ? bodyOf({
          ...draft,
          fields: filled(draft.fields),
          ...(draft.text !== undefined && { text: fill(draft.text) }),
        })
      : undefined,
  }
}

export const toRequest = ({ method, url, headers, body }: Sent) =>
  new Request(url, { method, headers, ...(body && { body }) })

const shown = 1_500

/** Long repetitions are shortened, such as `[` × 20 000. */
const folded = (text: string) =>
  text.replace(
    /(.{1,12}?)\1{19,}/gs,
    (all: string, unit: string) => `⟨${unit} × ${all.length / unit.length}⟩`,
  )

/** Method, path, headers and body, as on the wire. */
export function show({ method, url, headers, body }: Sent): string {
  const lines = headers.map(([name, value]) => `${name}: ${folded(value)}`)
  const text = body ? folded(JSON.stringify(new TextDecoder().decode(body))) : '(no body)'
  const rest = text.length > shown ? `${text.slice(0, shown)}… (${body?.length ?? 0} bytes)` : text
  return [`${method} ${folded(url.slice(origin.length)).slice(0, shown)}`, ...lines, '', rest].join('\n')
}
