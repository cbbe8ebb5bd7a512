import { describe, expect, test } from 'vitest'
import { frame, join, makeJpeg, scan, segment, text, u16, type Bytes } from '../fixtures/made-photos.ts'
import { profile, strip } from '../fixtures/stripped.ts'

const jpeg = (...segments: Bytes[]) => makeJpeg(...segments, frame(3, 2), scan)

describe('the colour profile of a JPEG', () => {
  const icc = (number: number, count: number, data: Bytes) =>
    segment(0xe2, [...text('ICC_PROFILE\0'), number, count, ...Array.from(data)])
  const whole = profile(1000)
  const [one, two, three] = [whole.slice(0, 300), whole.slice(300, 900), whole.slice(900)]

  test.each<[string, Bytes, Bytes]>([
    ['one segment', icc(1, 1, whole), icc(1, 1, whole)],
    ['three', join(icc(1, 3, one), icc(2, 3, two), icc(3, 3, three)), icc(1, 1, whole)],
    ['out of order', join(icc(3, 3, three), icc(1, 3, one), icc(2, 3, two)), icc(1, 1, whole)],
    ['of 64 000 bytes', icc(1, 1, profile(64_000)), icc(1, 1, profile(64_000))],
    ['with more behind it', icc(1, 1, join(whole, text('of mine'))), icc(1, 1, whole)],
    ['of more', icc(1, 1, profile(64_001)), []],
    ['of more in two', join(icc(1, 2, profile(65_000)), icc(2, 2, whole)), []],
    ['one missing', join(icc(1, 3, one), icc(3, 3, three)), []],
    ['one twice', join(icc(1, 2, one), icc(1, 2, one), icc(2, 2, two)), []],
    ['different counts', join(icc(1, 2, whole), icc(2, 3, two)), []],
    ['a number of 0', icc(0, 1, whole), []],
    ['a count of 0', icc(1, 0, whole), []],
    ['cut off', icc(1, 1, whole.slice(0, -1)), []],
    ['shorter than any', icc(1, 1, profile(131)), []],
    ['without its signature', icc(1, 1, whole.with(36, 0)), []],
    ['of another length in its head', icc(1, 1, join(u16(0), u16(131), whole.slice(4))), []],
    ['nothing but text', icc(1, 1, text('a secret'.repeat(40))), []],
    ['no room for numbers', segment(0xe2, text('ICC_PROFILE\0')), []],
  ])('%s', async (_, before, after) => {
    expect(await strip(jpeg(before))).toEqual(jpeg(after))
  })

  test('is removed after the first scan', async () => {
    expect(await strip(makeJpeg(frame(3, 2), scan, icc(1, 1, whole)))).toEqual(jpeg())
  })
})
