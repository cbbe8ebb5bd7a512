import { jpegParts } from './jpeg-parts.ts'
import { photoLimits } from '../limits.ts'
import type { Photo } from './photo.ts'
import { pngParts } from './png-parts.ts'

/**
 * A photo that `inspectPhoto` accepted, without its metadata: position, device, date, texts, thumbnails, bytes after
 * the end. What affects its look stays, colour profile and orientation included; the picture's data are copied, not
 * encoded again. Linear time; longer than before only by a missing end.
 */
export async function withoutMetadata(bytes: Uint8Array, type: Photo['type']): Promise<Uint8Array> {
  // One buffer, because a list of parts would let a file of millions of tiny segments cost more memory than its size.
  const result = new Uint8Array(Math.min(bytes.length + 2, photoLimits.bytes))
  let at = 0
  for (const part of type === 'jpg' ? jpegParts(bytes) : await pngParts(bytes)) {
    // A missing end overwrites the last data when there is no room left.
    at = Math.min(at, result.length - part.length)
    result.set(part, at)
    at += part.length
  }
  return result.subarray(0, at)
}
