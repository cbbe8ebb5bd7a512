/** A run of bytes of a JPEG file, from `start` up to `end`; the payload behind marker and length begins at `body`. */
export interface JpegSegment {
  marker: number
  start: number
  body: number
  end: number
}

/** No real marker has this code (FF 00 is a stuffed byte): it names what follows a scan's header. */
const scanData = 0x00

const FF = 0xff
const SOI = 0xd8
const EOI = 0xd9
const SOS = 0xda
const TEM = 0x01
const notFrames = [0xc4, 0xc8, 0xcc]

const isRestart = (code: number) => code >= 0xd0 && code <= 0xd7
const isFrame = (code: number) => code >= 0xc0 && code <= 0xcf && !notFrames.includes(code)

/**
 * Walks a JPEG file from SOI to EOI. The segments touch: joined in order they are the file up to EOI, so a copy may leave
 * some out. A scan is two of them, its header (SOS) and its entropy-coded bytes (`scanData`, restarts included).
 * Where the file is cut off or damaged the walk just stops: a file is whole when EOI came last. Linear time.
 */
export function* jpegSegments(bytes: Uint8Array): Generator<JpegSegment, void> {
  if (bytes[0] !== FF || bytes[1] !== SOI) return
  yield { marker: SOI, start: 0, body: 2, end: 2 }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let start = 2
  while (bytes[start] === FF) {
    // Any number of FF may stand before a marker's code, as filling.
    let at = start
    while (bytes[at] === FF) at++
    const marker = bytes[at]
    const body = at + 3
    if (marker === undefined) return
    if (marker === EOI || marker === TEM || isRestart(marker)) {
      yield { marker, start, body: at + 1, end: at + 1 }
      if (marker === EOI) return
      start = at + 1
      continue
    }
    // Below C0 all is reserved, and a second SOI has no length: nothing here tells where the next segment begins.
    if (marker < 0xc0 || marker === SOI || body > bytes.length) return
    const length = view.getUint16(at + 1)
    const end = at + 1 + length
    if (length < 2 || end > bytes.length) return
    yield { marker, start, body, end }
    start = end
    if (marker === SOS) {
      start = endOfScan(bytes, end)
      yield { marker: scanData, start: end, body: end, end: start }
    }
  }
}

/** The offset of the first marker from `from` on that is neither a stuffed FF 00 nor a restart, or the file's end. */
function endOfScan(bytes: Uint8Array, from: number): number {
  let at = from
  while (at < bytes.length) {
    if (bytes[at] !== FF) {
      at++
      continue
    }
    const run = at
    while (bytes[at] === FF) at++
    const code = bytes[at]
    if (code === undefined || (code !== 0 && !isRestart(code))) return run
    at++
  }
  return at
}

/**
 * Width and height in pixels as the frame header says (they may be 0), or `undefined` unless the file is whole: exactly
 * one frame header, behind it at least one scan with data, and the end marker. Bytes after the end marker are ignored.
 */
export function jpegSize(bytes: Uint8Array): { width: number; height: number } | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let size: { width: number; height: number } | undefined
  let scanned = false
  for (const { marker, body, end } of jpegSegments(bytes)) {
    if (isFrame(marker)) {
      // A second frame could carry other dimensions than those that were checked.
      if (size !== undefined || end - body < 6 || end - body !== 6 + 3 * view.getUint8(body + 5))
        return undefined
      size = { height: view.getUint16(body + 1), width: view.getUint16(body + 3) }
    } else if (marker === SOS && size === undefined) {
      return undefined
    } else if (marker === scanData) {
      // A marker in the first place, the next segment's or a restart, means that there is no data.
      scanned ||= bytes[body] !== FF || bytes[body + 1] === 0
    } else if (marker === EOI) {
      return scanned ? size : undefined
    }
  }
  return undefined
}
