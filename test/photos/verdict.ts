import { profileLimit } from '../../src/domain/photo/colour-profile.ts'
import { jpegSegments } from '../../src/domain/photo/jpeg.ts'
import { inspectPhoto } from '../../src/domain/photo/photo.ts'
import { pngChunks } from '../../src/domain/photo/png.ts'
import { withoutMetadata } from '../../src/domain/photo/without-metadata.ts'
import type { Sight } from '../browser/look.ts'

export interface Verdict {
  isFault: boolean
  what: string
}
const fault = (what: string): Verdict => ({ isFault: true, what })
const right = (what: string): Verdict => ({ isFault: false, what })

/** Compares the service's judgement of a file, and the file without metadata, with what a browser shows. */
export async function verdictOf(
  file: Uint8Array,
  look: (...files: Uint8Array[]) => Promise<Sight[]>,
): Promise<Verdict> {
  const judged = inspectPhoto(file)
  if ('problem' in judged) {
    const [sight] = await look(file)
    return refused(file, judged.problem, sight)
  }
  const { type } = judged
  const plain = await withoutMetadata(file, type)
  if (JSON.stringify(inspectPhoto(plain)) !== JSON.stringify(judged))
    return fault('refused without its metadata')
  if (Buffer.compare(await withoutMetadata(plain, type), plain) !== 0)
    return fault('loses more the second time')
  const [before, after, ended] = await look(file, plain, withEnd(file))
  if (before === undefined) return right(`${type} taken, ${after ? 'shown only afterwards' : 'never shown'}`)
  if (same(before, after)) return right(`${type} the same`)
  // Chromium omits the last rows of a file without an end marker, and stops at unreadable data.
  if (type === 'jpg' && !hasEnd(file) && same(ended, after)) return right('jpg the same as with an end')
  if (isAnimated(file)) return right('png that moved is still')
  if (profileLength(file) > profileLimit) return right(`${type} without a colour profile that is too long`)
  return fault(`${type} differs ${JSON.stringify({ before, after })}`)
}

/** A file that a browser shows may be refused only for its format, dimensions or structure. */
function refused(file: Uint8Array, problem: string, sight: Sight): Verdict {
  const isNamed = /JPEG or PNG|^must have|^must be at most/.test(problem)
  const why = isNamed ? '' : brokenBy(file)
  const what = `refused, ${sight ? 'shown' : 'not shown'}: ${problem}${why && ` (${why})`}`
  return !sight || isNamed || why ? right(what) : fault(what)
}

/** The part of the structure that is missing or repeated in a file that browsers may still show. */
function brokenBy(file: Uint8Array): string {
  const scans = [...jpegSegments(file)].filter(({ marker }) => marker === 0)
  if (scans.length > 0 && scans.every(({ start, end }) => start === end)) return 'a scan without data'
  const types = [...pngChunks(file)].map(({ type }) => type)
  if (types.length > 0 && !types.includes('IEND')) return 'no IEND'
  const isTwice = (type: string) => types.indexOf(type) !== types.lastIndexOf(type)
  return ['IHDR', 'PLTE'].filter(isTwice).map((type) => `two ${type}`)[0] ?? ''
}

/** A JPEG with an end marker after its last readable segment. */
const withEnd = (file: Uint8Array) =>
  Buffer.concat([file.subarray(0, [...jpegSegments(file)].at(-1)?.end), Buffer.of(0xff, 0xd9)])
const same = (one: Sight, other: Sight) => JSON.stringify(one) === JSON.stringify(other)
const hasEnd = (file: Uint8Array) =>
  [...jpegSegments(file)].some(({ marker }) => marker === 0xd9) ||
  [...pngChunks(file)].some(({ type }) => type === 'IEND')
const isAnimated = (file: Uint8Array) => [...pngChunks(file)].some(({ type }) => type === 'acTL')

/** The length of all parts of a colour profile in bytes, which are compressed in a PNG. */
function profileLength(file: Uint8Array): number {
  let length = 0
  for (const { marker, body, end } of jpegSegments(file)) {
    const isProfile =
      marker === 0xe2 &&
      Buffer.from(file.subarray(body, body + 11))
        .toString()
        .startsWith('ICC_PROFILE')
    if (isProfile) length += end - body - 14
  }
  for (const { type, body, bodyEnd } of pngChunks(file)) if (type === 'iCCP') length += bodyEnd - body
  return length
}
