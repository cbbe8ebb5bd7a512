let remainders: Uint32Array | undefined

/** What eight shifts make of each byte, by the reversed polynomial of CRC-32. */
const newRemainders = () =>
  Uint32Array.from({ length: 256 }, (_, byte) => {
    let rest = byte
    for (let shift = 0; shift < 8; shift++) rest = (rest >>> 1) ^ (rest % 2 && 0xedb88320)
    return rest
  })

/** The CRC-32 that PNG, gzip and zip use (ISO 3309), from 0 to 2³² − 1. */
export function crc32(bytes: Uint8Array): number {
  // Made at first use, so that the start does not wait for it.
  remainders ??= newRemainders()
  let rest = -1
  for (const byte of bytes) rest = (rest >>> 8) ^ (remainders[(rest ^ byte) & 255] ?? 0)
  return ~rest >>> 0
}
