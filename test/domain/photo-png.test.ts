import { expect, test } from 'vitest'
import { inspectPhoto } from '../../src/domain/photo.ts'
import {
  png,
  badPng,
  noArea,
  text,
  u32,
  chunk,
  header,
  makePng,
  idat,
  iend,
  pngSized,
} from '../fixtures/made-photos.ts'

test.each<[string, Uint8Array, object]>([
  ['the smallest PNG', pngSized(1, 1), { ...png, width: 1, height: 1 }],
  ['several IDAT', makePng(header(3, 2), idat, idat, iend), { ...png, width: 3, height: 2 }],
  [
    'an unknown chunk',
    makePng(header(3, 2), chunk('teST', [1]), idat, iend),
    { ...png, width: 3, height: 2 },
  ],
  ['a wrong length of IHDR', makePng(chunk('IHDR', [...u32(3), ...u32(2), 8, 2, 0, 0]), idat, iend), badPng],
  ['no IDAT', makePng(header(3, 2), iend), badPng],
  ['an empty IDAT only', makePng(header(3, 2), chunk('IDAT'), iend), badPng],
  ['no IEND', makePng(header(3, 2), idat), badPng],
  ['IHDR second', makePng(chunk('teST'), header(3, 2), idat, iend), badPng],
  ['IHDR last', makePng(idat, iend, header(3, 2)), badPng],
  ['no IHDR', makePng(idat, iend), badPng],
  ['IHDR twice', makePng(header(3, 2), header(9000, 9000), idat, iend), badPng],
  ['the signature only', makePng(), badPng],
  ['zero width', pngSized(0, 2), noArea],
  ['zero height', pngSized(3, 0), noArea],
  ['a chunk longer than any file', makePng(header(3, 2), u32(0xffffffff), text('IDAT'), idat, iend), badPng],
  ['a chunk whose CRC is cut', makePng(header(3, 2), u32(1), text('IDAT'), [1, 2, 3, 4]), badPng],
  ['IEND inside a chunk only', makePng(header(3, 2), idat, chunk('teST', iend)), badPng],
])('PNG with %s', (_, bytes, result) => {
  expect(inspectPhoto(bytes)).toEqual(result)
})

test('every bit of IHDR is under its CRC', () => {
  for (const at of Array.from({ length: 21 }, (_, index) => index + 12)) {
    for (const bit of [1, 16, 128]) {
      const bytes = pngSized(3, 2)
      bytes[at] = (bytes[at] ?? 0) ^ bit
      expect(inspectPhoto(bytes)).toEqual(badPng)
    }
  }
})
