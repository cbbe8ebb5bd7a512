import { metadataLimits, requestLimits } from './limits.ts'

/** A JSON object of the caller's own. */
export type Metadata = Readonly<Record<string, unknown>>

const { bytes, keys: mostKeys, depth, key } = metadataLimits
const keyForm = new RegExp(`^[A-Za-z0-9_-]{1,${key}}$`)

const isContainer = (value: unknown): value is object => typeof value === 'object' && value !== null
/** Of JSON: what a reader of requests puts in the place of a value is of a class. */
const isPlainObject = (value: unknown): value is Metadata =>
  isContainer(value) && Object.getPrototypeOf(value) === Object.prototype

/** A list may not be longer here than elsewhere in JSON. */
const isLong = (value: object) => Array.isArray(value) && value.length > requestLimits.elements
const isBroken = (value: unknown) =>
  typeof value === 'number'
    ? !Number.isFinite(value)
    : typeof value === 'string' && (value.includes('\0') || !value.isWellFormed())

/**
 * All keys of an object; undefined of one that is too deep, or has too long a list, a number that JSON lacks, or text
 * with NUL or half a character. Objects and lists are
 * levels, the object itself is the first.
 */
function keysOf(metadata: object): string[] | undefined {
  let keys: string[] = []
  let level: object[] = [metadata]
  for (let deep = 0; level.length > 0; deep += 1) {
    if (deep === depth) return undefined
    keys = keys.concat(level.flatMap((each) => (Array.isArray(each) ? [] : Object.keys(each))))
    const members = level.flatMap((each): unknown[] => Object.values(each))
    if (level.some(isLong) || members.some(isBroken)) return undefined
    level = members.filter(isContainer)
  }
  return keys
}

/** Whether a value can be merged into metadata. A merge never makes it deeper than the deeper of the two. */
export const isPatch = (value: unknown): value is Metadata =>
  isPlainObject(value) && (keysOf(value)?.every((each) => keyForm.test(each)) ?? false)

/** The sentence for what breaks a rule of metadata. */
export const badMetadata = `metadata must be an object of at most ${metadataLimits.bytes} bytes, ${metadataLimits.keys} keys and ${metadataLimits.depth} levels, with keys of 1 to ${metadataLimits.key} letters, digits, "-" or "_" and text without NUL`

/** Whether metadata is within the limits; storage decides it of a merge. */
export const isWithinLimits = (metadata: Metadata) =>
  new TextEncoder().encode(JSON.stringify(metadata)).length <= bytes &&
  (keysOf(metadata) ?? []).length <= mostKeys

/** A patch merged into metadata (RFC 7396): without the keys that are null. */
export function mergedMetadata(metadata: unknown, patch: Metadata): Metadata {
  const merged = new Map(isPlainObject(metadata) ? Object.entries(metadata) : [])
  for (const [name, value] of Object.entries(patch)) {
    if (value === null) merged.delete(name)
    else merged.set(name, isPlainObject(value) ? mergedMetadata(merged.get(name), value) : value)
  }
  return Object.fromEntries(merged)
}

/** The metadata of a new client. */
export const newMetadata = (patch: Metadata): Metadata => mergedMetadata({}, patch)
