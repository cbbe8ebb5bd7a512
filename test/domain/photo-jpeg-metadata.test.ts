import { describe, expect, test } from 'vitest'
import { inspectPhoto } from '../../src/domain/photo/photo.ts'
import {
  eoi,
  frame,
  join,
  makeJpeg,
  scan,
  segment,
  soi,
  text,
  u32,
  type Bytes,
} from '../fixtures/made-photos.ts'
import { app1, exif, letters, overlapping, strip, turned } from '../fixtures/stripped.ts'

const jpeg = (...segments: Bytes[]) => makeJpeg(...segments, frame(3, 2), scan)
const jfif = (...thumbnail: number[]) => [...text('JFIF\0'), 1, 1, 0, 0, 1, 0, 1, ...thumbnail]
const adobe = [...text('Adobe'), 0, 100, 0, 0, 0, 0, 2]

describe('segments of a JPEG', () => {
  test.each<[string, Bytes, Bytes]>([
    ['JFIF stays', segment(0xe0, jfif(0, 0)), segment(0xe0, jfif(0, 0))],
    ['the thumbnail of JFIF goes', segment(0xe0, jfif(1, 1, 9, 9, 9)), segment(0xe0, jfif(0, 0))],
    ['a JFIF that is too short goes', segment(0xe0, jfif(0)), []],
    ['the thumbnail of JFXX goes', segment(0xe0, [...text('JFXX\0'), 0x10, 1, 2, 3]), []],
    ['other pictures (MPF) go', segment(0xe2, text('MPF\0rest')), []],
    ['Adobe stays', segment(0xee, adobe), segment(0xee, adobe)],
    ['what follows Adobe goes', segment(0xee, [...adobe, 9, 9]), segment(0xee, adobe)],
    ['an Adobe that is too short goes', segment(0xee, text('Adobe')), []],
    ['a comment goes', segment(0xfe, text('by me')), []],
    ['a comment of length 0 goes', [0xff, 0xfe, 0, 0], []],
    ['XMP goes', segment(0xe1, text('http://ns.adobe.com/xap/1.0/\0<x/>')), []],
    ['a height in a later DNL goes', segment(0xdc, text('by me')), []],
    ['stray bytes go', [1, 2, 3, 0xff, 0, 4], []],
    ['stray restarts go', [0xff, 0xd0, 0xff, 0x01], []],
    ['fill bytes go', [0xff, 0xff, 0xff], []],
    ['an orientation stays', app1(turned(5)), app1(turned(5))],
    ['an upright orientation goes', app1(turned(1)), []],
    ['of two EXIF the first counts', join(app1(turned(5)), app1(turned(6))), app1(turned(5))],
    ['even an upright one', join(app1(turned(1)), app1(turned(6))), []],
    ['even a broken one', join(app1(text('MM')), app1(turned(6))), []],
    ['but not an empty one', join(segment(0xe1, []), app1([]), app1(turned(6))), app1(turned(6))],
    ['the sixth byte may be any', app1(turned(6), 'Exif\0 '), app1(turned(6), 'Exif\0 ')],
    ['an EXIF that ends with its entry stays', app1(turned(6).slice(0, 22)), app1(turned(6).slice(0, 22))],
    ['an EXIF with an end of a directory in it', app1(turned(6).slice(0, 24)), app1(turned(6).slice(0, 24))],
    ['an EXIF within its own offset stays', app1(overlapping(6)), app1(overlapping(6))],
    ['an EXIF that ends before its entry does goes', app1(turned(6).slice(0, 21)), []],
    [
      'the tag twice',
      app1(
        exif([
          [0x112, 3, 1, [0, 9, 0, 0]],
          [0x112, 3, 1, [0, 7, 0, 0]],
        ]),
      ),
      app1(turned(7)),
    ],
    ['XMP before EXIF does not hide it', join(segment(0xe1, text('x')), app1(turned(7))), app1(turned(7))],
  ])('%s', async (_, before, after) => {
    expect(await strip(jpeg(before))).toEqual(jpeg(after))
  })

  test.each(Array.from({ length: 16 }, (_, number) => 0xe0 + number))(
    'application %i goes',
    async (marker) => {
      expect(await strip(jpeg(segment(marker, text('Something of mine'))))).toEqual(jpeg())
    },
  )

  test('between scans all go except tables', async () => {
    const table = segment(0xc4, new Uint8Array(17))
    const interval = segment(0xdd, [0, 1])
    const extra = join(segment(0xfe, [1]), [7, 8], app1(turned(6)), segment(0xee, adobe), [0xff, 0xd1])
    const before = makeJpeg(interval, frame(3, 2), scan, extra, table, [0xff, 0xff], scan, extra)
    expect(await strip(before)).toEqual(makeJpeg(interval, frame(3, 2), scan, table, scan))
  })

  test.each<[string, Bytes]>([
    ['an end', eoi],
    ['another picture', jpeg()],
    ['a second frame', frame(60_000, 60_000)],
    ['a segment that is cut', [0xff, 0xfe, 0, 9, 1]],
    ['what has no meaning', segment(0xf0, text('of mine'))],
    ['fill bytes', [0xff, 0xff]],
    ['nothing', []],
  ])('an end is added where the picture ends, at %s', async (_, rest) => {
    const before = join(soi, frame(3, 2), scan, rest)
    expect(await strip(before)).toEqual(jpeg())
    expect(inspectPhoto(before)).toEqual(inspectPhoto(jpeg()))
  })

  test("a Samsung panorama has no end, and its trailer does not pass for the scan's data", async () => {
    const little = (value: number) => u32(value).reverse()
    const block = (name: string, data: string) =>
      join([0, 0, 1, 10], little(name.length), text(name), text(data))
    const network = block('MCC_Data', '222')
    const blocks = join(block('Image_UTC_Data', '1764316800000'), network)
    const [length, last] = [blocks.length, network.length]
    const directory = join(
      text('SEFH'),
      ...[little(107), little(2)],
      ...[[0, 0, 1, 10], little(length), little(length - last), [0, 0, 1, 10], little(last), little(last)],
    )
    const trailer = join(blocks, directory, little(directory.length), text('SEFT'))
    const open = join(soi, frame(3, 2), scan)
    expect(await strip(join(open, trailer))).toEqual(jpeg())
    expect(await strip(join(open, eoi, trailer))).toEqual(jpeg())
    // A trailer that lies is one more piece of data.
    for (const lie of [join(text('SEFX'), little(4), text('SEFT')), join(little(0xffffffff), text('SEFT'))])
      expect(letters(await strip(join(open, lie)))).toContain('SEFT')
    const whole = join(
      text('SEFH'),
      new Uint8Array(12),
      little(0xffffffff),
      little(9),
      little(24),
      text('SEFT'),
    )
    expect(inspectPhoto(join(open, whole))).toHaveProperty('problem')
  })
})
