import { jpegSegments } from '../../src/domain/photo/jpeg.ts'
import { pngChunks } from '../../src/domain/photo/png.ts'
import { chunk, dice, join, u16, u32, type Bytes } from '../fixtures/made-photos.ts'
import { exif, type Entry } from '../fixtures/stripped.ts'

type Dice = ReturnType<typeof dice>

const markers = [
  0x00, 0x01, 0x02, 0xc0, 0xc4, 0xd0, 0xd7, 0xd8, 0xd9, 0xda, 0xdb, 0xe0, 0xe1, 0xf0, 0xfe, 0xff,
]
const isPng = (file: Uint8Array) => file[0] === 0x89
const pieces = (file: Uint8Array) => [...(isPng(file) ? pngChunks(file) : jpegSegments(file))]

/** A file with one damage: a cut, flipped bits, inserted bytes, a wrong length, or pieces repeated or swapped. */
export function damaged(file: Uint8Array, roll: Dice): Uint8Array {
  const all = pieces(file)
  const one = all[roll(all.length)]
  const other = all[roll(all.length)]
  if (!one || !other) return file
  const [first, last] = one.start < other.start ? [one, other] : [other, one]
  const without = (from: number, to: number, ...between: Bytes[]) =>
    join(file.subarray(0, from), ...between, file.subarray(to))
  const bytes = (piece: { start: number; end: number }) => file.subarray(piece.start, piece.end)
  switch (roll(9)) {
    case 0:
      return file.slice(0, roll(2) ? one.end : roll(file.length))
    case 1:
      return turnedBits(file, one, roll)
    case 2:
      return without(other.start, other.start, bytes(one))
    case 3:
      return without(one.start, one.end)
    case 4:
      return without(
        one.start,
        one.start,
        Array.from({ length: 1 + roll(6) }, () => stray(roll)),
      )
    case 5:
      return without(one.start, Math.min(one.end, one.start + 6), Array<number>(6).fill(roll(2) ? 0xff : 0))
    case 6:
      return wrongLength(file, one.start, roll)
    case 7:
      if (first === last) return file
      return without(first.start, last.end, bytes(last), file.subarray(first.end, last.start), bytes(first))
    default:
      if (!isPng(file)) return without(one.end, file.length)
      return without(one.start, one.end, chunk('eXIf', randomExif(roll)))
  }
}

const stray = (roll: Dice) => (roll(2) ? 0xff : (markers[roll(markers.length)] ?? roll(256)))

function turnedBits(file: Uint8Array, piece: { start: number; end: number }, roll: Dice): Uint8Array {
  const result = file.slice()
  for (let times = roll(4); times >= 0; times--) {
    // Half of the flips hit the head of a piece, which holds its length and type.
    const length = piece.end - piece.start
    const at = roll(2) ? piece.start + roll(Math.min(16, length)) : roll(file.length)
    result[at] = (result[at] ?? 0) ^ (1 << roll(8))
  }
  return result
}

function wrongLength(file: Uint8Array, start: number, roll: Dice): Uint8Array {
  const result = file.slice()
  if (isPng(file)) result.set(u32(roll(3) ? roll(300) : 0xffffffff - roll(9)), start)
  else if (start + 4 <= file.length) result.set(u16(roll(3) ? roll(300) : 0xffff - roll(9)), start + 2)
  return result
}

/** Exif data that state an orientation once, several times, or invalidly. */
export function randomExif(roll: Dice): Uint8Array {
  const isLittle = roll(2) === 1
  const mostly = (usual: number, others: number[]) =>
    roll(4) ? usual : (others[roll(others.length)] ?? usual)
  const entries = Array.from({ length: 1 + roll(3) }, (): Entry => {
    const value = roll(10)
    return [
      mostly(0x112, [0x10f, 0x8825]),
      mostly(3, [1, 4, 8]),
      mostly(1, [0, 2]),
      isLittle ? [value, 0, 0, 0] : [0, value, 0, 0],
    ]
  })
  const tiff = exif(entries, isLittle)
  if (roll(4) === 0) tiff[isLittle ? 4 : 7] = roll(16)
  if (roll(8) === 0) tiff[roll(10)] = roll(256)
  return roll(2) ? tiff : tiff.slice(0, roll(tiff.length + 1))
}
