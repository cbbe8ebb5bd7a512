import * as z from 'zod/mini'
import { textLimits } from '../domain/limits.ts'
import { isPlain, isVisible, lengthOf } from '../domain/text.ts'
import { documented } from './documented.ts'

/**
 * The kinds of fields that the APIs take. Each has its own sentences, which begin with the field's name: zod/mini has
 * no messages, and callers read these.
 */
type Issue = { input?: unknown }

/**
 * The sentence for a field that is missing, null or against its rule; `missing` is the sentence for a missing one.
 */
export const says =
  (name: string, rule: string, missing?: string) =>
  ({ input }: Issue) => {
    if (input === undefined) return missing ?? `${name} is required`
    return input === null ? (missing ?? `${name} must not be null`) : `${name} ${rule}`
  }

/** Like `says`, for text: the sentence for a number asks for quotes, because in JSON a number looks right. */
export const textual = (name: string, rule: string, missing?: string) => (issue: Issue) =>
  says(name, typeof issue.input === 'string' ? rule : 'must be text, in quotes', missing)(issue)

/** Trimmed text of 1 to `max` code points with a visible character and no control character. */
export function text(name: string, max: number = textLimits.name) {
  const form = textual(name, `must be 1 to ${max} characters without control characters`)
  const isRight = (value: string) => value !== '' && lengthOf(value) <= max && isPlain(value)
  const error = ({ input }: Issue) =>
    typeof input === 'string' && isRight(input) ? `${name} must have a visible character` : form({ input })
  const schema = z.string({ error }).check(
    z.trim(),
    z.refine((value) => isRight(value) && isVisible(value), { error }),
  )
  return documented(schema, { minLength: 1, maxLength: max })
}

/** Trimmed text of a certain form; `missing` is the sentence for a missing one. */
export function pattern(name: string, expression: RegExp, rule: string, missing?: string) {
  const error = textual(name, rule, missing)
  return z.string({ error }).check(z.trim(), z.regex(expression, { error }))
}

export function choice<const Values extends readonly string[]>(name: string, values: Values) {
  return z.enum(values, { error: says(name, `must be one of: ${values.join(', ')}`) })
}

/** A list of one or more different ones of these values, `most` of which can stand together. */
export function someOf<const Value extends string>(
  name: string,
  what: string,
  values: readonly Value[],
  most = values.length,
) {
  const error = says(name, `must be a list of one or more different ${what}`)
  const isRight = (list: readonly Value[]) => list.length > 0 && new Set(list).size === list.length
  const schema = z.array(choice(name, values), { error }).check(z.refine(isRight, { error }))
  return documented(schema, { minItems: 1, uniqueItems: true, maxItems: most })
}

export function flag(name: string) {
  return z.boolean({ error: says(name, 'must be true or false') })
}

interface Bounds {
  min?: number
  above?: number
  max: number
  integer?: boolean
  /** The unit, named after the bounds. */
  unit?: string
  /** Rounded bounds for the sentence, inside the exact ones. */
  told?: { min: number; max: number }
  /** Whether null is a value of the field. */
  orNull?: boolean
}

/** A number within bounds, also as text in plain decimal notation. */
export function number(name: string, bounds: Bounds) {
  return z.pipe(fromDecimal, z.optional(bounded(name, bounds)))
}

/** A number that must be supplied. */
export function requiredNumber(name: string, bounds: Bounds) {
  return z.pipe(fromDecimal, bounded(name, bounds))
}

const fromDecimal = z.transform((value: unknown) => {
  if (typeof value !== 'string') return value
  return /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value
})

function bounded(name: string, bounds: Bounds) {
  const { min, above = 0, max, integer = false, unit = '', told, orNull = false } = bounds
  const lowest = told?.min ?? min
  const range =
    lowest === undefined
      ? `greater than ${above} and at most ${max}`
      : `from ${lowest} to ${told?.max ?? max}`
  const kind = `a ${integer ? 'whole ' : ''}number `
  const rule = (what: string) => `must be ${what}${range}${unit && ` ${unit}`}${orNull ? ' or null' : ''}`
  // A sentence with a unit implies a number; only a value that is not a number needs the word.
  const error = (issue: Issue) => says(name, rule(unit && typeof issue.input === 'number' ? '' : kind))(issue)
  const isRight = (value: number) =>
    (min === undefined ? value > above : value >= min) &&
    value <= max &&
    (!integer || Number.isInteger(value))
  const schema = z.number({ error }).check(z.refine(isRight, { error }))
  return documented(schema, {
    type: integer ? 'integer' : 'number',
    ...(min === undefined ? { exclusiveMinimum: above } : { minimum: min }),
    maximum: max,
  })
}

const uidForm = new RegExp(String.raw`^[\w-]{1,${textLimits.id}}$`)

/** An id of this service in a body or a query. */
export function uid(name: string, missing?: string) {
  return pattern(name, uidForm, `must be 1 to ${textLimits.id} letters, digits, "-" or "_"`, missing)
}

/** An id of this service in the path; the route has one sentence for every problem with it. */
export function uidInPath(error: string) {
  return z.string({ error }).check(z.regex(uidForm, { error }))
}

/** Refuses an edit without a field to change: `key` only names the thing. */
export function namesAnyBut(key: string | undefined, error: string) {
  const isNamed = ([field, value]: [string, unknown]) => field !== key && value !== undefined
  return z.refine<object>((input) => Object.entries(input).some(isNamed), {
    path: ['body'],
    error,
    // Problems of the given fields are the better answer.
    when: ({ issues }) => issues.length === 0,
  })
}
