import { latin } from './latin.ts'

/** The longest colour profile that is kept, in bytes; those of screens and cameras have 500 to 4000. */
export const profileLimit = 64_000

/** The size of the header and of an empty table of tags. */
const smallest = 132

/**
 * The ICC profile that these bytes begin with, as long as it says it is, or `undefined` when they begin with none or with
 * one that is too long or cut off.
 */
export function colourProfile(bytes: Uint8Array): Uint8Array | undefined {
  if (bytes.length < smallest || latin(bytes, 36, 40) !== 'acsp') return undefined
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0)
  if (length < smallest || length > Math.min(bytes.length, profileLimit)) return undefined
  return bytes.subarray(0, length)
}
