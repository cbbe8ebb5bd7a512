import { jpegParts } from './jpeg-parts.ts'
import { photoLimits } from '../limits.ts'
import type { Photo } from './photo.ts'
import { pngParts } from './png-parts.ts'

/**
 * A photo that `inspectPhoto` accepted, without what cameras and programs write beside the picture: position, device,
 * date, texts, thumbnails, and whatever follows the end. Kept is what the picture needs to look the same, colour profile
 * and orientation included. The picture's own data are copied, not coded anew. Linear time; longer by a missing end only.
 */
export async function withoutMetadata(bytes: Uint8Array, type: Photo['type']): Promise<Uint8Array> {
  // One buffer and no list of parts: a file of millions of tiny segments must not cost more memory than its own size.
  const result = new Uint8Array(Math.min(bytes.length + 2, photoLimits.bytes))
  let at = 0
  for (const part of type === 'jpg' ? jpegParts(bytes) : await pngParts(bytes)) {
    // Where there is no room left for a missing end, it takes the place of the last data.
    at = Math.min(at, result.length - part.length)
    result.set(part, at)
    at += part.length
  }
  return result.subarray(0, at)
}
