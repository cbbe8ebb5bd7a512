import { describe, expect, test } from 'vitest'
import { fold, phoneWords, wordsOf, wordsOfQuery } from '../../src/domain/search.ts'
import { foldedWordsOfAsia } from './folded-words-of-asia.ts'
import { foldedWords } from './folded-words.ts'

describe.each(Object.entries({ ...foldedWords, ...foldedWordsOfAsia }))('%s', (_, cases) => {
  test.each(cases)('%j is found by %j', (text, words) => {
    expect(wordsOf(text)).toEqual(words)
  })
})

const characters = Array.from({ length: 0x110000 }, (_, code) => code)
  .filter((code) => code < 0xd800 || code > 0xdfff)
  .map((code) => String.fromCodePoint(code))

test('folding twice is folding once, for every character', () => {
  expect(characters.filter((each) => fold(fold(each)) !== fold(each))).toEqual([])
})

test('a text of ASCII is folded as others are', () => {
  const ascii = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code)).join('')
  for (let start = 0; start < ascii.length; start++) {
    for (const text of [ascii.slice(start), ascii.slice(start, start + 3), `Ann${ascii[start]}Lee`]) {
      expect(fold(`${text}é`)).toBe(`${fold(text)}e`)
      expect(wordsOf(`${text} é`)).toEqual([...new Set([...wordsOf(text), 'e'])])
    }
  }
})

test('no fold has a capital, a mark or a digit but 0 to 9', () => {
  const unfolded = /\p{M}|[^\P{Nd}0-9]|[ßςıłøđæœþ]/u
  const wrong = characters.map(fold).filter((each) => unfolded.test(each) || each !== each.toLowerCase())
  expect(wrong).toEqual([])
})

test('the ten digits of each script are 0 to 9', () => {
  const digits = characters.filter((each) => /\p{Nd}/u.test(each)).map(fold)
  expect(digits.length).toBeGreaterThan(600)
  expect(digits.join('')).toBe('0123456789'.repeat(digits.length / 10))
})

test('composed or not, in capitals or not, a letter is found the same', () => {
  const letters = characters.filter((each) => /\p{L}/u.test(each))
  const differs = (each: string) => fold(each.normalize('NFC')) !== fold(each.normalize('NFD'))
  expect(letters.filter(differs)).toEqual([])
  // A capital of two letters is in the tables.
  const capital = (each: string) => each.toUpperCase()
  const isPair = (each: string) => lengthOf(capital(each)) === 1 && capital(each).toLowerCase() === each
  expect(letters.filter((each) => isPair(each) && fold(capital(each)) !== fold(each))).toEqual([])
})

const lengthOf = (text: string) => Array.from(text).length

test.each([
  ['044 123 45 67', ['0441234567', '441234567']],
  ['44 123', ['44123']],
  ['+41 44 123 45 67', ['41441234567', '441234567']],
  ['+41 (0)44 123 45 67', ['410441234567', '0441234567', '441234567']],
  ['0041 44 123', ['004144123', '4144123', '44123']],
  ['(+1) 650-253.0000', ['16502530000', '6502530000']],
  ['+7/812/1', ['78121', '8121']],
  ['+20 2', ['202', '2']],
  ['+27 2', ['272', '2']],
  ['+211 5', ['2115', '5']],
  ['+351 5', ['3515', '5']],
  ['+39 06', ['3906', '06', '6']],
  ['+420 5', ['4205', '5']],
  ['+44 5', ['445', '5']],
  ['+506 5', ['5065', '5']],
  ['+52 5', ['525', '5']],
  ['+60 5', ['605', '5']],
  ['+670 5', ['6705', '5']],
  ['+81 5', ['815', '5']],
  ['+852 5', ['8525', '5']],
  ['+966 5', ['9665', '5']],
  ['+98 5', ['985', '5']],
  ['+39', ['39']],
  ['000', ['000']],
  ['+0041 4', ['00414', '414', '4']],
])('the phone %j is found by %j', (phone, words) => {
  expect(phoneWords(phone)).toEqual(words)
})

test.each([
  ['ann', ['ann']],
  ['Ann SMITH ann', ['ann', 'smith']],
  ['Smith, Ann', ['smith', 'ann']],
  ['ann@', ['ann@']],
  ['Ann@Example.com', ['ann@example.com']],
  ['smith ann.b@ex', ['smith', 'ann.b@ex']],
  ['@example', ['@example']],
  ['ann @', ['ann']],
  ['@', []],
  ['-- !', []],
  ['+', []],
  ['+41 44 123', ['4144123']],
  ['044-123/45.67', ['0441234567']],
  ['(044) 123', ['044123']],
  ['044\u00a0123\u201145', ['04412345']],
  ['٠٤٤ ١٢٣', ['044123']],
  ['044 a', ['044', 'a']],
  ['7', ['7']],
  ["O'Brien", ['o', 'brien']],
  ['田中　太郎', ['田中', '太郎']],
  ['ＡＮＮ＠ｅｘ', ['ann@ex']],
])('the query %j asks for %j', (query, words) => {
  expect(wordsOfQuery(query)).toEqual(words)
})
