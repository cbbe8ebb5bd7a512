import { zValidator } from '@hono/zod-validator'
import type { Context, MiddlewareHandler } from 'hono'
import * as z from 'zod/mini'
import * as sentences from '../domain/sentences.ts'
import { atFirstUse } from './at-first-use.ts'
import { refuseMalformedBookmark } from './bookmark.ts'
import type { AppEnv } from './env.ts'
import { badRequest, type Problem } from './errors.ts'
import { withFacts, type AnswerFacts, type Facts } from './facts.ts'
import { fromPairs, pairsOf, type Input, type Reading, type ReadingRules } from './input.ts'
import { knownFields, toProblems, type ObjectSchema, type Refusals } from './problems.ts'

/** A middleware after which the endpoint finds its validated input under this name. */
export type Validator<Schema extends ObjectSchema, Name extends string> = MiddlewareHandler<
  AppEnv,
  string,
  Validated<Schema, Name>
>

/** Validates the query string; the endpoint finds it under `c.req.valid('query')`. */
export function query<Schema extends ObjectSchema>(
  schema: () => Schema,
  rules: ReadingRules & AnswerFacts = {},
): Validator<Schema, 'query'> {
  const reading = readingOf(schema, rules)
  return withFacts(factsWith('query', schema, rules), (c, next) => {
    const input = readQuery(c, reading())
    refuseMalformedBookmark(c)
    c.req.addValidatedData('query', parse(schema(), input, []))
    return next()
  })
}

/** Validates the path's parameters; every problem gives the one documented sentence of the route. */
export function param<Schema extends ObjectSchema>(schema: () => Schema): Validator<Schema, 'param'> {
  const validated = atFirstUse(() => pathValidator(schema()))
  return withFacts(factsWith('path', schema), (c, next) => validated()(c, next))
}

interface Validated<Schema extends ObjectSchema, Name extends string> {
  in: Record<Name, z.input<Schema>>
  out: Record<Name, z.output<Schema>>
}

// Of paths alone: the upload is without what reads a body or a cookie.
const pathValidator = <Schema extends ObjectSchema>(schema: Schema) =>
  zValidator<ObjectSchema, 'param', AppEnv, string, unknown, unknown, Validated<Schema, 'param'>>(
    'param',
    schema,
    undefined,
    { validationFunction: (_, input) => ({ success: true, data: parse(schema, input, []) }) },
  )

/** Facts whose schema is built only for whoever reads it. */
export const factsWith = (
  place: 'path' | 'query' | 'body',
  schema: () => ObjectSchema,
  facts: Facts = {},
): Facts => Object.defineProperty({ ...facts }, place, { get: schema, enumerable: true })

/** For a route without query fields: it refuses any field, because the caller meant something by it. */
export const noQuery = (answer?: AnswerFacts) => query(nothing, answer)

/** No fields. */
export const nothing = atFirstUse(() => z.strictObject({}))

/** Reads the fields of a schema in this way. */
export const readingOf = <Rules extends ReadingRules>(schema: () => ObjectSchema, rules: Rules) =>
  atFirstUse(() => ({ ...rules, known: new Set(knownFields(schema())) }))

/** The fields of the query string. */
export function readQuery(c: Context<AppEnv>, reading: Reading): Input {
  const { url } = c.req
  const start = url.indexOf('?')
  if (start < 0) return {}
  // Decoding is strict: bytes that are not UTF-8 must not be stored as a percent sign and digits.
  return fromPairs(pairsOf(url.slice(start + 1), 'query', sentences.theQuery), reading)
}

/** The validated input, or a 400 that names every problem, including those found before. */
export function parse<Schema extends ObjectSchema>(
  schema: Schema,
  input: Input,
  found: Problem[],
  refusals?: Refusals,
): z.core.output<Schema> {
  const result = check(schema, input, found, refusals)
  if ('problems' in result) throw badRequest(...result.problems)
  return result.data
}

/** The validated input, or every problem, including those found before. */
export function check<Schema extends ObjectSchema>(
  schema: Schema,
  input: Input,
  found: Problem[],
  refusals?: Refusals,
): { data: z.core.output<Schema> } | { problems: Problem[] } {
  const result = z.safeParse(schema, input)
  const issues = result.error?.issues ?? []
  const problems = [...toProblems(schema, issues, input, refusals), ...found]
  return result.success && problems.length === 0 ? result : { problems }
}
