import { expect, test } from 'vitest'
import { inspectPhoto } from '../../src/domain/photo/photo.ts'
import { join, text, u32, type Bytes } from '../fixtures/made-photos.ts'

const ftyp = (brand: string, ...others: string[]) =>
  join(u32(16 + 4 * others.length), text(`ftyp${brand}`), [0, 0, 0, 0], text(others.join('')))

test.each<[string, Bytes]>([
  ['a HEIC image', ftyp('heic', 'mif1', 'heic')],
  ['a HEIC image', ftyp('heix', 'mif1')],
  ['a HEIC image', ftyp('hevc')],
  ['a HEIC image', ftyp('mif1', 'heic', 'miaf')],
  ['a HEIC image', ftyp('msf1', 'hevc')],
  ['an AVIF image', ftyp('avif', 'mif1', 'miaf')],
  ['an AVIF image', ftyp('mif1', 'miaf', 'avif')],
  ['an AVIF image', ftyp('avis', 'avif')],
  ['a WebP image', join(text('RIFF'), [36, 0, 10, 0], text('WEBPVP8 '))],
  ['a GIF image', text('GIF87a')],
  ['a GIF image', text('GIF89a')],
  ['a TIFF image', join(text('II*'), [0])],
  ['a TIFF image', join(text('MM'), [0], text('*'))],
  ['a BMP image', join(text('BM'), u32(90), u32(0))],
  ['a JPEG XL image', [0xff, 0x0a]],
  ['a JPEG XL image', join(u32(12), text('JXL '))],
  ['a JPEG 2000 image', [0xff, 0x4f, 0xff, 0x51]],
  ['a JPEG 2000 image', join(u32(12), text('jP  '))],
  ['an SVG image', text('<svg xmlns="http://www.w3.org/2000/svg"/>')],
  ['an SVG image', text('<?xml version="1.0"?>\n<!-- one -->\n<svg/>')],
  ['a PDF document', text('%PDF-1.7')],
])('%s is named in the problem', (kind, start) => {
  for (const rest of [[], new Uint8Array(1000)])
    expect(inspectPhoto(join(start, rest))).toEqual({ problem: `is ${kind}: it must be JPEG or PNG` })
})

test.each<[string, Bytes]>([
  ['a film', ftyp('isom', 'mp41')],
  ['a sound', join(text('RIFF'), u32(9), text('WAVE'))],
  ['a letter', text('BMX bikes are fun')],
  ['a page with a drawing', text('<html><body><svg/></body></html>')],
])('%s is not named in the problem', (_, bytes) => {
  expect(inspectPhoto(join(bytes))).toEqual({ problem: 'must be a JPEG or PNG image' })
})
