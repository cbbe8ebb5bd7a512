import crc32 from 'crc/calculators/crc32'
import { exifOrientation, onlyOrientation } from './exif.ts'
import { jpegSegments } from './photo-jpeg.ts'
import { pngChunks, pngSignature } from './photo-png.ts'
import type { Photo } from './photo.ts'

/**
 * A photo that `inspectPhoto` accepted, without what cameras and programs write beside the picture: position, device,
 * date, texts, thumbnails, and whatever follows the end. Kept is what the picture needs to look the same, colour profile
 * and orientation included. The picture's own data are copied, not coded anew. Never longer; linear time.
 */
export function withoutMetadata(bytes: Uint8Array, type: Photo['type']): Uint8Array {
  // One buffer and no list of parts: a file of millions of tiny segments must not cost more memory than its own size.
  const result = new Uint8Array(bytes.length)
  let at = 0
  for (const part of type === 'jpg' ? jpegParts(bytes) : pngParts(bytes)) {
    result.set(part, at)
    at += part.length
  }
  return result.subarray(0, at)
}

const APP0 = 0xe0
const APP1 = 0xe1
const APP2 = 0xe2
const APP14 = 0xee

/** Markers below APP0 are the picture; above, applications write what they like, and three of them say how it looks. */
function* jpegParts(bytes: Uint8Array): Generator<ArrayLike<number>> {
  let isTurned = false
  for (const { marker, start, body, end } of jpegSegments(bytes)) {
    const data = bytes.subarray(body, end)
    if (marker < APP0) yield bytes.subarray(start, end)
    // JFIF: that the colours are YCbCr, and the shape of a pixel; its thumbnail goes.
    else if (marker === APP0 && data.length >= 14 && begins(data, 'JFIF\0'))
      yield segment(marker, [...data.subarray(0, 12), 0, 0])
    // Adobe: how the colours were transformed.
    else if (marker === APP14 && data.length >= 12 && begins(data, 'Adobe'))
      yield segment(marker, data.subarray(0, 12))
    // A phone's colours are wrong without their profile, which names a screen and not its owner.
    else if (marker === APP2 && begins(data, 'ICC_PROFILE\0')) yield bytes.subarray(start, end)
    else if (marker === APP1 && !isTurned && begins(data, 'Exif\0\0')) {
      const orientation = exifOrientation(data.subarray(6))
      isTurned = true
      if (orientation > 1) yield segment(marker, [...data.subarray(0, 6), ...onlyOrientation(orientation)])
    }
  }
}

const segment = (marker: number, data: ArrayLike<number>): number[] => [
  ...[0xff, marker, 0, data.length + 2],
  ...Array.from(data),
]

/**
 * The chunks that say how a PNG looks. Those of an animation are not among them: a profile photo is one picture, and each
 * further frame would be one more of up to 40 megapixels.
 */
const shownChunks = 'IHDR PLTE tRNS gAMA cHRM sRGB iCCP cICP sBIT bKGD pHYs IDAT IEND'.split(' ')

function* pngParts(bytes: Uint8Array): Generator<ArrayLike<number>> {
  yield pngSignature
  let isTurned = false
  for (const { type, start, body, bodyEnd, end } of pngChunks(bytes)) {
    if (shownChunks.includes(type)) yield bytes.subarray(start, end)
    else if (type === 'eXIf' && !isTurned) {
      const orientation = exifOrientation(bytes.subarray(body, bodyEnd))
      isTurned = true
      if (orientation > 1) yield chunk([...bytes.subarray(start + 4, body), ...onlyOrientation(orientation)])
    }
  }
}

/** A chunk of less than 256 bytes, from its type and data. */
function chunk(content: number[]): Uint8Array {
  const result = Uint8Array.from([0, 0, 0, content.length - 4, ...content, 0, 0, 0, 0])
  new DataView(result.buffer).setInt32(content.length + 4, crc32(Uint8Array.from(content)))
  return result
}

const begins = (data: Uint8Array, text: string) =>
  Array.from(text).every((letter, at) => data[at] === letter.charCodeAt(0))
