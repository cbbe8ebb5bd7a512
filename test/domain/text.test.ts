import { expect, test } from 'vitest'
import { asTyped, isPlain, isVisible } from '../../src/domain/text.ts'

/** By general category, which is another table than the one that the rule asks. */
test('the invisible characters are white space, format characters and default-ignorable ones', () => {
  const unseen: number[] = []
  for (let code = 0; code <= 0x10ffff; code++) {
    if (code >= 0xd800 && code <= 0xdfff) continue
    if (!isVisible(String.fromCodePoint(code))) unseen.push(code)
  }
  const known = [
    0x20, 0xa0, 0xad, 0x34f, 0x61c, 0x115f, 0x1160, 0x17b4, 0x180b, 0x180e, 0x200b, 0x200d, 0x200e,
  ]
  known.push(0x2028, 0x202e, 0x2060, 0x2064, 0x206f, 0x2800, 0x3000, 0x3164, 0xfe00, 0xfe0f, 0xfeff, 0xffa0)
  known.push(0xfff9, 0x1d173, 0xe0001, 0xe0041, 0xe0100, 0xe0fff)
  expect(known.filter((code) => !unseen.includes(code))).toEqual([])
  // Letters, numbers, punctuation and symbols are seen, fillers and the Braille blank aside.
  const seen = unseen
    .map((code) => String.fromCodePoint(code))
    .filter((text) => /[\p{L}\p{N}\p{P}\p{S}]/u.test(text))
  expect(seen).toEqual(['\u115f', '\u1160', '\u2800', '\u3164', '\uffa0'])
})

test.each(['x', '\u200bx', '😀', 'ع', '\u0301a', '१', '.', '\u200d❤\ufe0f'])('%j is seen', (text) => {
  expect(isVisible(text)).toBe(true)
})

test.each(['a\u0000', '\u0085', 'a\ud800', '\udc00'])('%j is not plain', (text) => {
  expect(isPlain(text)).toBe(false)
})

test.each([
  ['+41\u00a044\u202f123\u200745\u00a067', '+41 44 123 45 67'],
  ['044\u2010123\u2011456\u201278\u201390\u201412\u221234\u2015', '044-123-456-78-90-12-34-'],
  ['\u202a+41 44 123\u202c', '+41 44 123'],
  ['\u200e\u200f\u061c\u202b\u202d\u202e\u2066\u2067\u2068\u20691', '1'],
  ['+41 (0)44 123.45/67-89', '+41 (0)44 123.45/67-89'],
  ['\u2009\u200b\u2060\u301c', '\u2009\u200b\u2060\u301c'],
])('%j is typed %j', (phone, typed) => {
  expect(asTyped(phone)).toBe(typed)
})
