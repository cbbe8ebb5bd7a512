import { expect, test } from 'vitest'
import { photoLimits } from '../../src/domain/limits.ts'
import { inspectPhoto } from '../../src/domain/photo/photo.ts'
import { jpegSegments } from '../../src/domain/photo/jpeg.ts'
import { pngChunks } from '../../src/domain/photo/png.ts'
import {
  jpg,
  png,
  unknown,
  badJpeg,
  badPng,
  tooLongSide,
  tooManyPixels,
  tooManyBytes,
  join,
  text,
  u16,
  u32,
  crc,
  signature,
  pngSized,
  jpegSized,
  chunk,
  segment,
} from '../fixtures/made-photos.ts'
import { photos } from '../fixtures/photos.ts'

const seen: [keyof typeof photos, object][] = [
  ['baseline', { ...jpg, width: 48, height: 32 }],
  ['progressive', { ...jpg, width: 40, height: 64 }],
  ['restarts', { ...jpg, width: 56, height: 24 }],
  ['exifGps', { ...jpg, width: 36, height: 20 }],
  ['truecolour', { ...png, width: 30, height: 22 }],
  ['alphaText', { ...png, width: 26, height: 34 }],
  ['paletteInterlaced', { ...png, width: 28, height: 18 }],
  ['cmyk', { ...jpg, width: 24, height: 16 }],
  ['annotatedJpeg', { ...jpg, width: 24, height: 16 }],
  ['annotatedPng', { ...png, width: 24, height: 16 }],
]

test('every fixture has its expectation', () => {
  expect(seen.map(([name]) => name).sort()).toEqual(Object.keys(photos).sort())
})

test.each(seen)(
  '%s is recognised, also with bytes behind its end and inside a larger buffer',
  (name, photo) => {
    const bytes = photos[name]
    expect(inspectPhoto(bytes)).toEqual(photo)
    expect(inspectPhoto(join(bytes, [0, 0xff, 0xd8, 1, 2, 3]))).toEqual(photo)
    const buffer = join([1, 2, 3], bytes, [4, 5, 6])
    expect(inspectPhoto(buffer.subarray(3, 3 + bytes.length))).toEqual(photo)
    // A JPEG may end anywhere behind the start of its first scan's data, for browsers show so much of it.
    const sos = [...jpegSegments(bytes)].find(({ marker }) => marker === 0xda)
    const enough = sos ? sos.end : bytes.length - 1
    expect(inspectPhoto(buffer.subarray(3, 3 + enough))).toHaveProperty('problem')
  },
)

test.each(seen)('%s is refused when cut off anywhere before it shows anything', (name, photo) => {
  const bytes = photos[name]
  const isJpeg = 'type' in photo && photo.type === 'jpg'
  const magic = isJpeg ? 3 : 8
  const sos = [...jpegSegments(bytes)].find(({ marker }) => marker === 0xda)
  const enough = sos ? sos.end + 1 : bytes.length
  const wrong: number[] = []
  for (let length = 0; length < bytes.length; length++) {
    const judged = inspectPhoto(bytes.slice(0, length))
    const damaged = isJpeg ? badJpeg : badPng
    const expected = length < magic ? unknown : length < enough ? damaged : photo
    if (JSON.stringify(judged) !== JSON.stringify(expected)) wrong.push(length)
  }
  expect(wrong).toEqual([])
})

test.each(seen)(
  'the walk over %s leaves no gap and stops at the end, so that its pieces make the file again',
  (name) => {
    const bytes = photos[name]
    const isPng = bytes[0] === 0x89
    const longer = join(bytes, isPng ? chunk('teST') : segment(0xfe, []))
    const pieces = [...(isPng ? pngChunks(longer) : jpegSegments(longer))]
    const parts = pieces.map(({ start, end }) => longer.subarray(start, end))
    expect(join(isPng ? signature : [], ...parts)).toEqual(bytes)
  },
)

test('the walks show what a file holds', () => {
  const chunks = [...pngChunks(photos.alphaText)].map(({ type }) => type)
  expect(chunks).toEqual(['IHDR', 'tEXt', 'tEXt', 'eXIf', 'IDAT', 'IEND'])
  const segments = [...jpegSegments(photos.exifGps)]
  const exif = segments.find(({ marker }) => marker === 0xe1)
  expect(exif && photos.exifGps.slice(exif.body, exif.body + 6)).toEqual(text('Exif\0\0'))
  const scans = [...jpegSegments(photos.progressive)].filter(({ marker }) => marker === 0xda)
  expect(scans).toHaveLength(10)
})

test.each<[string, Uint8Array]>([
  ['nothing', new Uint8Array()],
  ['one byte of a JPEG', Uint8Array.of(0xff)],
  ['one byte of a PNG', Uint8Array.of(0x89)],
  ['HTML', text('<!doctype html><script>alert(1)</script>')],
  ['a PNG behind a line break', join([10], pngSized(3, 2))],
  ['a PNG mangled by a text mode transfer', join([0x89], text('PNG\n\x1a\n'), pngSized(3, 2).slice(8))],
])('%s is neither JPEG nor PNG', (_, bytes) => {
  expect(inspectPhoto(bytes)).toEqual(unknown)
})

test('40 megapixels pass, one pixel more does not', () => {
  expect(photoLimits.pixels).toBe(40_000_000)
  expect(inspectPhoto(pngSized(8000, 5000))).toEqual({ ...png, width: 8000, height: 5000 })
  expect(inspectPhoto(pngSized(8001, 5000))).toEqual(tooManyPixels)
  expect(inspectPhoto(pngSized(0xffffffff, 0xffffffff))).toEqual(tooManyPixels)
  expect(inspectPhoto(jpegSized(5000, 8000))).toEqual({ ...jpg, width: 5000, height: 8000 })
  expect(inspectPhoto(jpegSized(5000, 8001))).toEqual(tooManyPixels)
  expect(inspectPhoto(jpegSized(65535, 65535))).toEqual(tooManyPixels)
})

test('16 384 pixels a side pass, one more does not', () => {
  expect(photoLimits.side).toBe(16_384)
  for (const sized of [pngSized, jpegSized]) {
    expect(inspectPhoto(sized(16_384, 1))).toHaveProperty('width', 16_384)
    expect(inspectPhoto(sized(1, 16_384))).toHaveProperty('height', 16_384)
    expect(inspectPhoto(sized(16_385, 1))).toEqual(tooLongSide)
    expect(inspectPhoto(sized(1, 16_385))).toEqual(tooLongSide)
  }
})

test('a fixture patched to other dimensions is judged by them', () => {
  const bytes = photos.baseline.slice()
  const sof = [...jpegSegments(bytes)].find(({ marker }) => marker === 0xc0)
  bytes.set([...u16(8001), ...u16(5000)], (sof?.body ?? 0) + 1)
  expect(inspectPhoto(bytes)).toEqual(tooManyPixels)
  bytes.set([...u16(8000), ...u16(5000)], (sof?.body ?? 0) + 1)
  expect(inspectPhoto(bytes)).toEqual({ ...jpg, width: 5000, height: 8000 })
  const image = photos.truecolour.slice()
  image.set([...u32(5000), ...u32(8001)], 16)
  expect(inspectPhoto(image)).toEqual(badPng)
  image.set(u32(crc(image.slice(12, 29))), 29)
  expect(inspectPhoto(image)).toEqual(tooManyPixels)
})

test.each(seen)('%s may be padded to 5 000 000 bytes and no further', (name, photo) => {
  expect(photoLimits.bytes).toBe(5_000_000)
  const padded = new Uint8Array(5_000_001)
  padded.set(photos[name])
  expect(inspectPhoto(padded.subarray(0, 5_000_000))).toEqual(photo)
  expect(inspectPhoto(padded)).toEqual(tooManyBytes)
})
