import { crc32 } from '../crc32.ts'
import { latin, viewOf } from './bytes.ts'

/**
 * A chunk of a PNG file from `start` (length field) up to `end` (after the CRC); its data runs from `body` up to
 * `bodyEnd`.
 */
export interface PngChunk {
  type: string
  start: number
  body: number
  bodyEnd: number
  end: number
}

/** The signature: the eight bytes that begin every PNG. */
export const pngSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

export const hasPngSignature = (bytes: Uint8Array): boolean =>
  pngSignature.every((byte, at) => bytes[at] === byte)

/**
 * Walks the chunks of a PNG file from the signature to IEND. Chunks touch each other, so a copy may leave some out.
 * CRCs are not checked. The walk stops where the file is cut off or damaged: a file is whole when IEND came last.
 * Linear time.
 */
export function* pngChunks(bytes: Uint8Array): Generator<PngChunk, void> {
  if (!hasPngSignature(bytes)) return
  const view = viewOf(bytes)
  let start = pngSignature.length
  while (start + 12 <= bytes.length) {
    const body = start + 8
    const bodyEnd = body + view.getUint32(start)
    const end = bodyEnd + 4
    if (end > bytes.length) return
    const type = latin(bytes, start + 4, body)
    yield { type, start, body, bodyEnd, end }
    if (type === 'IEND') return
    start = end
  }
}

/** Whether a chunk's CRC fits its type and data. */
export function hasGoodCrc(bytes: Uint8Array, { start, bodyEnd }: PngChunk): boolean {
  const stored = viewOf(bytes).getUint32(bodyEnd)
  return stored === crc32(bytes.subarray(start + 4, bodyEnd))
}

/** A chunk with length and CRC, made from its type and data. */
export function pngChunk(content: ArrayLike<number>): Uint8Array {
  const result = new Uint8Array(content.length + 8)
  result.set(content, 4)
  const view = new DataView(result.buffer)
  view.setUint32(0, content.length - 4)
  view.setUint32(content.length + 4, crc32(result.subarray(4, content.length + 4)))
  return result
}
