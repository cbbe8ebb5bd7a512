import crc32 from 'crc/calculators/crc32'

/** A chunk of a PNG file, length field to CRC, from `start` up to `end`; its data runs from `body` up to `bodyEnd`. */
export interface PngChunk {
  type: string
  start: number
  body: number
  bodyEnd: number
  end: number
}

/** The eight bytes of every PNG. */
export const pngSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

/** Whether the file begins with the eight bytes of every PNG. */
export const hasPngSignature = (bytes: Uint8Array): boolean =>
  pngSignature.every((byte, at) => bytes[at] === byte)

/**
 * Walks the chunks of a PNG file from behind the signature to IEND. The chunks touch: signature and chunks joined are the
 * file up to IEND, so a copy may leave some out. CRCs are not checked here. Where the file is cut off or damaged the walk
 * just stops: a file is whole when IEND came last. Linear time.
 */
export function* pngChunks(bytes: Uint8Array): Generator<PngChunk, void> {
  if (!hasPngSignature(bytes)) return
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let start = pngSignature.length
  while (start + 12 <= bytes.length) {
    const body = start + 8
    const bodyEnd = body + view.getUint32(start)
    const end = bodyEnd + 4
    if (end > bytes.length) return
    const type = String.fromCharCode(...bytes.subarray(start + 4, body))
    yield { type, start, body, bodyEnd, end }
    if (type === 'IEND') return
    start = end
  }
}

/**
 * Width and height in pixels as IHDR says (they may be 0), or `undefined` unless the file is whole: IHDR first, only once,
 * 13 bytes long and true to its CRC, at least one IDAT with data, and IEND. Bytes after IEND are ignored.
 */
export function pngSize(bytes: Uint8Array): { width: number; height: number } | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let size: { width: number; height: number } | undefined
  let hasData = false
  for (const { type, start, body, bodyEnd } of pngChunks(bytes)) {
    // IHDR is the first chunk and no other one is.
    if ((type === 'IHDR') !== (size === undefined)) return undefined
    if (type === 'IHDR') {
      // The CRC covers type and data; the calculator's result is signed.
      if (bodyEnd - body !== 13) return undefined
      if (view.getInt32(bodyEnd) !== crc32(bytes.subarray(start + 4, bodyEnd))) return undefined
      size = { width: view.getUint32(body), height: view.getUint32(body + 4) }
    }
    if (type === 'IDAT' && bodyEnd > body) hasData = true
    if (type === 'IEND') return hasData ? size : undefined
  }
  return undefined
}
