import { describe, expect, test } from 'vitest'
import { jpegSegments } from '../../src/domain/photo/jpeg.ts'
import { photoLimits } from '../../src/domain/limits.ts'
import { inspectPhoto } from '../../src/domain/photo/photo.ts'
import { withoutMetadata } from '../../src/domain/photo/without-metadata.ts'
import { chunk, frame, header, idat, iend, join, makePng, scan, type Bytes } from '../fixtures/made-photos.ts'
import { photos } from '../fixtures/photos.ts'
import { app1, letters, markers, orientationOf, pixels, strip, turned, types } from '../fixtures/stripped.ts'

// withoutMetadata removes personal data and keeps what changes the picture.

describe('real photos', () => {
  const orientations: Partial<Record<keyof typeof photos, number>> = {
    exifGps: 6,
    alphaText: 6,
    annotatedJpeg: 3,
    annotatedPng: 8,
  }
  const names = Object.keys(photos) as (keyof typeof photos)[]

  test.each(names)('%s keeps its pixels, size and orientation, in no more bytes', async (name) => {
    const bytes = photos[name]
    const before = bytes.slice()
    const plain = await strip(bytes)
    expect(bytes, 'the argument is left alone').toEqual(before)
    expect(inspectPhoto(plain)).toEqual(inspectPhoto(bytes))
    expect(pixels(plain)).toEqual(pixels(bytes))
    expect(orientationOf(bytes)).toBe(orientations[name] ?? 1)
    expect(orientationOf(plain)).toBe(orientations[name] ?? 1)
    expect(plain.length).toBeLessThanOrEqual(bytes.length)
    expect(await strip(plain)).toEqual(plain)
    expect(letters(plain)).not.toMatch(/Marked|GPS|Camera|exif:|http:|\d{4}:\d\d:\d\d/)
  })

  test.each(['baseline', 'progressive', 'restarts', 'truecolour', 'paletteInterlaced', 'cmyk'] as const)(
    '%s has no metadata and is unchanged',
    async (name) => {
      expect(await strip(photos[name])).toEqual(photos[name])
    },
  )

  test('a phone picture loses position, camera and thumbnail but keeps its orientation', async () => {
    const plain = await strip(photos.exifGps)
    expect(markers(photos.exifGps).filter((marker) => marker >= 0xe0)).toEqual([0xe0, 0xe1])
    const kept = [...jpegSegments(plain)].find(({ marker }) => marker === 0xe1)
    expect(kept && plain.slice(kept.start, kept.end)).toEqual(app1(turned(6)))
    expect(markers(plain).filter((marker) => marker === 0xd8)).toHaveLength(1)
    expect(letters(plain).split('\xff\xd8\xff')).toHaveLength(2)
    expect(photos.exifGps.length - plain.length).toBe(1126)
  })

  test('text of an editor is removed, and colour data stays', async () => {
    expect(types(await strip(photos.annotatedPng))).toEqual([
      'IHDR',
      'gAMA',
      'cHRM',
      'bKGD',
      'eXIf',
      'IDAT',
      'IEND',
    ])
    expect(types(await strip(photos.alphaText))).toEqual(['IHDR', 'eXIf', 'IDAT', 'IEND'])
    expect(markers(photos.annotatedJpeg)).toEqual(expect.arrayContaining([0xe1, 0xed, 0xfe]))
    const ofApplications = async (bytes: Uint8Array) =>
      markers(await strip(bytes)).filter((marker) => marker >= 0xe0)
    expect(await ofApplications(photos.annotatedJpeg)).toEqual([0xe0, 0xe1])
    expect(await ofApplications(photos.cmyk)).toEqual([0xee])
  })
})

/** A file of full size: a head, as many of a pattern as fit, and a tail. */
const filled = (head: Bytes, pattern: number[], tail: Bytes) => {
  const bytes = new Uint8Array(photoLimits.bytes)
  bytes.set(Uint8Array.from(head))
  const end = bytes.length - tail.length
  for (let at = head.length; at + pattern.length <= end; at += pattern.length) bytes.set(pattern, at)
  bytes.set(Uint8Array.from(tail), end)
  return bytes
}
const opened = join([0xff, 0xd8], frame(3, 2), scan)

test.each<[string, () => ReturnType<typeof filled>]>([
  ['restart markers', () => filled([0xff, 0xd8], [0xff, 0xd0], join(frame(3, 2), scan, [0xff, 0xd9]))],
  ['empty comments', () => filled(opened, [0xff, 0xfe, 0, 2], [0xff, 0xff, 0xff, 0xd9])],
  ['fill bytes', () => filled(opened, [0xff], [1])],
  ['comments of no length', () => filled(opened, [0xff, 0xfe, 0, 0], [1])],
  ['empty application segments', () => filled([0xff, 0xd8], [...app1([])], join(frame(3, 2), scan))],
  ['empty parts of an image', () => filled(makePng(header(3, 2), idat), [...chunk('IDAT')], iend)],
  ['transparencies', () => filled(makePng(header(3, 2)), [...chunk('tRNS', [0])], join(idat, iend))],
  [
    'colour profiles that do not unpack',
    () => filled(makePng(header(3, 2)), [...chunk('iCCP', [65, 0, 0, 0x78, 0x9c])], join(idat, iend)),
  ],
])('a file full of %s is read in one pass', async (_, make) => {
  const bytes = make()
  const plain = await withoutMetadata(bytes, bytes[0] === 0xff ? 'jpg' : 'png')
  expect(plain.length).toBeLessThanOrEqual(bytes.length)
})

test('a missing end is added, or replaces the last data if there is no room', async () => {
  for (const missing of [0, 1, 2, 3]) {
    const bytes = new Uint8Array(photoLimits.bytes - missing)
    bytes.set(join([0xff, 0xd8], frame(3, 2), scan))
    const plain = await strip(bytes)
    expect(plain.length).toBe(Math.min(bytes.length + 2, photoLimits.bytes))
    expect(plain.slice(-2)).toEqual(Uint8Array.of(0xff, 0xd9))
    expect(inspectPhoto(plain)).toEqual(inspectPhoto(bytes))
    expect(inspectPhoto(plain)).toHaveProperty('width', 3)
  }
})
