import * as sentences from '../../domain/sentences.ts'
import { malformed } from '../errors.ts'
import { fromObject, fromPairs, pairsOf, type Input, type Reading } from '../input.ts'
import { Unreadable } from '../problems.ts'
import { isObject, parseJson } from './json.ts'
import { readParts, type Part } from './multipart.ts'

export const mediaTypes = {
  json: 'application/json',
  form: 'application/x-www-form-urlencoded',
  multipart: 'multipart/form-data',
} as const

/** A body format that a route accepts. */
export type BodyFormat = keyof typeof mediaTypes

/** A field that is a file in multipart, whatever type its part declares. */
export interface FileField {
  field: string
  maxBytes: number
}

export interface BodyReading extends Reading {
  file?: FileField
}

const lenient = new TextDecoder()
const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false })
/** Keeps a byte order mark: the text of a part is the caller's. */
const verbatim = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

type Reader = (bytes: Uint8Array, reading: BodyReading, contentType: string) => Input

/** The reader of each format, which gives one value for each field. */
export const readBody: Record<BodyFormat, Reader> = {
  json(bytes, reading) {
    const value = parseJson(decode(bytes))
    if (!isObject(value)) throw malformed(sentences.notObject)
    return fromObject(value, reading)
  },
  form(bytes, reading) {
    // Most programs send a form by default, and JSON in a form is one long field name without a value.
    if (/^\s*[[{]/.test(lenient.decode(bytes))) {
      throw malformed(sentences.looksLikeJson)
    }
    return fromPairs(pairsOf(decode(bytes), 'body', sentences.theBody), reading)
  },
  multipart(bytes, reading, contentType) {
    const isFile = ({ name }: Part) => name === reading.file?.field
    const parts = readParts(bytes, contentType)
    return fromPairs(
      parts.map((part): [string, unknown] => [part.name, isFile(part) ? part.content : textOf(part)]),
      reading,
    )
  },
}

const notText = new Unreadable('must be text, not a file')
const encoded = new Unreadable('must be text without a Content-Transfer-Encoding')
const notUtf8 = new Unreadable('must be valid UTF-8')

function textOf({ hasFileName, isEncoded, content }: Part): string | Unreadable {
  if (content.length === 0) return ''
  if (hasFileName) return notText
  if (isEncoded) return encoded
  try {
    return verbatim.decode(content)
  } catch {
    return notUtf8
  }
}

function decode(bytes: Uint8Array): string {
  try {
    return strict.decode(bytes)
  } catch {
    throw malformed(sentences.bodyNotUtf8)
  }
}
