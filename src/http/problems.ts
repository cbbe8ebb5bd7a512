import { closest, distance } from 'fastest-levenshtein'
import type * as z from 'zod/mini'
import type { Problem } from './errors.ts'

export type ObjectSchema = z.core.$ZodObject

/** Fields a caller may try and may not use here, with the rest of the sentence that says so. */
export type Refusals = Readonly<Record<string, string>>

/** The fields that an answer shows and a request does not take: whoever sends an answer back is told of each. */
export type NotTaken<Shown, Schema extends ObjectSchema> = Exclude<keyof Shown, keyof z.input<Schema>>

/** Why: in the words for what creates something and for what changes it. */
export const ours = 'is set by the service'
export const fixed = 'cannot be changed'

/** A value that no field takes, with the rest of the sentence about it. */
export class Unreadable {
  readonly rule: string
  constructor(rule: string) {
    this.rule = rule
  }
}

export const knownFields = (schema: ObjectSchema) => Object.keys(schema._zod.def.shape)

/** What is read of an issue of zod. */
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

/** What other APIs call a field. */
const synonyms: Readonly<Record<string, string>> = { name: 'display_name', text: 'note' }

/** The known field that is spelled nearly so, is called so elsewhere, or has this for one of its words. */
function suggestion(name: string, known: string[]): string | undefined {
  if (known.length === 0) return undefined
  const near = closest(name, known)
  if (distance(name, near) <= Math.max(1, near.length / 3)) return near
  const other = Object.hasOwn(synonyms, name) ? synonyms[name] : undefined
  return known.find((field) => field === other) ?? known.find((field) => field.split('_').includes(name))
}

/** A field of the query of a route that takes its fields from the body. */
export const notInQuery = (key: string): Problem => ({
  field: quotable(key),
  message: `unknown field "${quotable(key)}" in the query string`,
})

/** A caller's own field name, safe to repeat in a message: a value in its place may be a key or an address. */
export const quotable = (key: string) =>
  key
    // A name of a megabyte would be searched for an address from each of its characters.
    .slice(0, 400)
    .replace(/roster_(cm|dev|prod)_\w+/g, 'roster_$1_…')
    .replace(/[^\s"&=,;]+@[^\s"&=,;]+/g, '…@…')
    .slice(0, 64)
    .toWellFormed()
    .replace(/[\p{Cc}"\\]/gu, '?')
