// Contract 11.1 and 11.2: CSV as spreadsheets write it. papaparse is the judge.
import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { csvLine, readCsv, separators } from '../../../src/domain/sheet/csv.ts'
import { expectInProportion } from '../../in-proportion.ts'

const recordsOf = (text: string) => readCsv(text)?.records.map(({ cells }) => cells)
const rowsOf = (text: string) => readCsv(text)?.records.map(({ row }) => row)
const isBlank = (cells: string[]) => cells.every((cell) => cell.trim() === '')

const breaks = fc.constantFrom<'\n' | '\r' | '\r\n'>('\n', '\r', '\r\n')
const separator = fc.constantFrom(...separators)

describe('papaparse', () => {
  test('reads random texts alike, open quotes too', () => {
    const texts = fc.tuple(separator, breaks).chain(([delimiter, newline]) => {
      const pieces = fc.constantFrom('"', '""', delimiter, newline, 'a', '1', 'ü', '😀', '؟', `"x${newline}"`)
      return fc.record({
        delimiter: fc.constant(delimiter),
        newline: fc.constant(newline),
        text: fc.array(pieces, { maxLength: 25 }).map((all) => all.join('')),
      })
    })
    let compared = 0
    fc.assert(
      fc.property(texts, ({ delimiter, newline, text }) => {
        const { data, errors } = Papa.parse<string[]>(text, { delimiter, newline })
        const isOpen = errors.some(({ code }) => code === 'MissingQuotes')
        // Text after a closing quote: papaparse goes on in quotes, spreadsheets do not.
        fc.pre(!errors.some(({ code }) => code === 'InvalidQuotes'))
        compared++
        const declared = `sep=${delimiter}${newline}${text}`
        expect(recordsOf(declared)).toEqual(isOpen ? undefined : data.filter((cells) => !isBlank(cells)))
        const rows = data.flatMap((cells, index) => (isBlank(cells) ? [] : [index + 1]))
        expect(rowsOf(declared)).toEqual(isOpen ? undefined : rows)
      }),
      { numRuns: 20_000 },
    )
    expect(compared).toBeGreaterThan(10_000)
  })

  const cell = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 8 }),
    fc.string({ unit: fc.constantFrom('"', ',', ';', '\t', '\r', '\n', ' ', "'", '=', 'a'), maxLength: 8 }),
  )
  const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 })

  test('reads what is written here, and what it writes is read here', () => {
    fc.assert(
      fc.property(table, separator, breaks, (written, delimiter, newline) => {
        const full = written.filter((cells) => !isBlank(cells))
        const ours = written.map((cells) => csvLine(cells, delimiter)).join('')
        expect(Papa.parse(ours, { delimiter, newline: '\r\n' }).data.slice(0, -1)).toEqual(written)
        expect(recordsOf(`sep=${delimiter}\n${ours}`)).toEqual(full)
        const theirs = Papa.unparse(written, { delimiter, newline })
        expect(recordsOf(`sep=${delimiter}\n${theirs}`)).toEqual(full)
      }),
      { numRuns: 5_000 },
    )
  })

  test('the separator of what is written here is found', () => {
    const header = fc.array(cell, { minLength: 2, maxLength: 6 }).filter((cells) => !isBlank(cells))
    fc.assert(
      fc.property(header, separator, (cells, delimiter) => {
        expect(readCsv(csvLine(cells, delimiter))).toEqual({
          separator: delimiter,
          records: [{ row: 1, cells }],
        })
      }),
      { numRuns: 5_000 },
    )
  })
})

test.each([
  ['a,b;c,d', ','],
  ['a;b,c;d', ';'],
  ['a\tb,c\td', '\t'],
  ['a', ','],
  ['a,b;c', ','],
  ['a;b\tc', ';'],
  ['"a,b,c";d', ';'],
  ['a;"b,""c,,""",d";e', ';'],
  ['5",6",7";8', ','],
  ['a;b\n,,,,', ';'],
  ['\r\n\r\na;b', ';'],
  [';;;\na;b', ';'],
  ['"a\n,,,";b', ';'],
  ['sep=;\na,b,c', ';'],
  ['SEP=\t\r\na,b,c', '\t'],
])('the separator of %j is %j', (text, expected) => {
  expect(readCsv(text)?.separator).toBe(expected)
})

test('rows count records, blank ones too, and not the line of the separator', () => {
  expect(readCsv('sep=;\r\nname;note\r\n\r\n"Ann";"two\r\nlines"\r; ;\n;\nBob;\n\n;;\n')).toEqual({
    separator: ';',
    records: [
      { row: 1, cells: ['name', 'note'] },
      { row: 3, cells: ['Ann', 'two\r\nlines'] },
      { row: 6, cells: ['Bob', ''] },
    ],
  })
})

test('text after a closing quote belongs to the cell, as in a spreadsheet', () => {
  expect(recordsOf('"a"b,"c" ,d"e"\n"5"" pipe"" x",f')).toEqual([
    ['ab', 'c ', 'd"e"'],
    ['5" pipe" x', 'f'],
  ])
})

test.each(['"', 'a,"b', 'a\n"b""', '"a""""'])('%j has an open quote', (text) => {
  expect(readCsv(text)).toBeUndefined()
})

test.each(['', '\n', ',,\n,', 'sep=;', 'sep=;\n'])('%j has no records', (text) => {
  expect(readCsv(text)?.records).toEqual([])
})

test('reading takes time in proportion to the text', async () => {
  for (const piece of ['""', '"a",', 'a""', '",', '\n', 'a;,\t', '"a""b\n"']) {
    await expectInProportion(() => readCsv(piece.repeat(1_000_000 / piece.length)))
  }
})
