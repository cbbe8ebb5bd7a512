/** The first bytes of what spreadsheets save beside CSV: ZIP archives (xlsx, ods) and OLE files (xls). */
const spreadsheets = [
  [0x50, 0x4b, 3, 4],
  [0xd0, 0xcf, 0x11, 0xe0],
] as const

export const isSpreadsheet = (bytes: Uint8Array) =>
  spreadsheets.some((start) => start.every((byte, at) => bytes[at] === byte))

/**
 * The text of a file: a byte order mark decides, then the named charset, else it is UTF-8. Undefined if the bytes are
 * not in that encoding.
 */
export function decodeSheet(bytes: Uint8Array, charset: string | undefined): string | undefined {
  const [first, second, third] = bytes
  const isUtf16 = first === 0xff && second === 0xfe
  const isUtf8 = first === 0xef && second === 0xbb && third === 0xbf
  try {
    return decoder(isUtf16 ? 'utf-16le' : isUtf8 ? 'utf-8' : charset).decode(bytes)
  } catch {
    return undefined
  }
}

/** UTF-8 for a charset that the runtime does not know: bytes of another one are then refused. */
function decoder(charset = 'utf-8'): TextDecoder {
  try {
    return new TextDecoder(charset, { fatal: true, ignoreBOM: false })
  } catch {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: false })
  }
}
