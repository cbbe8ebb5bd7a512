// Contract 11.1: numbers, days and names as people write them.
import { describe, expect, test } from 'vitest'
import { dayOf, decimalOf, nameKey } from '../../../src/domain/sheet/cell.ts'
import { columnNames, foldedWords } from '../../../src/domain/sheet/names/index.ts'
import { languages } from '../../../src/domain/user.ts'

describe.each([';', '\t', ','])('a number between %j', (separator) => {
  test.each(['72', '72.5', '0.5', '-1.25', '1234', '72.125', '86400'])('%j is a number', (text) => {
    expect(decimalOf(text, separator)).toBe(text)
  })

  test.each([
    ['72٫5', '72.5'],
    ['٧٢٫٥', '72.5'],
    ['７２', '72'],
  ])('%j is %j', (text, number) => {
    expect(decimalOf(text, separator)).toBe(number)
  })

  test.each([
    ['72,5', '72.5'],
    ['0,50', '0.50'],
    ['-1,25', '-1.25'],
    ['72,125', '72.125'],
  ])('%j is %j, unless commas separate', (text, number) => {
    expect(decimalOf(text, separator)).toBe(separator === ',' ? undefined : number)
  })

  test.each([
    '1.234,5',
    '1,234.5',
    '1 234,5',
    '1\u00a0234',
    '1\u202f234,5',
    "1'234.5",
    '1’234',
    '1.234.567',
    '1,000',
    '1.000',
    '72,',
    '1,2,3',
    '1٬234',
  ])('%j is refused', (text) => {
    expect(decimalOf(text, separator)).toBeUndefined()
  })

  test.each(['', 'n/a', '72 kg', '1e3', 'a1,5'])('%j passes unchanged: the schema judges it', (text) => {
    expect(decimalOf(text, separator)).toBe(text)
  })
})

test.each([
  ['1990-05-01', '1990-05-01'],
  ['1.5.1990', '1990-05-01'],
  ['01.12.1990', '1990-12-01'],
  ['5.13.1990', '5.13.1990'],
  ['13/5/1990', '1990-05-13'],
  ['5/13/1990', '1990-05-13'],
  ['5/5/1990', '1990-05-05'],
  ['2/29/2000', '2000-02-29'],
  ['29/2/2001', '29/2/2001'],
  ['13/13/1990', '13/13/1990'],
  ['1/2/90', '1/2/90'],
  ['1.2.90', '1.2.90'],
  ['1.2/1990', '1.2/1990'],
  ['1-2-1990', '1-2-1990'],
  ['0/5/1990', '0/5/1990'],
])('the day %j is %j', (text, day) => {
  expect(dayOf(text)).toBe(day)
})

test.each(['1/2/1990', '05/12/1990', '12/05/1990'])('%j could be two days', (text) => {
  expect(dayOf(text)).toBeUndefined()
})

test.each([
  ['E-Mail', 'email'],
  [' e mail ', 'email'],
  ['SHOE_SIZE', 'shoesize'],
  ['Größe (cm)', 'grossecm'],
  ['Weight (lbs)', 'weightlbs'],
  ['Электронная почта', 'электроннаяпочта'],
  ['ﺍﻻﺳﻢ', 'الاسم'],
  ['#', ''],
])('the name %j folds to %j', (name, key) => {
  expect(nameKey(name)).toBe(key)
})

test('every field has a name in every language, and no two names of one table fold to nothing', () => {
  for (const names of Object.values(columnNames)) {
    expect(Object.keys(names).sort()).toEqual([...languages].sort())
    for (const each of Object.values(names)) expect(each.map(nameKey)).not.toContain('')
  }
})

test('a name is that of one field, but for the few that mean one in each kind of file', () => {
  const shared = Object.entries(foldedWords().columns).filter(([, fields]) => fields.length > 1)
  expect(shared).toEqual([])
})
