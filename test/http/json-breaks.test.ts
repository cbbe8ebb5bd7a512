// The error for invalid JSON names the place of the fault and repeats nothing of the body.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseJson } from '../../src/http/body/json.ts'

function messageOf(text: string): string | undefined {
  try {
    parseJson(text)
    return undefined
  } catch (error) {
    return error instanceof Error ? error.message : 'no error'
  }
}

const start = 'The body is not valid JSON: '
const endsEarly = `${start}it ends too early`
const placeOf = (text: string, at: number) => {
  const lines = text.slice(0, at).split('\n')
  return `${start}see line ${lines.length}, column ${(lines.at(-1) ?? '').length + 1}`
}
const isJson = (text: string) => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

const values = fc.jsonValue({ maxDepth: 4 })
const spaced = fc
  .tuple(values, fc.constantFrom(undefined, 1, '\t'))
  .map(([value, space]) => JSON.stringify(value, null, space))

test('valid JSON is parsed to the same value as by JSON.parse', () => {
  fc.assert(
    fc.property(spaced, (text) => {
      expect(parseJson(text)).toEqual(JSON.parse(text))
    }),
    { numRuns: 500 },
  )
})

test('invalid JSON is refused with the line and column of the fault, or as ending too early', () => {
  const pieces = fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"a"',
    '"',
    '1',
    '-',
    '01',
    '1.',
    '1e',
    'true',
    'tru',
    'null',
    ' ',
    '\n',
    '\ufeff',
    '\\',
    "'",
    '\0',
  )
  const soup = fc.array(pieces, { maxLength: 8 }).map((all) => all.join(''))
  fc.assert(
    fc.property(soup, (text) => {
      const message = messageOf(text)
      expect(message === undefined).toBe(isJson(text))
      if (message !== undefined)
        expect(message).toMatch(/^The body is not valid JSON: (it ends too early|see line \d+, column \d+)$/)
    }),
    { numRuns: 5_000 },
  )
})

test('a character that is out of place is reported at its line and column', () => {
  fc.assert(
    fc.property(
      spaced,
      fc.nat(),
      fc.constantFrom('@', '#', '\0', '\u2028', 'Sensitive'),
      (text, position, wrong) => {
        // Between two tokens: never inside a string.
        const ends = [...text.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g)].map(
          ({ 0: token, index }) => index + token.length,
        )
        const at = [0, ...ends][position % (ends.length + 1)] ?? 0
        const before = text.slice(0, at)
        const broken = `${before} ${wrong}${text.slice(at)}`
        expect(messageOf(broken)).toBe(placeOf(broken, at + 1))
      },
    ),
    { numRuns: 2_000 },
  )
})

test('a text that is cut between two tokens is reported as ending too early', () => {
  fc.assert(
    fc.property(
      spaced.filter((text) => /^[[{]/.test(text)),
      fc.nat(),
      (text, position) => {
        const ends = [...text.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g)].map(
          ({ 0: token, index }) => index + token.length,
        )
        const at = ends[position % Math.max(1, ends.length - 1)] ?? 0
        fc.pre(at < text.trimEnd().length)
        expect(messageOf(text.slice(0, at))).toBe(endsEarly)
      },
    ),
    { numRuns: 1_000 },
  )
})

test.each([
  ['{"a":1,}', 8],
  ['{"a" 1}', 6],
  ['{a:1}', 2],
  ['[1 2]', 4],
  ['[1}', 3],
  ['{"a":"x\ty"}', 6],
  ['{"a":"x\\y"}', 6],
  ['{"a":.5}', 6],
  ['{"a":+5}', 6],
  ['{"a":05}', 6],
  ['{"a":1}]', 8],
  ['{"a":"x', 6],
])('%j has its fault at column %d', (text, column) => {
  expect(messageOf(text)).toBe(`${start}see line 1, column ${column}`)
})
