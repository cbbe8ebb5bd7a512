import { expect, test } from 'vitest'
import { inspectPhoto } from '../../src/domain/photo/photo.ts'
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

const plte = chunk('PLTE', [1, 2, 3])
const ihdr = (depth: number, colour: number, compression = 0, filter = 0, interlace = 0) =>
  chunk('IHDR', [...u32(3), ...u32(2), depth, colour, compression, filter, interlace])
const damaged = (bytes: Uint8Array) => bytes.with(-1, (bytes.at(-1) ?? 0) ^ 1)
const xcodePng = { problem: 'is an Xcode-optimised PNG: it must be JPEG or an ordinary PNG' }

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
  ['IEND with a wrong CRC', makePng(header(3, 2), idat, damaged(iend)), { ...png, width: 3, height: 2 }],
  ['IDAT with a wrong CRC', makePng(header(3, 2), damaged(idat), iend), { ...png, width: 3, height: 2 }],
  ['a palette', makePng(ihdr(8, 3), plte, idat, iend), { ...png, width: 3, height: 2 }],
  ['no palette where one is needed', makePng(ihdr(8, 3), idat, iend), badPng],
  ['the palette behind the data', makePng(ihdr(8, 3), idat, plte, iend), badPng],
  ['two palettes', makePng(header(3, 2), plte, plte, idat, iend), badPng],
  ['a palette with a wrong CRC', makePng(header(3, 2), damaged(plte), idat, iend), badPng],
  ['one behind the data', makePng(header(3, 2), idat, damaged(plte), iend), badPng],
  ['what nobody knows', makePng(header(3, 2), chunk('TEST'), idat, iend), badPng],
  ['a type of no letters', makePng(header(3, 2), chunk('\x01\x02\x03\x04'), idat, iend), badPng],
  [
    'what nobody knows behind the data',
    makePng(header(3, 2), idat, chunk('TEST'), iend),
    { ...png, width: 3, height: 2 },
  ],
  ['CgBI', makePng(chunk('CgBI', [0x50, 0, 0x20, 2]), header(3, 2), idat, iend), xcodePng],
  ['CgBI later', makePng(header(3, 2), chunk('CgBI', [0x50, 0, 0x20, 2]), idat, iend), badPng],
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

test('15 pairs of depth and colour type are valid', () => {
  const passes = (...header: Parameters<typeof ihdr>) =>
    'type' in inspectPhoto(makePng(ihdr(...header), plte, idat, iend))
  const bytes = Array.from({ length: 256 }, (_, byte) => byte)
  const pairs = bytes.slice(0, 9).flatMap((colour) => bytes.map((depth) => [depth, colour] as const))
  expect(pairs.filter((pair) => passes(...pair)).map(([depth, colour]) => `${depth}/${colour}`)).toEqual(
    '1/0 2/0 4/0 8/0 16/0 8/2 16/2 1/3 2/3 4/3 8/3 8/4 16/4 8/6 16/6'.split(' '),
  )
  expect(bytes.filter((colour) => bytes.some((depth) => passes(depth, colour)))).toEqual([0, 2, 3, 4, 6])
  expect(bytes.filter((compression) => passes(8, 2, compression))).toEqual([0])
  expect(bytes.filter((filter) => passes(8, 2, 0, filter))).toEqual([0])
  expect(bytes.filter((interlace) => passes(8, 2, 0, 0, interlace))).toEqual([0, 1])
})
