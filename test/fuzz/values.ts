// Values that are not what a field expects.
import * as fc from 'fast-check'
import { days, names, numbers, numerals, texts } from './hostile.ts'

/** JSON text that no value gives: numbers out of range, nesting that overflows a stack. */
export class Raw {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

/** A file part of a multipart body. */
export class FilePart {
  readonly bytes: Uint8Array
  readonly filename: string
  readonly type: string
  constructor(bytes: Uint8Array, filename: string, type: string) {
    this.bytes = bytes
    this.filename = filename
    this.type = type
  }
}

const halves = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 20 })
  .map((units) => String.fromCharCode(...units))

export const hostileName = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...names) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
  { weight: 1, arbitrary: halves },
)

export const hostileText = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...texts) },
  { weight: 2, arbitrary: fc.constantFrom(...numerals) },
  { weight: 1, arbitrary: fc.constantFrom(...days) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 300 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 60 }) },
  { weight: 1, arbitrary: halves },
)

/** Keys that are indexes, and toJSON, are what makes V8 serialize by recursion. */
export const nested = fc
  .tuple(
    fc.constantFrom('[', '{"a":', '{"0":', '{"toJSON":'),
    fc.oneof(
      { weight: 9, arbitrary: fc.constantFrom(10, 6_000) },
      { weight: 1, arbitrary: fc.constant(60_000) },
    ),
  )
  .map(([open, depth]) => new Raw(`${open.repeat(depth)}1${(open === '[' ? ']' : '}').repeat(depth)}`))
const wide = fc
  .constantFrom(100, 3_000)
  .map((count) => new Raw(`{${Array.from({ length: count }, (_, n) => `"k${n}":${n}`).join()}}`))
const long = fc.constantFrom(100, 2_000).map((count) => Array.from({ length: count }, () => 'Running'))

/** Any JSON value. */
export const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 6, arbitrary: hostileText },
  { weight: 3, arbitrary: fc.constantFrom(...numbers) },
  { weight: 2, arbitrary: fc.double() },
  { weight: 2, arbitrary: fc.constantFrom('1e999', '-1e999', '1e-999', '-0').map((text) => new Raw(text)) },
  { weight: 2, arbitrary: fc.constantFrom<unknown>(null, true, false, [], {}) },
  { weight: 2, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('{"__proto__":{"admin":1}}', '{"toString":1}', '{"length":1}')
      .map((text) => new Raw(text)),
  },
  { weight: 1, arbitrary: nested },
  { weight: 1, arbitrary: wide },
  { weight: 1, arbitrary: long },
)
