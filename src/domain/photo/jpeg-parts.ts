import { colourProfile, profileLimit } from './colour-profile.ts'
import { exifOrientation, onlyOrientation } from './exif.ts'
import { EOI, jpegSegments, SOS } from './jpeg.ts'
import { latin } from './latin.ts'

/** The height, told behind the first scan: decoders pass it over, since the frame has told it. */
const DNL = 0xdc
const APP0 = 0xe0
const APP1 = 0xe1
const APP2 = 0xe2
const APP14 = 0xee

/**
 * The parts of a JPEG that make the picture, with an end. Markers below APP0 are the picture; above, applications write what
 * they like, and four of them say how it looks, if they stand before the first scan.
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
    // JFIF: that the colours are YCbCr, and the shape of a pixel; its thumbnail goes.
    else if (marker === APP0 && data.length >= 14 && begins('JFIF\0'))
      yield segment(marker, [...data.subarray(0, 12), 0, 0])
    // Adobe: how the colours were transformed.
    else if (marker === APP14 && data.length >= 12 && begins('Adobe'))
      yield segment(marker, data.subarray(0, 12))
    // A phone's colours are wrong without their profile, which names a screen and not its owner.
    else if (marker === APP2 && profile && begins(profileMark)) {
      yield segment(marker, [...new TextEncoder().encode(profileMark), 1, 1, ...profile])
      profile = undefined
      // The byte behind the name may be anything, and an Exif segment with nothing in it is none.
    } else if (marker === APP1 && !isTurned && data.length > 6 && begins('Exif\0')) {
      const orientation = exifOrientation(data.subarray(6))
      isTurned = true
      if (orientation > 1)
        yield segment(marker, [...data.subarray(0, 6), ...onlyOrientation(orientation, data.length - 6)])
    }
  }
  yield [0xff, EOI]
}

function segment(marker: number, data: ArrayLike<number>): number[] {
  const length = data.length + 2
  return [0xff, marker, length >> 8, length & 255, ...Array.from(data)]
}

const profileMark = 'ICC_PROFILE\0'

/** The colour profile that segments before the first scan hold, joined by their numbers if none is missing or twice there. */
function profileOf(bytes: Uint8Array): Uint8Array | undefined {
  const parts = new Map<number, Uint8Array>()
  let total = 0
  let length = 0
  for (const { marker, body, end } of jpegSegments(bytes)) {
    if (marker === SOS) break
    if (marker !== APP2 || end - body < 14 || latin(bytes, body, body + 12) !== profileMark) continue
    const [number = 0, of = 0] = bytes.subarray(body + 12)
    total ||= of
    length += end - body - 14
    if (of !== total || number < 1 || number > total || parts.has(number) || length > profileLimit)
      return undefined
    parts.set(number, bytes.subarray(body + 14, end))
  }
  if (parts.size < total) return undefined
  const joined = new Uint8Array(length)
  let at = 0
  for (let number = 1; number <= total; number++) {
    const part = parts.get(number) ?? []
    joined.set(part, at)
    at += part.length
  }
  return colourProfile(joined)
}
