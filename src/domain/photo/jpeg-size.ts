import { viewOf } from './bytes.ts'
import { componentsOf, isFrame } from './jpeg-headers.ts'
import { jpegSegments, scanData, SOS } from './jpeg.ts'

/** The frames that browsers decode: sequential and progressive, Huffman and arithmetic. */
const shownFrames = [0xc0, 0xc1, 0xc2, 0xc9, 0xca]

/** The most scans in a file: a decoder paints the whole picture once for each. */
const scanLimit = 500

/**
 * Width and height in pixels from the frame header (they may be 0), or the problem. A JPEG needs exactly one frame
 * header, followed by a scan with data. The file may be cut off or damaged after the first scan.
 */
export function jpegSize(bytes: Uint8Array): { width: number; height: number } | { problem: string } {
  const view = viewOf(bytes)
  const damaged = { problem: 'is a truncated or damaged JPEG' }
  let size: { width: number; height: number } | undefined
  let scans = 0
  let isScanned = false
  for (const { marker, body, end } of jpegSegments(bytes)) {
    const data = bytes.subarray(body, end)
    if (isFrame(marker)) {
      if (!shownFrames.includes(marker) || data[0] !== 8)
        return { problem: 'is a kind of JPEG that browsers do not show' }
      if (componentsOf(data).length === 0) return damaged
      size = { height: view.getUint16(body + 1), width: view.getUint16(body + 3) }
    } else if (marker === SOS) {
      if (++scans > scanLimit) return { problem: `must have at most ${scanLimit} scans` }
    } else if (marker === scanData) {
      isScanned ||= end > body
    }
  }
  return isScanned && size ? size : damaged
}
