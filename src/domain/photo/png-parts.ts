import { colourProfile, profileLimit } from './colour-profile.ts'
import { turnedExif } from './exif.ts'
import { hasGoodCrc, pngChunk, pngChunks, pngSignature } from './png.ts'

/**
 * The chunks that affect how a PNG looks. Animation chunks are left out: a profile photo is one picture, and each
 * further frame could have up to 40 megapixels.
 */
const copied = ['IHDR', 'PLTE', 'IDAT']
const shown = 'tRNS gAMA cHRM sRGB cICP mDCV cLLI sBIT bKGD pHYs'.split(' ')
/** The most bytes that a `shown` chunk needs: one for each entry of a palette. */
const longest = 256

/** The parts of a PNG that make the picture. Ancillary chunks need a right CRC, as in browsers. */
export async function pngParts(bytes: Uint8Array): Promise<Iterable<ArrayLike<number>>> {
  const isWhole = (chunk: Parameters<typeof hasGoodCrc>[1]) => hasGoodCrc(bytes, chunk)
  let profile: Uint8Array | undefined
  for (const chunk of pngChunks(bytes)) {
    if (chunk.type !== 'iCCP' || !isWhole(chunk)) continue
    profile = await packedProfile(bytes.subarray(chunk.body, chunk.bodyEnd))
    break
  }
  return parts()

  function* parts(): Generator<ArrayLike<number>> {
    yield pngSignature
    let isTurned = false
    for (const chunk of pngChunks(bytes)) {
      const { type, start, body, bodyEnd, end } = chunk
      if (copied.includes(type)) yield bytes.subarray(start, end)
      else if (type === 'IEND')
        yield bodyEnd === body ? bytes.subarray(start, end) : pngChunk(bytes.subarray(start + 4, body))
      else if (shown.includes(type)) {
        if (bodyEnd - body <= longest && isWhole(chunk)) yield bytes.subarray(start, end)
      } else if (type === 'iCCP' && profile && isWhole(chunk)) {
        yield pngChunk([...bytes.subarray(start + 4, body), ...profileName, ...profile])
        profile = undefined
      } else if (type === 'eXIf' && !isTurned && isWhole(chunk)) {
        const exif = turnedExif(bytes.subarray(body, bodyEnd))
        isTurned = true
        if (exif) yield pngChunk([...bytes.subarray(start + 4, body), ...exif])
      }
    }
  }
}

/** The shortest valid profile name, its end, and the only compression method. */
const profileName = [0x69, 0, 0]

/** The compressed colour profile of an iCCP chunk, or undefined; unpacking stops at the longest allowed profile. */
async function packedProfile(data: Uint8Array): Promise<Uint8Array | undefined> {
  const nameEnd = data.indexOf(0)
  if (nameEnd < 1 || data[nameEnd + 1] !== 0) return undefined
  const packed = data.slice(nameEnd + 2)
  if (packed.length > profileLimit) return undefined
  const unpacked = new Uint8Array(profileLimit)
  let length = 0
  try {
    for await (const part of inSlices(packed).pipeThrough(new DecompressionStream('deflate'))) {
      if (length + part.length > profileLimit) return undefined
      unpacked.set(part, length)
      length += part.length
    }
  } catch {
    return undefined
  }
  return colourProfile(unpacked.subarray(0, length)) && packed
}

/** Bytes as a stream of small slices, so that a decompression bomb is stopped early. */
function inSlices(bytes: Uint8Array): ReadableStream<Uint8Array> {
  let at = 0
  return new ReadableStream({
    pull(controller) {
      const slice = bytes.slice(at, (at += 1024))
      if (slice.length > 0) controller.enqueue(slice)
      else controller.close()
    },
  })
}
