import { describe, expect, test } from 'vitest'
import { inspectPhoto } from '../../src/domain/photo/photo.ts'
import { chunk, header, idat, iend, join, makePng, text, type Bytes } from '../fixtures/made-photos.ts'
import { eXIf, exif, orientation, overlapping, profile, strip, turned } from '../fixtures/stripped.ts'

const image = (...chunks: Bytes[]) => makePng(header(3, 2), ...chunks, idat, iend)
const damaged = (bytes: Uint8Array) => bytes.with(-1, (bytes.at(-1) ?? 0) ^ 1)

describe('chunks of a PNG', () => {
  const kept = 'tRNS gAMA cHRM sRGB cICP mDCV cLLI sBIT bKGD pHYs'.split(' ')
  test.each(kept)('%s stays, unless its CRC is wrong or it is too long to be one', async (type) => {
    const bytes = image(chunk(type, [1, 2, 3]))
    expect(await strip(bytes)).toEqual(bytes)
    expect(await strip(image(damaged(chunk(type, [1, 2, 3])), chunk(type, [4])))).toEqual(
      image(chunk(type, [4])),
    )
    expect(await strip(image(chunk(type, new Uint8Array(256))))).toEqual(
      image(chunk(type, new Uint8Array(256))),
    )
    expect(await strip(image(chunk(type, new Uint8Array(257))))).toEqual(image())
  })

  test('PLTE stays; IDAT and IEND stay with whatever CRC they have', async () => {
    for (const bytes of [
      image(chunk('PLTE', [1, 2, 3])),
      makePng(header(3, 2), damaged(idat), damaged(idat), damaged(iend)),
    ]) {
      expect(await strip(bytes)).toEqual(bytes)
      expect(inspectPhoto(bytes)).toHaveProperty('width', 3)
    }
  })

  const gone = 'tEXt zTXt iTXt tIME hIST sPLT acTL fcTL fdAT dSIG caBX vpAg teST'.split(' ')
  test.each(gone)('%s goes, before and behind the data', async (type) => {
    const extra = chunk(type, text('of mine'))
    expect(await strip(makePng(header(3, 2), extra, idat, extra, iend))).toEqual(image())
  })

  test('unknown chunks after the data go, and bytes in IEND', async () => {
    const bytes = makePng(header(3, 2), idat, chunk('TEST', text('of mine')), chunk('IEND', text('of mine')))
    expect(await strip(bytes)).toEqual(image())
  })

  test('bytes after the end go', async () => {
    expect(await strip(join(image(), text('of mine')))).toEqual(image())
  })

  test.each<[string, Bytes, Bytes]>([
    ['alone', eXIf(exif([[0x10f, 2, 4, text('Me!\0')], orientation(6)])), eXIf(turned(6))],
    ['22 bytes', eXIf(turned(6).slice(0, 22)), eXIf(turned(6).slice(0, 22))],
    ['25 bytes', eXIf(turned(6).slice(0, 25)), eXIf(turned(6).slice(0, 25))],
    ['20 bytes', eXIf(overlapping(8)), eXIf(overlapping(8))],
    ['of two the first', join(eXIf(turned(6)), eXIf(turned(8))), eXIf(turned(6))],
    ['even an upright one', join(eXIf(turned(1)), eXIf(turned(6))), []],
    ['even an empty one', join(eXIf([]), eXIf(turned(6))), []],
    ['not one with a wrong CRC', join(damaged(eXIf(turned(6))), eXIf(turned(8))), eXIf(turned(8))],
    ['as JPEG has it', eXIf(join(text('Exif\0\0'), turned(6))), []],
  ])('an orientation: %s', async (_, before, after) => {
    expect(await strip(image(before))).toEqual(image(after))
  })

  test('an orientation behind the data stays there', async () => {
    const bytes = makePng(header(3, 2), idat, eXIf(turned(6)), iend)
    expect(await strip(bytes)).toEqual(bytes)
  })
})

describe('the colour profile of a PNG', () => {
  const packed = async (bytes: Uint8Array) => {
    const stream = new Blob([bytes.slice()]).stream().pipeThrough(new CompressionStream('deflate'))
    return new Uint8Array(await new Response(stream).arrayBuffer())
  }
  const iccp = (data: Bytes, name = 'i', method = 0) => chunk('iCCP', join(text(name), [0, method], data))

  test('stays under another name', async () => {
    for (const length of [132, 3000, 64_000]) {
      const data = await packed(profile(length))
      expect(await strip(image(iccp(data, 'My own screen')))).toEqual(image(iccp(data)))
      expect(await strip(image(iccp(data)))).toEqual(image(iccp(data)))
    }
  })

  test('goes if it is malformed, too long or of another kind', async () => {
    const whole = await packed(profile(3000))
    const others = [
      iccp(await packed(profile(64_001))),
      iccp(await packed(profile(131))),
      iccp(await packed(profile(3000).with(36, 0))),
      iccp(await packed(profile(3000).slice(0, 2999))),
      iccp(await packed(text('a secret'.repeat(100)))),
      iccp(whole.slice(0, -1)),
      iccp(join(whole, text('of mine'))),
      iccp(whole.with(20, (whole[20] ?? 0) ^ 255)),
      iccp(whole, ''),
      iccp(whole, 'i', 1),
      iccp([]),
      chunk('iCCP', [1, 2, 3]),
      chunk('iCCP'),
      damaged(iccp(whole)),
    ]
    for (const other of others) expect(await strip(image(other))).toEqual(image())
  })

  test('only the first with a right CRC counts', async () => {
    const [one, two] = [iccp(await packed(profile(500))), iccp(await packed(profile(600)))]
    expect(await strip(image(damaged(two), one, two))).toEqual(image(one))
    expect(await strip(image(chunk('iCCP', [1]), one))).toEqual(image())
  })

  test('a profile that unpacks to 60 MB is not unpacked', async () => {
    const bomb = await packed(new Uint8Array(60_000_000))
    expect(bomb.length).toBeLessThan(64_000)
    expect(await strip(image(iccp(bomb)))).toEqual(image())
  })
})
