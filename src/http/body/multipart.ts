import { requestLimits } from '../../domain/limits.ts'
import * as sentences from '../../domain/sentences.ts'
import { malformed } from '../errors.ts'
import { tooMany } from '../input.ts'

/** One part of a multipart body. */
export interface Part {
  name: string
  hasFileName: boolean
  /** Whether its bytes are encoded: base64 or quoted-printable, which RFC 7578 deprecates. */
  isEncoded: boolean
  content: Uint8Array
}

const maxParts = requestLimits.parts
const maxHeaderBytes = requestLimits.partHeaderBytes
const [tab, lf, cr, space, dash] = [9, 10, 13, 32, 45]

const broken = () => malformed(sentences.badMultipart)

/**
 * Reads multipart/form-data by RFC 7578, 2046 and 2183, in the order of the body: parameters quoted or not, in any
 * case; folded header lines; padding after a boundary; text before the first part and after the last. Linear time.
 */
export function readParts(body: Uint8Array, contentType: string): Part[] {
  const boundary = parametersOf(contentType).get('boundary')
  if (!boundary) throw broken()
  const parts: Part[] = []
  let start: number | undefined
  for (const delimiter of delimitersOf(body, boundary)) {
    if (start !== undefined) parts.push(toPart(body.subarray(start, delimiter.start)))
    if (delimiter.isLast) return parts
    if (parts.length === maxParts) throw tooMany('body', sentences.theBody, maxParts, 'parts')
    start = delimiter.end
  }
  throw broken()
}

interface Delimiter {
  /** The start of the line break before it, which belongs to the boundary, not to the part. */
  start: number
  /** The position before the line break after it, which begins the next part. */
  end: number
  isLast: boolean
}

/**
 * The first boundary's end decides the line break: CRLF, as the RFC requires, or LF alone, as in bodies written by
 * hand. A new decision at each boundary would make the last byte of a file that ends with CR ambiguous.
 */
function* delimitersOf(body: Uint8Array, boundary: string): Generator<Delimiter> {
  const needle = new TextEncoder().encode(`\n--${boundary}`)
  const find = searcher(body, needle)
  let lineBreak: number | undefined
  // A boundary may be the first line, so a line break is assumed before the body.
  for (let at = find(-1); at < body.length; at = find(at + 1)) {
    let end = at + needle.length
    const isLast = body[end] === dash && body[end + 1] === dash
    if (isLast) end += 2
    while (body[end] === space || body[end] === tab) end++
    const hasCr = body[end] === cr
    const isWholeLine = body[hasCr ? end + 1 : end] === lf || (isLast && end === body.length)
    if (!isWholeLine || (lineBreak === 2 && body[at - 1] !== cr)) continue
    lineBreak ??= hasCr ? 2 : 1
    yield { start: at + 1 - lineBreak, end, isLast }
  }
}

/**
 * The position where `needle` next begins, or the end; Horspool's algorithm, for needles that cannot overlap
 * themselves.
 */
function searcher(bytes: Uint8Array, needle: Uint8Array): (from: number) => number {
  const { length } = needle
  const skips = new Uint16Array(256).fill(length)
  needle.subarray(0, -1).forEach((byte, at) => (skips[byte] = length - 1 - at))
  const isAt = (at: number) => needle.every((byte, n) => at + n < 0 || bytes[at + n] === byte)
  return (from) => {
    for (let at = from; at + length <= bytes.length;) {
      const last = bytes[at + length - 1] ?? 0
      if (last === needle[length - 1] && isAt(at)) return at
      at += skips[last] ?? 1
    }
    return bytes.length
  }
}

function toPart(bytes: Uint8Array): Part {
  const [headers, content] = atBlankLine(bytes)
  const lines = new TextDecoder().decode(headers).replace(/\r?\n[ \t]+/g, ' ')
  const disposition = /^content-disposition[ \t]*:[ \t]*form-data[ \t]*(;.*)$/im.exec(lines)?.[1] ?? ''
  const parameters = parametersOf(disposition)
  const name = parameters.get('name')
  if (name === undefined) throw broken()
  return {
    name,
    hasFileName: parameters.has('filename') || parameters.has('filename*'),
    isEncoded: /^content-transfer-encoding[ \t]*:[ \t]*(?:base64|quoted-printable)/im.test(lines),
    content,
  }
}

function atBlankLine(part: Uint8Array): [headers: Uint8Array, content: Uint8Array] {
  const head = part.subarray(0, maxHeaderBytes)
  for (let at = head.indexOf(lf); at >= 0; at = head.indexOf(lf, at + 1)) {
    const next = head[at + 1] === cr ? at + 2 : at + 1
    if (head[next] === lf) return [part.subarray(0, at), part.subarray(next + 1)]
  }
  throw broken()
}

const parameter = /;\s*([^\s=;]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s;]*))/g

/** The parameters of a header by lower-case name; the first of two with one name. */
function parametersOf(header: string): Map<string, string> {
  const all = Array.from(
    header.matchAll(parameter),
    ([, name = '', quoted, plain = '']): [string, string] => [
      name.toLowerCase(),
      quoted?.replace(/\\(.)/g, '$1') ?? plain,
    ],
  )
  return new Map(all.reverse())
}
