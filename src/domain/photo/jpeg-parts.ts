import { colourProfile, profileLimit } from './colour-profile.ts'
import { turnedExif } from './exif.ts'
import { EOI, jpegSegments, SOS } from './jpeg.ts'
import { latin } from './bytes.ts'

/** The height, repeated after the first scan: decoders skip it, since the frame header has it. */
const DNL = 0xdc
const APP0 = 0xe0
const APP1 = 0xe1
const APP2 = 0xe2
const APP14 = 0xee

/**
 * The parts of a JPEG that make the picture, ending in EOI. Markers below APP0 are the picture; applications write the
 * others freely, and four of them affect how it looks if they stand before the first scan.
 */
export function* jpegParts(bytes: Uint8Array): Generator<ArrayLike<number>> {
  let profile = profileOf(bytes)
  let isTurned = false
  let isScanned = false
  for (const { marker, start, body, end } of jpegSegments(bytes)) {
    const data = bytes.subarray(body, end)
    const begins = (text: string) => latin(data, 0, text.length) === text
    isScanned ||= marker === SOS
    if (marker < APP0) {
      if (marker !== EOI && marker !== DNL) yield bytes.subarray(start, end)
    } else if (isScanned) continue
    // JFIF: the colours are YCbCr, and a pixel has a shape. The thumbnail is dropped.
    else if (marker === APP0 && data.length >= 14 && begins('JFIF\0'))
      yield segment(marker, [...data.subarray(0, 12), 0, 0])
    // Adobe: the transform of the colours.
    else if (marker === APP14 && data.length >= 12 && begins('Adobe'))
      yield segment(marker, data.subarray(0, 12))
    // The colour profile stays: a phone's colours are wrong without it, and it names a screen, not its owner.
    else if (marker === APP2 && profile && begins(profileMark)) {
      yield segment(marker, [...data.subarray(0, profileMark.length), 1, 1, ...profile])
      profile = undefined
      // The byte after the name may be anything; an Exif segment without data does not count.
    } else if (marker === APP1 && !isTurned && data.length > 6 && begins('Exif\0')) {
      const exif = turnedExif(data.subarray(6))
      isTurned = true
      if (exif) yield segment(marker, [...data.subarray(0, 6), ...exif])
    }
  }
  yield [0xff, EOI]
}

function segment(marker: number, data: ArrayLike<number>): number[] {
  const length = data.length + 2
  return [0xff, marker, length >> 8, length & 255, ...Array.from(data)]
}

const profileMark = 'ICC_PROFILE\0'

/**
 * The colour profile from the segments before the first scan, joined in order; undefined if a part is missing or
 * repeated.
 */
function profileOf(bytes: Uint8Array): Uint8Array | undefined {
  // By their numbers, from 1.
  const parts: number[][] = []
  let total = 0
  let length = 0
  for (const { marker, body, end } of jpegSegments(bytes)) {
    if (marker === SOS) break
    if (marker !== APP2 || end - body < 14 || latin(bytes, body, body + 12) !== profileMark) continue
    const [number = 0, of = 0, ...part] = bytes.subarray(body + 12, end)
    total ||= of
    length += part.length
    if (of !== total || number < 1 || number > total || parts[number] || length > profileLimit)
      return undefined
    parts[number] = part
  }
  return Object.keys(parts).length < total ? undefined : colourProfile(Uint8Array.from(parts.flat()))
}
