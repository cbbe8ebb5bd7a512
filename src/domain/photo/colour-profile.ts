import { latin, viewOf } from './bytes.ts'

/** The longest colour profile that is kept, in bytes; screens' and cameras' have 500 to 4000. */
export const profileLimit = 64_000

/** The bytes of a header and an empty tag table: the shortest profile. */
const smallest = 132

/**
 * The ICC profile at the start of the bytes, cut to the length it states; undefined when there is no profile, or it is
 * too long or cut off.
 */
export function colourProfile(bytes: Uint8Array): Uint8Array | undefined {
  if (bytes.length < smallest || latin(bytes, 36, 40) !== 'acsp') return undefined
  const length = viewOf(bytes).getUint32(0)
  if (length < smallest || length > Math.min(bytes.length, profileLimit)) return undefined
  return bytes.subarray(0, length)
}
