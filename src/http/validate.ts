import { zValidator } from '@hono/zod-validator'
import { closest, distance } from 'fastest-levenshtein'
import type { Context } from 'hono'
import * as z from 'zod/mini'
import { refuseMalformedBookmark } from './bookmark.ts'
import { badRequest, type Problem } from './errors.ts'

export type ObjectSchema = z.core.$ZodObject

/** Fields a caller may try and may not use here, with the rest of the sentence that says so. */
export type Refusals = Readonly<Record<string, string>>

/** How the text of a query or a form is read. */
export interface TextRules {
  /** Fields that may be repeated. */
  lists?: readonly string[]
  /** Fields whose white space is meant. */
  verbatim?: readonly string[]
}

/** Validates the query string; the endpoint finds it under `c.req.valid('query')`. */
export function query<Schema extends ObjectSchema>(schema: Schema, rules: TextRules = {}) {
  const cleaned = z.pipe(
    z.transform((values: Record<string, unknown>) => fromText(values, rules)),
    schema,
  )
  return zValidator('query', cleaned, (result, c) => {
    refuseMalformedQuery(c)
    refuseMalformedBookmark(c)
    if (result.success) return
    throw badRequest(...toProblems(schema, result.error.issues, fromText(c.req.queries(), rules)))
  })
}

/** Validates the parameters of the path; every problem is told in the one documented sentence of the route. */
export function param<Schema extends ObjectSchema>(schema: Schema) {
  return zValidator('param', schema, (result, c) => {
    if (!result.success) throw badRequest(...toProblems(schema, result.error.issues, c.req.param()))
  })
}

/** For a route that takes no query: whatever is in it was meant for something. */
export const noQuery = () => query(z.strictObject({}))

/** Input as the schema makes it, or a 400 that names every problem, those already found included. */
export function parse<Schema extends ObjectSchema>(
  schema: Schema,
  input: Record<string, unknown>,
  found: Problem[],
  refusals?: Refusals,
): z.core.output<Schema> {
  const result = z.safeParse(schema, input)
  const issues = result.error?.issues ?? []
  const problems = [...toProblems(schema, issues, input, refusals), ...found]
  if (!result.success || problems.length > 0) throw badRequest(...problems)
  return result.data
}

/** A field that came more than once with different values: which one was meant, nobody can say. */
export const ambiguous = Symbol('ambiguous')

/** One value for each field of a query or a form, where all values are text; blank text counts as not supplied. */
export function fromText(
  values: Record<string, unknown>,
  { lists = [], verbatim = [] }: TextRules = {},
): Record<string, unknown> {
  const input: [string, unknown][] = []
  for (const [field, given] of Object.entries(values)) {
    const isBlank = (value: unknown) =>
      value === '' || (typeof value === 'string' && value.trim() === '' && !verbatim.includes(field))
    const supplied = [given].flat().filter((value) => !isBlank(value))
    const [first] = supplied
    if (first === undefined) continue
    if (lists.includes(field)) input.push([field, supplied.length === 1 ? first : supplied])
    else input.push([field, supplied.every((value) => value === first) ? first : ambiguous])
  }
  return Object.fromEntries(input)
}

/** Hono leaves what it cannot decode as it is; bytes that are no UTF-8 must not be stored as a percent sign and digits. */
export function refuseMalformedQuery(c: Context): void {
  const { url } = c.req
  const start = url.indexOf('?')
  if (start < 0) return
  try {
    decodeURIComponent(url.slice(start))
  } catch {
    throw badRequest({ field: 'query', message: 'The query string must be percent-encoded UTF-8' })
  }
}

/** What is read of an issue of zod. */
interface Issue {
  readonly path: readonly PropertyKey[]
  readonly message: string
  readonly keys?: readonly string[]
}

function toProblems(
  schema: ObjectSchema,
  issues: readonly Issue[],
  input: Record<string, unknown>,
  refusals: Refusals = {},
): Problem[] {
  const known = Object.keys(schema._zod.def.shape)
  return issues.flatMap((issue) => {
    if (issue.keys) {
      return issue.keys.map((key, position) => ({
        field: quotable(key),
        message: unknownField(key, position < suggestions ? known : [], refusals),
      }))
    }
    const field = String(issue.path[0] ?? 'body')
    if (input[field] === ambiguous) {
      return [{ field, message: `${field} was given more than once with different values` }]
    }
    return [{ field, message: issue.message }]
  })
}

/** For so many unknown fields of a request a meant one is looked for; more are no typing errors. */
const suggestions = 20

function unknownField(key: string, known: string[], refusals: Refusals): string {
  if (Object.hasOwn(refusals, key)) return `${key} ${refusals[key] ?? ''}`
  const name = quotable(key)
  const meant = known.length > 0 ? closest(name.toLowerCase(), known) : undefined
  const isNear = meant !== undefined && distance(name.toLowerCase(), meant) <= Math.max(1, meant.length / 3)
  return `unknown field "${name}"${isNear ? `, did you mean "${meant}"?` : ''}`
}

/** A field of the query of a route that takes its fields from the body. */
export const notInQuery = (key: string): Problem => ({
  field: quotable(key),
  message: `unknown field "${quotable(key)}" in the query string`,
})

/** A caller's own field name, safe to repeat in a message. */
const quotable = (key: string) =>
  key
    .slice(0, 64)
    .toWellFormed()
    .replace(/[\p{Cc}"\\]/gu, '?')
