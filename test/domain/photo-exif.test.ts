import { expect, test } from 'vitest'
import { exifOrientation, onlyOrientation } from '../../src/domain/photo/exif.ts'
import { join, text, u16, u32 } from '../fixtures/made-photos.ts'
import { exif, orientation, overlapping, turned, type Entry } from '../fixtures/stripped.ts'

const gps: Entry = [0x8825, 4, 1, [0, 0, 0, 26]]
const asLong: Entry = [0x112, 4, 1, [0, 0, 0, 8]]

// The answers are those of Chromium, which test/browser/ compares.
test.each<[string, Uint8Array, number]>([
  ['big-endian', turned(6), 6],
  ['little-endian', exif([[0x112, 3, 1, [6, 0, 0, 0]]], true), 6],
  ['the last of several', exif([gps, orientation(8)]), 8],
  ['0', turned(0), 1],
  ['9', turned(9), 1],
  ['as a long', exif([asLong]), 1],
  ['two of them', exif([[0x112, 3, 2, [0, 6, 0, 6]]]), 1],
  ['no such entry', exif([gps]), 1],
  ['given twice, the first counts', exif([orientation(6), orientation(8)]), 6],
  ['given twice, upright first', exif([orientation(1), orientation(8)]), 1],
  ['given twice, the first one impossible', exif([orientation(9), orientation(8)]), 8],
  ['given twice, the first one as a long', exif([asLong, orientation(3)]), 3],
  ['given twice, the second one impossible', exif([orientation(6), orientation(9)]), 6],
  ['no byte order', join(text('XX'), turned(6).slice(2)), 1],
  ['two byte orders', join(text('IM'), turned(6).slice(2)), 1],
  ['no TIFF', join(text('MM'), [0, 43], turned(6).slice(4)), 1],
  ['a directory beyond the end', join(turned(6).slice(0, 4), u32(0xfffffff0), turned(6).slice(8)), 1],
  ['a directory at the end', join(turned(6).slice(0, 4), u32(25), turned(6).slice(8)), 1],
  ['a directory in its own offset', overlapping(6), 6],
  ['an odd directory', join(turned(6).slice(0, 4), u32(9), [0], turned(6).slice(8)), 6],
  ['more entries than there are', join(turned(6).slice(0, 8), u16(0xffff), turned(6).slice(10)), 6],
  ['fewer entries than there are', join(turned(6).slice(0, 8), u16(0), turned(6).slice(10)), 1],
  [
    'an entry that is cut',
    join(turned(6).slice(0, 4), u32(16), new Uint8Array(8), [0, 1, 1, 0x12, 0, 3, 0, 0]),
    1,
  ],
  ['nothing', new Uint8Array(), 1],
])('orientation: %s', (_, tiff, result) => {
  expect(exifOrientation(tiff)).toBe(result)
})

test('22 bytes are enough, 21 are not', () => {
  const lengths = Array.from({ length: 27 }, (_, length) => length)
  const read = lengths.filter((length) => exifOrientation(turned(6).slice(0, length)) === 6)
  expect(read).toEqual([22, 23, 24, 25, 26])
})

test('the written EXIF has the orientation and fits the room given', () => {
  for (let value = 2; value <= 8; value++) {
    expect(Uint8Array.from(onlyOrientation(value, 60_000))).toEqual(turned(value))
    for (let room = 20; room <= 30; room++) {
      const written = Uint8Array.from(onlyOrientation(value, room))
      expect(written.length).toBeLessThanOrEqual(room)
      expect(exifOrientation(written), `${room} bytes`).toBe(value)
    }
  }
})
