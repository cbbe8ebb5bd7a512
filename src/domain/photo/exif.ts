import { viewOf } from './bytes.ts'

const orientationTag = 0x0112
const short = 3

/**
 * The orientation in Exif data (a TIFF file without pictures): 1 upright, 2–8 turned or mirrored. Missing or unreadable
 * data give 1, because damaged Exif data must not hide a picture. The first of several valid entries counts, as in
 * Chromium.
 */
export function exifOrientation(tiff: Uint8Array): number {
  const view = viewOf(tiff)
  if (tiff.length < 8) return 1
  const isLittle = tiff[0] === 0x49
  if (view.getUint16(0) !== (isLittle ? 0x4949 : 0x4d4d) || view.getUint16(2, isLittle) !== 42) return 1
  const directory = view.getUint32(4, isLittle)
  if (directory + 2 > tiff.length) return 1
  const end = Math.min(directory + 2 + 12 * view.getUint16(directory, isLittle), tiff.length)
  for (let entry = directory + 2; entry + 12 <= end; entry += 12) {
    if (view.getUint16(entry, isLittle) !== orientationTag) continue
    const isOne = view.getUint16(entry + 2, isLittle) === short && view.getUint32(entry + 4, isLittle) === 1
    const value = view.getUint16(entry + 8, isLittle)
    if (isOne && value >= 1 && value <= 8) return value
  }
  return 1
}

/**
 * Exif data with an orientation only: big-endian, one directory of one entry. At most `room` bytes long, so that the
 * photo does not grow: the end may be missing, and below 22 bytes the directory overlaps its own offset.
 */
export const onlyOrientation = (orientation: number, room: number): number[] =>
  [
    ...[0x4d, 0x4d, 0, 42, 0, 0, 0, ...(room < 22 ? [6] : [8, 0, 1])],
    ...[orientationTag >> 8, orientationTag & 255, 0, short, 0, 0, 0, 1, 0, orientation, 0, 0],
    ...[0, 0, 0, 0],
  ].slice(0, room)

/** Exif data that say no more than how a picture is turned, and are no longer; undefined of one that is upright. */
export function turnedExif(tiff: Uint8Array): number[] | undefined {
  const orientation = exifOrientation(tiff)
  return orientation > 1 ? onlyOrientation(orientation, tiff.length) : undefined
}
