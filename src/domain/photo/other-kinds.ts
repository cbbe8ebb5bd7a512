import { latin } from './bytes.ts'

/**
 * The first bytes of other files that people upload as photos; a HEIF file names its main brand at byte 8, then its
 * others.
 */
const beginnings: [name: string, beginning: RegExp][] = [
  ['an AVIF image', /^.{4}ftyp.*avi[fs]/s],
  ['a HEIC image', /^.{4}ftyp.*(?:he[iv][cmsx]|mi[af][1f]|msf1)/s],
  ['a WebP image', /^RIFF.{4}WEBP/s],
  ['a GIF image', /^GIF8/],
  ['a TIFF image', /^(?:II\*\0|MM\0\*)/],
  ['a BMP image', /^BM.{4}\0{4}/s],
  ['a JPEG XL image', /^(?:\xff\n|\0\0\0\fJXL )/],
  ['a JPEG 2000 image', /^(?:\xffO\xffQ|\0\0\0\fjP {2})/],
  ['an SVG image', /^\s*(?:<[?!].*)?<svg/s],
  ['a PDF document', /^%PDF/],
]

/** The kind of a file that is neither JPEG nor PNG, with its article, judged by its first bytes. */
export function otherKind(bytes: Uint8Array): string | undefined {
  const start = latin(bytes, 0, 256)
  return beginnings.find(([, beginning]) => beginning.test(start))?.[0]
}
