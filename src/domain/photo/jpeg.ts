import { componentsOf, isFrame, isReadable } from './jpeg-headers.ts'
import { latin, viewOf } from './bytes.ts'

/** A segment of a JPEG file, from `start` up to `end`; its payload begins at `body`, after marker and length. */
export interface JpegSegment {
  marker: number
  start: number
  body: number
  end: number
}

/** Names the bytes after a scan header. No real marker has this code: FF 00 is a stuffed byte. */
export const scanData = 0x00

const FF = 0xff
const SOI = 0xd8
export const EOI = 0xd9
export const SOS = 0xda
const APP15 = 0xef
const COM = 0xfe

const isRestart = (code: number) => code >= 0xd0 && code <= 0xd7

/**
 * Walks a JPEG file from SOI to EOI, as libjpeg does; stray bytes between segments are skipped. A scan is two segments:
 * its header (SOS) and its entropy-coded bytes (`scanData`, restarts included). The walk stops where the file is cut
 * off or damaged. Linear time.
 */
export function* jpegSegments(file: Uint8Array): Generator<JpegSegment, void> {
  if (file[0] !== FF || file[1] !== SOI) return
  yield { marker: SOI, start: 0, body: 2, end: 2 }
  const bytes = file.subarray(0, trailerStart(file))
  const view = viewOf(bytes)
  let at = nextMarker(bytes, 2, 0x02)
  let components: number[] | undefined
  for (;;) {
    const marker = bytes[at]
    const body = at + 3
    if (marker === undefined) return
    if (marker === EOI) yield { marker, start: at - 1, body: at + 1, end: at + 1 }
    // Browsers stop at a second SOI, a second frame, an unknown marker or a wrong length, and show the picture so far.
    const isKnown = marker >= 0xc0 && marker !== SOI && (marker <= APP15 || marker === COM)
    if (!isKnown || marker === EOI || (isFrame(marker) && components) || body > bytes.length) return
    const length = view.getUint16(at + 1)
    const end = at + 1 + Math.max(length, 2)
    if (end > bytes.length) return
    const data = bytes.subarray(body, end)
    if (isFrame(marker)) components = componentsOf(data)
    if (!isReadable(marker, data, components)) return
    yield { marker, start: at - 1, body, end }
    if (marker === SOS) {
      at = nextMarker(bytes, end, 0xc0)
      // Fill bytes before the next marker do not belong to the scan.
      let dataEnd = Math.min(at, bytes.length)
      while (dataEnd > end && bytes[dataEnd - 1] === FF) dataEnd--
      yield { marker: scanData, start: end, body: end, end: dataEnd }
    } else {
      at = nextMarker(bytes, end, 0x02)
    }
  }
}

/**
 * The position of the next marker's code from `from` on, or the file's length. Skips restarts and codes below `lowest`.
 */
function nextMarker(bytes: Uint8Array, from: number, lowest: number): number {
  for (let at = from; at < bytes.length; at++) {
    if (bytes[at] !== FF) continue
    while (bytes[at] === FF) at++
    const code = bytes[at] ?? FF
    if (code >= lowest && !isRestart(code)) return at
  }
  return bytes.length
}

/**
 * Where a Samsung camera's trailer begins, or the file's length. Samsung panoramas have no EOI, so the trailer's time
 * and network would count as scan data. It ends with a directory (SEFH), its length and SEFT; little-endian.
 */
function trailerStart(bytes: Uint8Array): number {
  const view = viewOf(bytes)
  const end = bytes.length - 8
  if (end < 0 || latin(bytes, end + 4, end + 8) !== 'SEFT') return bytes.length
  const directory = end - view.getUint32(end, true)
  if (directory < 0 || latin(bytes, directory, directory + 4) !== 'SEFH') return bytes.length
  let start = directory
  for (let entry = directory + 12; entry + 12 <= end; entry += 12) {
    start = Math.min(start, directory - view.getUint32(entry + 4, true))
  }
  return Math.max(start, 2)
}
