// Texts that are hard to move in a file: what separates, quotes, begins a formula, or looks like another type.
import * as fc from 'fast-check'
import { isPlain, isVisible, lengthOf } from '../../src/domain/text.ts'

const beginnings = ['', '', '=', '+', '-', '@', "'", "'=", "''+", "'@", '"', '""', ',', ';', '[', '{', '\\']
const middles = [
  'Ann Smith',
  'Çağla Öz',
  'Иван',
  'שלום \u202eabc\u202c',
  '😀 smile',
  'a"b""c',
  "it's",
  '1,5',
  '1.234,5',
  '007',
  '1e5',
  'TRUE',
  'null',
  '=1+1',
  'a;b|c',
  'sep=;',
  '[1, 2]',
  '{"a":1}',
  'no\u00a0break \u2028line',
  '\ufeffmark',
  'true',
  'end',
  '2026-01-02',
  '5/6/1990',
]

/** Text of one line that a name takes: trimmed, visible, of at most so many characters. */
export const nameOf = (most: number): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.constantFrom(...beginnings),
      fc.oneof(
        { weight: 4, arbitrary: fc.constantFrom(...middles) },
        { weight: 3, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
        { weight: 1, arbitrary: fc.constant('long '.repeat(50)) },
      ),
      fc.constantFrom('', '', '"', ',', "'", ';', ']'),
    )
    .map((parts) => Array.from(parts.join('')).slice(0, most).join('').trim())
    .filter((text) => lengthOf(text) > 0 && isPlain(text) && isVisible(text))

/** Text of many lines that a note takes, NUL aside. */
export const noteText: fc.Arbitrary<string> = fc
  .oneof(
    fc
      .array(
        fc.oneof(
          fc.constantFrom(
            ...beginnings,
            ...middles,
            ' ',
            '\t',
            '\r',
            '\n',
            '\r\n',
            '\n\n',
            '\u0001',
            '\u0085',
          ),
          fc.string({ unit: 'binary', maxLength: 10 }),
        ),
        { minLength: 1, maxLength: 6 },
      )
      .map((parts) => parts.join('').replaceAll('\0', '').slice(0, 1_500).toWellFormed()),
    fc.constantFrom(' ', '\n', '\t=1', '\r', '\r\n=1', "'", "'\t", ' =1', '"', 'é\n'.repeat(700)),
  )
  .filter((text) => text !== '')
