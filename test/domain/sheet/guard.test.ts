// Contract 11.2: the apostrophe that keeps a spreadsheet from calculating a cell.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { guarded, unguarded } from '../../../src/domain/sheet/csv.ts'

test.each([
  ['=1+1', "'=1+1"],
  ['+41 44', "'+41 44"],
  ['-1', "'-1"],
  ['@a', "'@a"],
  ['\tx', "'\tx"],
  ['\rx', "'\rx"],
  ["'=1", "''=1"],
  ["''=1", "'''=1"],
])('%j is guarded as %j', (cell, expected) => {
  expect(guarded(cell)).toBe(expected)
  expect(unguarded(expected)).toBe(cell)
})

test.each(['', "'", "'a", "''", "O'=x", ' =1', '1-1', 'a@b', '=1'])('%j loses no apostrophe', (cell) => {
  expect(unguarded(cell)).toBe(cell)
})

test('every text is itself after guarding and unguarding, and no guarded one is a formula', () => {
  const texts = fc.string({
    unit: fc.constantFrom("'", '=', '+', '-', '@', '\t', '\r', '\n', 'a'),
    maxLength: 6,
  })
  fc.assert(
    fc.property(texts, (text) => {
      expect(unguarded(guarded(text))).toBe(text)
      expect(guarded(text)).not.toMatch(/^[=+\-@\t\r]/)
    }),
    { numRuns: 5_000 },
  )
})
