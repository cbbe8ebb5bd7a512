import { expect, test } from 'vitest'
import { jpegSegments } from '../../src/domain/photo/jpeg.ts'
import { inspectPhoto } from '../../src/domain/photo/photo.ts'
import { pngChunks } from '../../src/domain/photo/png.ts'
import { withoutMetadata } from '../../src/domain/photo/without-metadata.ts'
import { dice } from '../fixtures/made-photos.ts'
import { photos } from '../fixtures/photos.ts'
import { letters, orientationOf, typeOf } from '../fixtures/stripped.ts'
import { damaged } from '../photos/mutations.ts'

// Photos damaged at random, piece by piece: nothing throws, and what is taken stays what it was and says nothing.

/** What the fixtures say of where, when, by whom and with what they were made. */
const secrets = /Marked|GPS|Camera|exif:|http:|\d{4}:\d\d:\d\d|Software|Title|Comment/

/** All of a file but the compressed picture, in which any bytes may stand. */
const around = (bytes: Uint8Array) => [
  ...[...jpegSegments(bytes)].filter(({ marker }) => marker !== 0),
  ...[...pngChunks(bytes)].filter(({ type }) => type !== 'IDAT'),
]

test('damaged photos never throw or grow, and keep their kind without metadata', async () => {
  const roll = dice(20260102)
  const all = Object.values(photos)
  let taken = 0
  for (let round = 0; round < 10_000; round++) {
    let bytes = damaged(all[round % all.length] ?? photos.baseline, roll)
    for (let more = roll(3); more > 0; more--) bytes = damaged(bytes, roll)
    const type = typeOf(bytes)
    const judged = inspectPhoto(bytes)
    if ('problem' in judged) continue
    taken++
    const plain = await withoutMetadata(bytes, type)
    expect(plain.length).toBeLessThanOrEqual(bytes.length + 2)
    expect(inspectPhoto(plain)).toEqual(judged)
    expect(await withoutMetadata(plain, type)).toEqual(plain)
    expect(orientationOf(plain)).toBe(orientationOf(bytes))
    const pieces = around(plain).map(({ start, end }) => letters(plain.subarray(start, end)))
    expect(pieces.find((piece) => secrets.test(piece))).toBeUndefined()
  }
  expect(taken).toBeGreaterThan(2_000)
})
