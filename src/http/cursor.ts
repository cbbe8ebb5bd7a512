import { badRequest } from './errors.ts'
import { pattern } from './fields.ts'

// A cursor of an answer is opaque: the texts that tell what it belongs to, and those of a place there.

/** A cursor in a query. */
export const cursorField = (sentence: string) =>
  pattern('cursor', /^[\w-]+$/, sentence.slice('cursor '.length))

// Base64 has two characters that an address has not.
export const writeCursor = (parts: readonly string[]) =>
  btoa(encodeURIComponent(JSON.stringify(parts)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
const unwritten = (cursor: string): unknown =>
  JSON.parse(decodeURIComponent(atob(cursor.replaceAll('-', '+').replaceAll('_', '/'))))

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((each) => typeof each === 'string')

/** The place in a cursor that begins with these texts, a place of so many. @throws ApiError 400 with this sentence */
export function readCursor(
  cursor: string,
  owner: readonly string[],
  size: number,
  sentence: string,
): string[] {
  try {
    const parts = unwritten(cursor)
    const isTheirs = isTexts(parts) && owner.every((each, number) => each === parts[number])
    if (isTheirs && parts.length === owner.length + size) return parts.slice(owner.length)
  } catch {
    // The cursor is none of ours.
  }
  throw badRequest({ field: 'cursor', message: sentence })
}
