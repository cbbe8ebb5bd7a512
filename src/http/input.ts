import { requestLimits } from '../domain/limits.ts'
import * as sentences from '../domain/sentences.ts'
import { badRequest, type ApiError } from './errors.ts'
import { quotable, Unreadable } from './problems.ts'

/** A request's value for each field. */
export type Input = Record<string, unknown>

/** Rules for reading the values of a request. */
export interface ReadingRules {
  /** Fields that are lists: names separated by commas or a JSON list; repeated fields, or fields with `[]`, add up. */
  lists?: readonly string[]
  /** Fields that keep their white space. */
  verbatim?: readonly string[]
}

/** The fields that a route takes, and the rules for reading them. */
export interface Reading extends ReadingRules {
  known: ReadonlySet<string>
}

const ambiguous = new Unreadable('was given more than once with different values')

const { fields: maxFields, elements: maxElements } = requestLimits
const beyondFields = new RegExp(`^&*(?:[^&]+&+){${maxFields}}[^&]`)

/** 400 for too many fields, parts or elements, found while reading, before any field is checked. */
export function tooMany(field: string, what: string, max: number, things: string): ApiError {
  return badRequest({ field, message: `${what} must have at most ${max} ${things}` })
}

/** The fields of percent-encoded text: a query or a form. */
export function pairsOf(text: string, field: string, what: string): URLSearchParams {
  if (beyondFields.test(text)) throw tooMany(field, what, maxFields, 'fields')
  try {
    decodeURIComponent(text)
  } catch {
    throw badRequest({ field, message: sentences.notEncoded(what) })
  }
  return new URLSearchParams(text)
}

/** One value for each field of these pairs; a blank known field counts as missing. */
export function fromPairs(pairs: Iterable<[string, unknown]>, reading: Reading): Input {
  const given = new Map<string, unknown[]>()
  for (const [name, value] of pairs) {
    const list = name.endsWith(']') ? name.replace(/\[\d*\]$/, '') : name
    const field = isList(reading, list) ? list : name
    if (isBlank(reading, field, value)) continue
    const values = given.get(field)
    if (values) values.push(value)
    else given.set(field, [value])
  }
  return Object.fromEntries(
    Array.from(given, ([field, values]): [string, unknown] => [
      field,
      isList(reading, field) ? listIn(field, values) : theOne(values),
    ]),
  )
}

const theOne = ([first, ...others]: unknown[]) =>
  others.every((value) => value === first) ? first : ambiguous

/** The fields of a JSON object, read in the same way. */
export function fromObject(object: Input, reading: Reading): Input {
  const fields = Object.entries(object)
  if (fields.length > maxFields) throw tooMany('body', sentences.theBody, maxFields, 'fields')
  let isRead = true
  for (const [field, value] of fields) {
    if (typeof value !== 'string') refuseLong(field, value)
    else if (isList(reading, field) || isBlank(reading, field, value)) isRead = false
  }
  if (isRead) return object
  return Object.fromEntries(
    fields
      .filter(([field, value]) => !isBlank(reading, field, value))
      .map(([field, value]) => [field, isList(reading, field) ? listIn(field, [value]) : value]),
  )
}

const isList = ({ lists }: Reading, field: string) => lists?.includes(field) ?? false

function isBlank({ known, verbatim }: Reading, field: string, value: unknown): boolean {
  if (typeof value === 'string') {
    return value.trim() === '' && known.has(field) && (value === '' || !verbatim?.includes(field))
  }
  return value instanceof Uint8Array && known.has(field) && value.every(isSpace)
}

/** A form without a chosen file sends an empty text, or white space. */
const isSpace = (byte: number) => byte === 32 || (byte >= 9 && byte <= 13)

/** The elements of all texts, or the first value that is not a list, which the schema refuses. */
function listIn(field: string, values: unknown[]): unknown {
  let elements: unknown[] = []
  for (const value of values) {
    const list = typeof value === 'string' ? elementsOf(value.trim()) : undefined
    if (!Array.isArray(list)) return value
    elements = elements.concat(list)
    refuseLong(field, elements)
  }
  return elements
}

function elementsOf(text: string): unknown {
  if (!text.startsWith('[')) return text.split(',', maxElements + 1).map((each) => each.trim())
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Refuses a field that contains too long a list or too large an object at any depth. */
function refuseLong(field: string, value: unknown): void {
  if (typeof value !== 'object' || value === null) return
  const open = [value]
  for (const each of open) {
    const members: unknown[] = Object.values(each)
    const [max, things] = Array.isArray(each) ? [maxElements, 'elements'] : [maxFields, 'fields']
    if (members.length > max) {
      const name = quotable(field) || 'body'
      throw tooMany(name, name, max, things)
    }
    for (const member of members) if (typeof member === 'object' && member !== null) open.push(member)
  }
}

/** Query and body combined; a field with different values in them is refused. */
export function combine(one: Input, other: Input): Input {
  if (Object.keys(one).length === 0) return other
  const shared = Object.entries(one).filter(([field]) => Object.hasOwn(other, field))
  const clashing = shared.filter(([field, value]) => comparable(value) !== comparable(other[field]))
  return Object.fromEntries([
    ...Object.entries(one),
    ...Object.entries(other),
    ...clashing.map(([field]): [string, unknown] => [field, ambiguous]),
  ])
}

/**
 * A query's text can equal a number, a flag or a list of text in any order, but not a file, null or a nested value
 * (which may be too deep for JSON.stringify).
 */
function comparable(value: unknown): unknown {
  if (Array.isArray(value) && value.every((each) => typeof each === 'string'))
    return JSON.stringify([...new Set(value)].sort())
  return typeof value === 'number' || typeof value === 'boolean' ? JSON.stringify(value) : value
}
