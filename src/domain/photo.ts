import { jpegSize } from './photo-jpeg.ts'
import { hasPngSignature, pngSize } from './photo-png.ts'

/** What a profile photo may measure: bytes of the file, and pixels (width × height; 40 megapixels). */
export const photoLimits = { bytes: 5_000_000, pixels: 40_000_000 } as const

/** What a photo's bytes say about themselves; width and height in pixels, as stored (an EXIF orientation is not applied). */
export interface Photo {
  type: 'jpg' | 'png'
  contentType: 'image/jpeg' | 'image/png'
  width: number
  height: number
}

/** The name of a photo of this service: 22 characters that nobody can guess, the mark of its database, and its type. */
export const isPhotoName = (name: string): boolean => /^[\w-]{22}(?:[1-9]\d{0,3})?\.(?:jpg|png)$/.test(name)

const kinds = {
  jpg: { name: 'JPEG', contentType: 'image/jpeg', measure: jpegSize },
  png: { name: 'PNG', contentType: 'image/png', measure: pngSize },
} as const

/**
 * Judges a photo by its content alone: a structurally whole JPEG or PNG within `photoLimits`, pixels not decoded.
 * Otherwise `problem` is a phrase to put behind a field's name ("must be a JPEG or PNG image"). Never throws; linear time.
 * Bytes after the image's end are tolerated in both types, because cameras append previews and padding there.
 */
export function inspectPhoto(bytes: Uint8Array): Photo | { problem: string } {
  if (bytes.length > photoLimits.bytes) return { problem: `must be at most ${photoLimits.bytes} bytes` }
  const type = typeOf(bytes)
  if (type === undefined) return { problem: 'must be a JPEG or PNG image' }
  const { name, contentType, measure } = kinds[type]
  const size = measure(bytes)
  if (size === undefined) return { problem: `is a truncated or damaged ${name}` }
  const pixels = size.width * size.height
  if (pixels === 0) return { problem: 'must have a width and a height' }
  if (pixels > photoLimits.pixels) return { problem: 'must have at most 40 megapixels' }
  return { type, contentType, width: size.width, height: size.height }
}

function typeOf(bytes: Uint8Array): Photo['type'] | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'jpg'
  return hasPngSignature(bytes) ? 'png' : undefined
}
