const orientationTag = 0x0112
const short = 3

/** The length of `onlyOrientation`'s answer; no Exif data that can name an orientation is shorter. */
const shortest = 26

/**
 * The orientation in Exif data (a TIFF file without pictures): 1 as it is, 2–8 turned or mirrored. 1 also where nothing,
 * or nothing readable, is said: damaged Exif data never keep a picture from being shown.
 */
export function exifOrientation(tiff: Uint8Array): number {
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength)
  if (tiff.length < shortest) return 1
  const isLittle = tiff[0] === 0x49
  if (view.getUint16(0) !== (isLittle ? 0x4949 : 0x4d4d) || view.getUint16(2, isLittle) !== 42) return 1
  const directory = view.getUint32(4, isLittle)
  if (directory + 2 > tiff.length) return 1
  const end = Math.min(directory + 2 + 12 * view.getUint16(directory, isLittle), tiff.length)
  for (let entry = directory + 2; entry + 12 <= end; entry += 12) {
    if (view.getUint16(entry, isLittle) !== orientationTag) continue
    const isOne = view.getUint16(entry + 2, isLittle) === short && view.getUint32(entry + 4, isLittle) === 1
    const value = view.getUint16(entry + 8, isLittle)
    return isOne && value >= 1 && value <= 8 ? value : 1
  }
  return 1
}

/** Exif data that say an orientation and nothing else: big-endian, one directory of one entry. */
export const onlyOrientation = (orientation: number): number[] => [
  ...[0x4d, 0x4d, 0, 42, 0, 0, 0, 8],
  ...[0, 1, orientationTag >> 8, orientationTag & 255, 0, short, 0, 0, 0, 1, 0, orientation, 0, 0],
  ...[0, 0, 0, 0],
]
