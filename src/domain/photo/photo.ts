import { photoLimits } from '../limits.ts'
import { jpegSize } from './jpeg-size.ts'
import { otherKind } from './other-kinds.ts'
import { pngSize } from './png-size.ts'
import { hasPngSignature } from './png.ts'

/**
 * A photo's type and size as its bytes say: width and height in pixels, as stored (EXIF orientation is not applied).
 */
export interface Photo {
  type: 'jpg' | 'png'
  contentType: 'image/jpeg' | 'image/png'
  width: number
  height: number
}

/** The file name of a photo: 22 unguessable characters, the mark of its database, and its type. */
export const isPhotoName = (name: string): boolean => /^[\w-]{22}(?:[1-9]\d{0,3})?\.(?:jpg|png)$/.test(name)

const contentTypes = { jpg: 'image/jpeg', png: 'image/png' } as const

/**
 * Judges a photo by its bytes: a JPEG or PNG that browsers show, within `photoLimits`; pixels are not decoded.
 * Otherwise `problem` is a phrase that follows a field's name ("must be a JPEG or PNG image"). Never throws; linear
 * time. Bytes after the image's end are allowed, because cameras add previews and padding there.
 */
export function inspectPhoto(bytes: Uint8Array): Photo | { problem: string } {
  if (bytes.length > photoLimits.bytes) return { problem: `must be at most ${photoLimits.bytes} bytes` }
  const type = typeOf(bytes)
  if (type === undefined) {
    const kind = otherKind(bytes)
    return { problem: kind ? `is ${kind}: it must be JPEG or PNG` : 'must be a JPEG or PNG image' }
  }
  const size = (type === 'jpg' ? jpegSize : pngSize)(bytes)
  if ('problem' in size) return size
  const { width, height } = size
  if (width * height === 0) return { problem: 'must have a width and a height' }
  if (width * height > photoLimits.pixels)
    return { problem: `must have at most ${photoLimits.pixels / 1_000_000} megapixels` }
  if (Math.max(width, height) > photoLimits.side)
    return { problem: `must have at most ${photoLimits.side} pixels a side` }
  return { type, contentType: contentTypes[type], width, height }
}

function typeOf(bytes: Uint8Array): Photo['type'] | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'jpg'
  return hasPngSignature(bytes) ? 'png' : undefined
}
