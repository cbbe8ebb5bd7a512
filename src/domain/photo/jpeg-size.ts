import { isFrame, jpegSegments, scanData, SOS } from './jpeg.ts'

/** What browsers decode: sequential and progressive, Huffman and arithmetic. */
const shownFrames = [0xc0, 0xc1, 0xc2, 0xc9, 0xca]

/** A decoder paints the whole picture once for each scan. */
const scanLimit = 500

/**
 * Width and height in pixels as the frame header says (they may be 0), or what is wrong: a JPEG has exactly one frame
 * header, and behind it a scan with data. What is behind the first scan may be cut off or damaged.
 */
export function jpegSize(bytes: Uint8Array): { width: number; height: number } | { problem: string } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const damaged = { problem: 'is a truncated or damaged JPEG' }
  let size: { width: number; height: number } | undefined
  let components: number[] = []
  let scans = 0
  let isScanned = false
  for (const { marker, body, end } of jpegSegments(bytes)) {
    const data = bytes.subarray(body, end)
    if (isFrame(marker)) {
      if (!shownFrames.includes(marker) || data[0] !== 8)
        return { problem: 'is a kind of JPEG that browsers do not show' }
      components = componentsOf(data)
      if (components.length === 0) return damaged
      size = { height: view.getUint16(body + 1), width: view.getUint16(body + 3) }
    } else if (marker === SOS) {
      if (!isScanHeader(data, components)) break
      if (++scans > scanLimit) return { problem: `must have at most ${scanLimit} scans` }
    } else if (marker === scanData) {
      // A marker in the first place, the next segment's or a restart, means that there is no data.
      isScanned ||= end > body && (data[0] !== 0xff || data[1] === 0)
    }
  }
  return isScanned && size ? size : damaged
}

/** The ids of a frame's components, none unless it has one, three or four, each of its own id and sampled 1 to 4 times. */
function componentsOf(frame: Uint8Array): number[] {
  const count = frame[5] ?? 0
  if (![1, 3, 4].includes(count) || frame.length !== 6 + 3 * count) return []
  const ids = new Set<number>()
  for (let at = 6; at < frame.length; at += 3) {
    const [id = 0, sampling = 0] = frame.subarray(at)
    if (/^[1-4]{2}$/.test(sampling.toString(16))) ids.add(id)
  }
  return ids.size === count ? [...ids] : []
}

/** Whether a scan's header is as long as it says and names components of the frame. */
function isScanHeader(header: Uint8Array, components: number[]): boolean {
  const count = header[0] ?? 0
  if (count < 1 || count > 4 || header.length !== 4 + 2 * count) return false
  for (let at = 1; at <= 2 * count; at += 2) if (!components.includes(header[at] ?? -1)) return false
  return true
}
