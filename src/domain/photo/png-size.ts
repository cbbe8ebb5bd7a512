import { viewOf } from './bytes.ts'
import { hasGoodCrc, pngChunks } from './png.ts'

/** The bit depths of each colour type: the 15 pairs that exist. */
const depths = [[1, 2, 4, 8, 16], [], [8, 16], [1, 2, 4, 8], [8, 16], [], [8, 16]]
const PALETTE = 3

/**
 * Width and height in pixels from IHDR (they may be 0), or the problem. Required: IHDR first, once, 13 valid bytes; at
 * most one PLTE, before the data of an indexed picture; IDAT with data; IEND. Decoders rely on the CRC of IHDR and
 * PLTE, so both are checked. Bytes after IEND are ignored.
 */
export function pngSize(bytes: Uint8Array): { width: number; height: number } | { problem: string } {
  const view = viewOf(bytes)
  const damaged = { problem: 'is a truncated or damaged PNG' }
  let size: { width: number; height: number } | undefined
  let hasPalette = false
  let needsPalette = false
  let hasData = false
  for (const chunk of pngChunks(bytes)) {
    const { type, body, bodyEnd } = chunk
    if (type === 'CgBI' && !size)
      return { problem: 'is an Xcode-optimised PNG: it must be JPEG or an ordinary PNG' }
    // IHDR comes first and only once.
    if ((type === 'IHDR') !== (size === undefined)) return damaged
    if (type === 'IHDR') {
      const [depth = 0, colour = 0, compression, filter, interlace = 2] = bytes.subarray(body + 8, bodyEnd)
      const isPossible = depths[colour]?.includes(depth) && compression === 0 && filter === 0 && interlace < 2
      if (bodyEnd - body !== 13 || !isPossible || !hasGoodCrc(bytes, chunk)) return damaged
      needsPalette = colour === PALETTE
      size = { width: view.getUint32(body), height: view.getUint32(body + 4) }
    } else if (type === 'PLTE') {
      if (hasPalette || !hasGoodCrc(bytes, chunk)) return damaged
      hasPalette = true
    } else if (type === 'IDAT') {
      if (needsPalette && !hasPalette) return damaged
      hasData ||= bodyEnd > body
    } else if (type === 'IEND') {
      return hasData && size ? size : damaged
      // A capital first letter marks a critical chunk: decoders refuse a critical chunk that they do not know.
    } else if (type < 'a' && !hasData) return damaged
  }
  return damaged
}
