/** A part of a file, in bytes. */
export interface ByteRange {
  offset: number
  length: number
}

/**
 * The single range of a `Range` header for a file of `size` bytes (RFC 9110, 14.1): `first-last`, `first-` or the
 * suffix `-length`. Undefined means the whole file: the header is malformed, in another unit or asks for several
 * ranges, and a server may ignore these. `unsatisfiable`: well-formed, but outside the file.
 */
export function byteRange(header: string, size: number): ByteRange | 'unsatisfiable' | undefined {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/i.exec(header.trim()) ?? []
  if (first === '' && last === '') return undefined
  if (first === '') {
    const length = Math.min(Number(last), size)
    return length > 0 ? { offset: size - length, length } : 'unsatisfiable'
  }
  const offset = Number(first)
  if (last !== '' && Number(last) < offset) return undefined
  const end = last === '' ? size : Math.min(Number(last) + 1, size)
  return offset < size ? { offset, length: end - offset } : 'unsatisfiable'
}
