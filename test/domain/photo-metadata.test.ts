import { describe, expect, test } from 'vitest'
import { exifOrientation } from '../../src/domain/exif.ts'
import { inspectPhoto, photoLimits } from '../../src/domain/photo.ts'
import { jpegSegments } from '../../src/domain/photo-jpeg.ts'
import { withoutMetadata } from '../../src/domain/photo-metadata.ts'
import { pngChunks } from '../../src/domain/photo-png.ts'
import {
  chunk,
  dice,
  frame,
  header,
  idat,
  iend,
  join,
  makeJpeg,
  makePng,
  scan,
  segment,
  text,
  u16,
  u32,
  type Bytes,
} from '../fixtures/made-photos.ts'
import { photos } from '../fixtures/photos.ts'

// What leaves a photo on its way in, and what must not.

const typeOf = (bytes: Uint8Array) => (bytes[0] === 0x89 ? 'png' : 'jpg')
const strip = (bytes: Uint8Array) => withoutMetadata(bytes, typeOf(bytes))
const latin = (bytes: Uint8Array) => String.fromCharCode(...bytes)
const markers = (bytes: Uint8Array) => [...jpegSegments(bytes)].map(({ marker }) => marker)
const types = (bytes: Uint8Array) => [...pngChunks(bytes)].map(({ type }) => type)

/** Exif data with these entries (tag, type, count, value as 4 bytes), in either byte order. */
function exif(entries: [number, number, number, Bytes][], isLittle = false): Uint8Array {
  const order = (bytes: number[]) => (isLittle ? bytes.reverse() : bytes)
  const rows = entries.flatMap(([tag, type, count, value]) => [
    ...order(u16(tag)),
    ...order(u16(type)),
    ...order(u32(count)),
    ...Array.from(value),
  ])
  const head = [...text(isLittle ? 'II' : 'MM'), ...order(u16(42)), ...order(u32(8))]
  return join(head, order(u16(entries.length)), rows, [0, 0, 0, 0])
}
const turned = (orientation: number) => exif([[0x112, 3, 1, [0, orientation, 0, 0]]])
const app1 = (tiff: Bytes) => segment(0xe1, join(text('Exif\0\0'), tiff))

/** What decides about the pixels: all of a JPEG below the applications' markers, all of a PNG's image data. */
const pixels = (bytes: Uint8Array) =>
  join(
    ...(typeOf(bytes) === 'png'
      ? [...pngChunks(bytes)].filter(({ type }) => ['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND'].includes(type))
      : [...jpegSegments(bytes)].filter(({ marker }) => marker < 0xe0)
    ).map(({ start, end }) => bytes.subarray(start, end)),
  )
/** The orientation that a viewer finds. */
function orientationOf(bytes: Uint8Array): number {
  if (typeOf(bytes) === 'png') {
    const found = [...pngChunks(bytes)].find(({ type }) => type === 'eXIf')
    return found ? exifOrientation(bytes.subarray(found.body, found.bodyEnd)) : 1
  }
  const found = [...jpegSegments(bytes)].find(
    ({ marker, body }) => marker === 0xe1 && latin(bytes.subarray(body, body + 6)) === 'Exif\0\0',
  )
  return found ? exifOrientation(bytes.subarray(found.body + 6, found.end)) : 1
}

describe('real photos', () => {
  const orientations: Partial<Record<keyof typeof photos, number>> = {
    exifGps: 6,
    alphaText: 6,
    annotatedJpeg: 3,
    annotatedPng: 8,
  }
  const names = Object.keys(photos) as (keyof typeof photos)[]

  test.each(names)('%s keeps its pixels, size and orientation, in no more bytes', (name) => {
    const bytes = photos[name]
    const before = bytes.slice()
    const plain = strip(bytes)
    expect(bytes, 'the argument is left alone').toEqual(before)
    expect(inspectPhoto(plain)).toEqual(inspectPhoto(bytes))
    expect(pixels(plain)).toEqual(pixels(bytes))
    expect(orientationOf(bytes)).toBe(orientations[name] ?? 1)
    expect(orientationOf(plain)).toBe(orientations[name] ?? 1)
    expect(plain.length).toBeLessThanOrEqual(bytes.length)
    expect(strip(plain)).toEqual(plain)
    expect(latin(plain)).not.toMatch(/Marked|GPS|Camera|exif:|http:|\d{4}:\d\d:\d\d/)
  })

  test.each(names)('%s without metadata is still refused when cut off anywhere', (name) => {
    const plain = strip(photos[name])
    for (let length = 0; length < plain.length; length++) {
      expect(inspectPhoto(plain.slice(0, length))).toHaveProperty('problem')
    }
  })

  test.each(['baseline', 'progressive', 'restarts', 'truecolour', 'paletteInterlaced', 'cmyk'] as const)(
    '%s has nothing to lose and is the same to the byte',
    (name) => {
      expect(strip(photos[name])).toEqual(photos[name])
    },
  )

  test('a phone picture loses position, camera and thumbnail, and is still turned', () => {
    const plain = strip(photos.exifGps)
    expect(markers(photos.exifGps).filter((marker) => marker >= 0xe0)).toEqual([0xe0, 0xe1])
    const kept = [...jpegSegments(plain)].find(({ marker }) => marker === 0xe1)
    expect(kept && plain.slice(kept.start, kept.end)).toEqual(app1(turned(6)))
    expect(markers(plain).filter((marker) => marker === 0xd8)).toHaveLength(1)
    expect(latin(plain).split('\xff\xd8\xff')).toHaveLength(2)
    expect(photos.exifGps.length - plain.length).toBe(1126)
  })

  test('what an editor wrote goes, what the screen needs stays', () => {
    expect(types(strip(photos.annotatedPng))).toEqual([
      'IHDR',
      'gAMA',
      'cHRM',
      'bKGD',
      'eXIf',
      'IDAT',
      'IEND',
    ])
    expect(types(strip(photos.alphaText))).toEqual(['IHDR', 'eXIf', 'IDAT', 'IEND'])
    expect(markers(photos.annotatedJpeg)).toEqual(expect.arrayContaining([0xe1, 0xed, 0xfe]))
    expect(markers(strip(photos.annotatedJpeg)).filter((marker) => marker >= 0xe0)).toEqual([0xe0, 0xe1])
    expect(markers(strip(photos.cmyk)).filter((marker) => marker >= 0xe0)).toEqual([0xee])
  })
})

describe('segments of a JPEG', () => {
  const jpeg = (...segments: Bytes[]) => makeJpeg(...segments, frame(3, 2), scan)
  const jfif = (...thumbnail: number[]) => [...text('JFIF\0'), 1, 1, 0, 0, 1, 0, 1, ...thumbnail]
  const icc = segment(0xe2, [...text('ICC_PROFILE\0'), 1, 1, 7, 7, 7])
  const adobe = [...text('Adobe'), 0, 100, 0, 0, 0, 0, 2]

  test.each<[string, Bytes, Bytes]>([
    ['JFIF stays', segment(0xe0, jfif(0, 0)), segment(0xe0, jfif(0, 0))],
    ['the thumbnail of JFIF goes', segment(0xe0, jfif(1, 1, 9, 9, 9)), segment(0xe0, jfif(0, 0))],
    ['a JFIF that is too short goes', segment(0xe0, jfif(0)), []],
    ['the thumbnail of JFXX goes', segment(0xe0, [...text('JFXX\0'), 0x10, 1, 2, 3]), []],
    ['a colour profile stays', icc, icc],
    ['other pictures (MPF) go', segment(0xe2, text('MPF\0rest')), []],
    ['Adobe stays', segment(0xee, adobe), segment(0xee, adobe)],
    ['what follows Adobe goes', segment(0xee, [...adobe, 9, 9]), segment(0xee, adobe)],
    ['an Adobe that is too short goes', segment(0xee, text('Adobe')), []],
    ['a comment goes', segment(0xfe, text('by me')), []],
    ['XMP goes', segment(0xe1, text('http://ns.adobe.com/xap/1.0/\0<x/>')), []],
    ['reserved segments go', segment(0xf0, text('JPG0')), []],
    ['an orientation stays', app1(turned(5)), app1(turned(5))],
    ['an upright orientation goes', app1(turned(1)), []],
    ['of two EXIF the first counts', join(app1(turned(5)), app1(turned(6))), app1(turned(5))],
    ['even an upright one', join(app1(turned(1)), app1(turned(6))), []],
    // What replaced it would be longer than it is, and the photo might not fit any more.
    ['an EXIF that ends before its directory does goes', app1(turned(6).slice(0, 22)), []],
    ['XMP before EXIF does not hide it', join(segment(0xe1, text('x')), app1(turned(7))), app1(turned(7))],
  ])('%s', (_, before, after) => {
    expect(strip(jpeg(before))).toEqual(jpeg(after))
  })

  test.each(Array.from({ length: 16 }, (_, number) => 0xe0 + number))('application %i goes', (marker) => {
    expect(strip(jpeg(segment(marker, text('Something of mine'))))).toEqual(jpeg())
  })

  test('between scans too; tables, fill bytes and restart intervals stay', () => {
    const table = segment(0xc4, [1])
    const interval = segment(0xdd, [0, 1])
    const comment = segment(0xfe, [1])
    const before = makeJpeg(interval, frame(3, 2), scan, comment, table, [0xff, 0xff], scan, comment)
    expect(strip(before)).toEqual(makeJpeg(interval, frame(3, 2), scan, table, [0xff, 0xff], scan))
  })

  test('what follows the end goes', () => {
    expect(strip(join(jpeg(), jpeg(), [1, 2, 3]))).toEqual(jpeg())
  })
})

describe('chunks of a PNG', () => {
  const image = (...chunks: Bytes[]) => makePng(header(3, 2), ...chunks, idat, iend)

  test.each(['PLTE', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'iCCP', 'cICP', 'sBIT', 'bKGD', 'pHYs', 'IDAT'])(
    '%s stays',
    (type) => {
      const bytes = image(chunk(type, [1, 2, 3]))
      expect(strip(bytes)).toEqual(bytes)
    },
  )

  const gone = 'tEXt zTXt iTXt tIME hIST sPLT acTL fcTL fdAT dSIG caBX vpAg teST TEST'.split(' ')
  test.each(gone)('%s goes, before and behind the data', (type) => {
    const extra = chunk(type, text('of mine'))
    expect(strip(makePng(header(3, 2), extra, idat, extra, iend))).toEqual(image())
  })

  test('an orientation stays, wherever it stands, and alone', () => {
    const long = exif([
      [0x10f, 2, 4, text('Me!\0')],
      [0x112, 3, 1, [0, 6, 0, 0]],
    ])
    expect(strip(image(chunk('eXIf', long)))).toEqual(image(chunk('eXIf', turned(6))))
    expect(strip(makePng(header(3, 2), idat, chunk('eXIf', long), iend))).toEqual(
      makePng(header(3, 2), idat, chunk('eXIf', turned(6)), iend),
    )
    expect(strip(image(chunk('eXIf', turned(1)), chunk('eXIf', turned(6))))).toEqual(image())
  })

  test('what follows the end goes', () => {
    expect(strip(join(image(), text('of mine')))).toEqual(image())
  })
})

test.each<[string, Uint8Array, number]>([
  ['big-endian', turned(6), 6],
  ['little-endian', exif([[0x112, 3, 1, [6, 0, 0, 0]]], true), 6],
  ['the last of several', exif([...gps(), [0x112, 3, 1, [0, 8, 0, 0]]]), 8],
  ['0', turned(0), 1],
  ['9', turned(9), 1],
  ['as a long', exif([[0x112, 4, 1, [0, 0, 0, 6]]]), 1],
  ['two of them', exif([[0x112, 3, 2, [0, 6, 0, 6]]]), 1],
  ['no such entry', exif(gps()), 1],
  ['no byte order', join(text('XX'), turned(6).slice(2)), 1],
  ['two byte orders', join(text('IM'), turned(6).slice(2)), 1],
  ['no TIFF', join(text('MM'), [0, 43], turned(6).slice(4)), 1],
  ['a directory beyond the end', join(turned(6).slice(0, 4), u32(0xfffffff0), turned(6).slice(8)), 1],
  ['a directory at the end', join(turned(6).slice(0, 4), u32(25), turned(6).slice(8)), 1],
  ['more entries than there are', join(turned(6).slice(0, 8), [255, 255], turned(6).slice(10)), 6],
  [
    'an entry that is cut',
    join(turned(6).slice(0, 4), u32(16), new Uint8Array(8), [0, 1, 1, 0x12, 0, 3, 0, 0]),
    1,
  ],
  ['nothing', new Uint8Array(), 1],
])('orientation: %s', (_, tiff, orientation) => {
  expect(exifOrientation(tiff)).toBe(orientation)
})

function gps(): [number, number, number, Bytes][] {
  return [[0x8825, 4, 1, [0, 0, 0, 26]]]
}

test('damaged photos never throw, never grow, and stay what they were', () => {
  const roll = dice(20260102)
  const all = Object.values(photos)
  let whole = 0
  for (let round = 0; round < 10_000; round++) {
    const bytes = (all[round % all.length] ?? photos.baseline).slice()
    for (let hits = roll(6); hits >= 0; hits--) {
      // Mostly near the front, where the metadata are.
      bytes[roll(roll(2) ? 200 : bytes.length)] = roll(2) ? 0xff : roll(256)
    }
    const plain = withoutMetadata(bytes, typeOf(bytes))
    expect(plain.length).toBeLessThanOrEqual(Math.max(bytes.length, 8))
    const judged = inspectPhoto(bytes)
    if ('problem' in judged) continue
    whole++
    expect(inspectPhoto(plain)).toEqual(judged)
    expect(withoutMetadata(plain, typeOf(bytes))).toEqual(plain)
    expect(orientationOf(plain)).toBe(orientationOf(bytes))
  }
  expect(whole).toBeGreaterThan(1_000)
})

test('the worst files of full size are walked in one pass', () => {
  const filled = (head: Bytes, pattern: number[], tail: Bytes) => {
    const bytes = new Uint8Array(photoLimits.bytes)
    bytes.set(Uint8Array.from(head))
    const end = bytes.length - tail.length
    for (let at = head.length; at + pattern.length <= end; at += pattern.length) bytes.set(pattern, at)
    bytes.set(Uint8Array.from(tail), end)
    return bytes
  }
  const files = [
    filled([0xff, 0xd8], [0xff, 0xd0], join(frame(3, 2), scan, [0xff, 0xd9])),
    filled(join([0xff, 0xd8], frame(3, 2), scan), [0xff, 0xfe, 0, 2], [0xff, 0xff, 0xff, 0xd9]),
    filled(makePng(header(3, 2), idat), [...chunk('IDAT')], join(new Uint8Array(), iend)),
  ]
  for (const bytes of files) expect(strip(bytes).length).toBeLessThanOrEqual(bytes.length)
})
