import * as sentences from '../../domain/sentences.ts'
import { malformed } from '../errors.ts'
import type { Input } from '../input.ts'

export const isObject = (value: unknown): value is Input =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The value of a JSON text. A 400 says where the text is broken, without repeating a character of it. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    const at = whereBroken(text)
    const lines = text.slice(0, at).split('\n')
    const place = `see line ${lines.length}, column ${(lines.at(-1) ?? '').length + 1}`
    throw malformed(sentences.badJson(at < text.length ? place : 'it ends too early'))
  }
}

const space = /[ \t\r\n]*/y
const token =
  /([{}[\],:])|("[^"\\\0-\x1f]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[^"\\\0-\x1f]*)*")|(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)\b/y
/** The start of a value: an object, a list, a string or another one. */
const value = '{["0'

/** The first token in a wrong place. V8 gives no position for most errors, and quotes the body for some. */
function whereBroken(text: string): number {
  const closing: string[] = []
  let allowed = value
  for (let at = 0; ; at = token.lastIndex) {
    space.lastIndex = at
    space.test(text)
    token.lastIndex = space.lastIndex
    const found = token.exec(text)
    const [, mark, string] = found ?? []
    const kind = mark ?? (string === undefined ? '0' : '"')
    if (!found || !allowed.includes(kind)) return space.lastIndex
    if (kind === '{') closing.push('}')
    if (kind === '[') closing.push(']')
    if (kind === '}' || kind === ']') closing.pop()
    allowed = following(kind, allowed, closing.at(-1))
  }
}

function following(kind: string, allowed: string, close = ''): string {
  if (kind === '{') return '"}'
  if (kind === '[') return `${value}]`
  if (kind === ':') return value
  if (kind === ',') return close === '}' ? '"' : value
  // A string in a place for no value is a key.
  if (kind === '"' && !allowed.includes('{')) return ':'
  return close && `,${close}`
}
