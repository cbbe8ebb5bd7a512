import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { exifOrientation } from '../../src/domain/photo/exif.ts'
import { pngChunks } from '../../src/domain/photo/png.ts'
import { chunk, dice, join, segment, text, type Bytes } from '../fixtures/made-photos.ts'
import { photos } from '../fixtures/photos.ts'
import { app1, eXIf, exif, orientation, overlapping, strip, turned } from '../fixtures/stripped.ts'
import { damaged, randomExif } from '../photos/mutations.ts'
import { verdictOf } from '../photos/verdict.ts'
import { openBrowser } from './browser.ts'
import { openEyes, type Sight } from './look.ts'

// Photos as Chromium shows them before and after their metadata is removed.

let browser: Browser
let look: (...files: Uint8Array[]) => Promise<Sight[]>
beforeAll(async () => {
  browser = await openBrowser()
  look = await openEyes(browser)
})
afterAll(async () => {
  await browser.close()
})

const { baseline, progressive, truecolour } = photos
const jpegWith = (...segments: Bytes[]) => join(baseline.subarray(0, 2), ...segments, baseline.subarray(2))
const pngWith = (...chunks: Bytes[]) => join(truecolour.subarray(0, 33), ...chunks, truecolour.subarray(33))

test.each(Object.entries(photos))('%s looks the same without its metadata', async (_, bytes) => {
  const [before, after] = await look(bytes, await strip(bytes))
  expect(before).toBeDefined()
  expect(after).toEqual(before)
})

/** The orientation, 1 to 8, in which Chromium shows each file before and after; 0 for none of them. */
async function ways(make: (tiff: Uint8Array) => Uint8Array, files: Uint8Array[]) {
  const turns = await look(...[1, 2, 3, 4, 5, 6, 7, 8].map((value) => make(turned(value))))
  const way = (sight: Sight) => turns.findIndex((turn) => JSON.stringify(turn) === JSON.stringify(sight)) + 1
  const before = await look(...files)
  const after = await look(...(await Promise.all(files.map(strip))))
  return { before: before.map(way), after: after.map(way) }
}

test('an orientation is read as Chromium reads it, and kept', async () => {
  const roll = dice(8)
  const cuts = Array.from({ length: 9 }, (_, less) => turned(6).slice(0, 26 - less))
  const twice = exif([orientation(9), orientation(5), orientation(3)])
  const all = [...cuts, twice, overlapping(7), ...Array.from({ length: 300 }, () => randomExif(roll))]
  const expected = all.map(exifOrientation)
  expect(expected.filter((value) => value > 1).length).toBeGreaterThan(60)
  for (const make of [(tiff: Uint8Array) => jpegWith(app1(tiff)), (tiff: Uint8Array) => pngWith(eXIf(tiff))])
    expect(await ways(make, all.map(make))).toEqual({ before: expected, after: expected })
})

test('of several orientations the one that Chromium follows is kept', async () => {
  const six = app1(turned(6))
  const wrongCrc = eXIf(turned(6)).with(-1, 0)
  const jpegs: [Uint8Array, number][] = [
    [jpegWith(app1(turned(6), 'Exif\0 ')), 6],
    [jpegWith(app1([]), six), 6],
    [jpegWith(segment(0xe1, []), six), 6],
    [jpegWith(app1([1]), six), 1],
    [jpegWith(app1(turned(1)), six), 1],
    [jpegWith(six, app1(turned(8))), 6],
    [jpegWith(app1(turned(6), 'exif\0\0')), 1],
    [join(baseline.subarray(0, -2), six, baseline.subarray(-2)), 1],
  ]
  const pngs: [Uint8Array, number][] = [
    [pngWith(eXIf(turned(6)), eXIf(turned(8))), 6],
    [pngWith(eXIf([]), eXIf(turned(8))), 1],
    [pngWith(wrongCrc, eXIf(turned(8))), 8],
    [pngWith(wrongCrc), 1],
    [join(truecolour.subarray(0, -12), eXIf(turned(6)), truecolour.subarray(-12)), 1],
  ]
  const cases = [
    { make: (tiff: Uint8Array) => jpegWith(app1(tiff)), files: jpegs },
    { make: (tiff: Uint8Array) => pngWith(eXIf(tiff)), files: pngs },
  ]
  for (const { make, files } of cases) {
    const expected = files.map(([, way]) => way)
    expect(
      await ways(
        make,
        files.map(([file]) => file),
      ),
    ).toEqual({ before: expected, after: expected })
  }
})

test('bytes between the segments change nothing', async () => {
  const between = [
    ...[
      [1, 2, 3],
      [0xff, 0, 7],
      [0xff, 0xff],
      [0xff, 0x01],
      [0xff, 0xd3],
      [0xff, 0xfe, 0, 0],
    ],
    segment(0xfe, text('by me')),
    segment(0xef, text('by me')),
  ]
  for (const file of [baseline, progressive]) {
    const files = between.map((bytes) => join(file.subarray(0, 20), bytes, file.subarray(20)))
    const [whole, ...sights] = await look(file, ...files, ...(await Promise.all(files.map(strip))))
    expect(sights).toEqual(Array(16).fill(whole))
  }
})

test('a chunk with a wrong CRC is ignored, before and after', async () => {
  const gamma = chunk('gAMA', [0, 1, 0x86, 0xa0])
  const [plain, bright, ...others] = await look(
    ...[truecolour, pngWith(gamma), await strip(pngWith(gamma))],
    ...[pngWith(gamma.with(-1, 0)), await strip(pngWith(gamma.with(-1, 0)))],
  )
  expect(bright).not.toEqual(plain)
  expect(others).toEqual([bright, plain, plain])
  const idat = [...pngChunks(truecolour)].find(({ type }) => type === 'IDAT')
  const wrong = truecolour.with((idat?.end ?? 0) - 1, 0)
  expect(wrong).not.toEqual(truecolour)
  expect(await look(wrong, await strip(wrong))).toEqual([plain, plain])
})

test('damaged photos are refused, or look the same', { timeout: 120_000 }, async () => {
  const roll = dice(20260103)
  // Where Chromium stops in a damaged progressive picture depends on earlier warnings, so these are left out.
  const files = Object.values(photos).filter((file) => file !== progressive)
  const counts = new Map<string, number>()
  for (let round = 0; round < 400; round++) {
    let file = damaged(files[round % files.length] ?? baseline, roll)
    if (roll(3) === 0) file = damaged(file, roll)
    const { isFault, what } = await verdictOf(file, look)
    expect(isFault ? `${what} ${Buffer.from(file).toString('base64')}` : '').toBe('')
    counts.set(what, (counts.get(what) ?? 0) + 1)
  }
  expect(counts.get('jpg the same')).toBeGreaterThan(50)
  expect(counts.get('png the same')).toBeGreaterThan(20)
})
