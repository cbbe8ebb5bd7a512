import { expect, test } from 'vitest'
import { crc32 } from '../../src/domain/crc32.ts'

// The last three are the end of every PNG, and the check value and a sentence of the catalogues of CRCs.
test.each<[string, number]>([
  ['', 0],
  ['\0', 0xd202ef8d],
  ['\xff'.repeat(4), 0xffffffff],
  ['IEND', 0xae426082],
  ['123456789', 0xcbf43926],
  ['The quick brown fox jumps over the lazy dog', 0x414fa339],
])('%j', (text, expected) => {
  expect(crc32(Uint8Array.from(text, (character) => character.charCodeAt(0)))).toBe(expected)
})
