import { componentsOf, isFrame, isReadable } from './jpeg-headers.ts'
import { latin } from './latin.ts'

/** A run of bytes of a JPEG file, from `start` up to `end`; the payload behind marker and length begins at `body`. */
export interface JpegSegment {
  marker: number
  start: number
  body: number
  end: number
}

/** No real marker has this code (FF 00 is a stuffed byte): it names what follows a scan's header. */
export const scanData = 0x00

const FF = 0xff
const SOI = 0xd8
export const EOI = 0xd9
export const SOS = 0xda
const APP15 = 0xef
const COM = 0xfe

const isRestart = (code: number) => code >= 0xd0 && code <= 0xd7

/**
 * Walks a JPEG file from SOI to EOI, as libjpeg does. Between the segments may be stray bytes, which belong to none. A scan
 * is two segments, its header (SOS) and its entropy-coded bytes (`scanData`, restarts included).
 * Where the file is cut off or damaged the walk just stops. Linear time.
 */
export function* jpegSegments(file: Uint8Array): Generator<JpegSegment, void> {
  if (file[0] !== FF || file[1] !== SOI) return
  yield { marker: SOI, start: 0, body: 2, end: 2 }
  const bytes = file.subarray(0, trailerStart(file))
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let at = nextMarker(bytes, 2, 0x02)
  let components: number[] | undefined
  for (;;) {
    const marker = bytes[at]
    const body = at + 3
    if (marker === undefined) return
    if (marker === EOI) yield { marker, start: at - 1, body: at + 1, end: at + 1 }
    // A second SOI, a second frame, what has no meaning or the wrong length: browsers show what came before it, if that
    // was a picture.
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
      // Fill bytes before the next marker are none of the scan's.
      let dataEnd = Math.min(at, bytes.length)
      while (dataEnd > end && bytes[dataEnd - 1] === FF) dataEnd--
      yield { marker: scanData, start: end, body: end, end: dataEnd }
    } else {
      at = nextMarker(bytes, end, 0x02)
    }
  }
}

/** Where the code of the next marker from `from` on is, restarts and codes below `lowest` passed over; else beyond the end. */
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
 * Where the trailer of a Samsung camera begins, else the file's end. Its panoramas have no EOI: their time and network
 * would pass for data of the scan. The trailer ends with a directory (SEFH), its length and SEFT; little-endian.
 */
function trailerStart(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
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
