import type * as z from 'zod/mini'
import { distance, nearest } from '../domain/distance.ts'
import type { Problem } from './errors.ts'

export type ObjectSchema = z.core.$ZodObject

/** Fields that a caller may not use here, with the rest of the sentence about them. */
export type Refusals = Readonly<Record<string, string>>

/** Fields that an answer has and the request does not take: a caller who sends an answer back reads about each. */
export type NotTaken<Shown, Schema extends () => ObjectSchema> = Exclude<
  keyof Shown,
  keyof z.input<ReturnType<Schema>>
>

/** The reasons: one for routes that create, one for routes that change. */
export const ours = 'is set by the service'
export const fixed = 'cannot be changed'

/** A value that every field refuses, with the rest of the sentence about it. */
export class Unreadable {
  readonly rule: string
  constructor(rule: string) {
    this.rule = rule
  }
}

export const knownFields = (schema: ObjectSchema) => Object.keys(schema._zod.def.shape)

/** The parts of a zod issue that are read. */
interface Issue {
  readonly path: readonly PropertyKey[]
  readonly message: string
  readonly keys?: readonly string[]
}

export function toProblems(
  schema: ObjectSchema,
  issues: readonly Issue[],
  input: Readonly<Record<string, unknown>>,
  refusals: Refusals = {},
): Problem[] {
  return issues.flatMap((issue) => {
    if (issue.keys) {
      const known = knownFields(schema)
      return issue.keys.map((key) => ({ field: quotable(key), message: unknownField(key, known, refusals) }))
    }
    const field = String(issue.path[0] ?? 'body')
    const value = input[field]
    return [{ field, message: value instanceof Unreadable ? `${field} ${value.rule}` : issue.message }]
  })
}

function unknownField(key: string, known: string[], refusals: Refusals): string {
  if (Object.hasOwn(refusals, key)) return `${key} ${refusals[key] ?? ''}`
  const name = quotable(key)
  const meant = suggestion(name.toLowerCase(), known)
  return `unknown field "${name}"${meant === undefined ? '' : `, did you mean "${meant}"?`}`
}

/** Other APIs' names of our fields. */
const synonyms: Readonly<Record<string, string>> = { name: 'display_name', text: 'note' }

/** The known field that is spelled alike, has this name elsewhere, or contains it as a word. */
function suggestion(name: string, known: string[]): string | undefined {
  const near = nearest(name, known)
  if (near !== undefined && distance(name, near) <= Math.max(1, near.length / 3)) return near
  const other = Object.hasOwn(synonyms, name) ? synonyms[name] : undefined
  return known.find((field) => field === other) ?? known.find((field) => field.split('_').includes(name))
}

/** A query field of a route that takes its fields from the body. */
export const notInQuery = (key: string): Problem => ({
  field: quotable(key),
  message: `unknown field "${quotable(key)}" in the query string`,
})

/** The caller's own field name, made safe to repeat: it may be a misplaced key or address. */
export const quotable = (key: string) =>
  key
    // Long names are cut first: the search for an address starts at each character, which is slow on a megabyte.
    .slice(0, 400)
    .replace(/roster_(cm|dev|prod)_\w+/g, 'roster_$1_…')
    .replace(/[^\s"&=,;]+@[^\s"&=,;]+/g, '…@…')
    .slice(0, 64)
    .toWellFormed()
    .replace(/[\p{Cc}"\\]/gu, '?')
