import * as z from 'zod/mini'

/**
 * The kinds of fields that the APIs take. Every one says in its own words what is wrong, with its name in front: zod/mini
 * brings no messages, and callers see these.
 */
type Issue = { input?: unknown }

/** The sentence for a field that is missing, null or not as its rule says. */
export const says =
  (name: string, rule: string, missing = `${name} is required`) =>
  ({ input }: Issue) => {
    if (input === undefined) return missing
    return input === null ? `${name} must not be null` : `${name} ${rule}`
  }

/** Length as people count it: code points, not UTF-16 units. */
const lengthOf = (text: string) => Array.from(text).length

/** Tells the OpenAPI document what a check cannot say: a function leaves no trace in a schema. */
export function documented<Schema extends z.core.$ZodType>(schema: Schema, facts: z.core.GlobalMeta): Schema {
  z.globalRegistry.add(schema, facts)
  return schema
}

/** Trimmed text of 1 to `max` characters, none of them a control character. */
export function text(name: string, max = 200) {
  const error = says(name, `must be 1 to ${max} characters without control characters`)
  const schema = z.string({ error }).check(
    z.trim(),
    z.refine((value) => value !== '' && lengthOf(value) <= max && isPlainText(value), { error }),
  )
  return documented(schema, { minLength: 1, maxLength: max })
}

/** Neither control characters nor halves of surrogate pairs, which no UTF-8 can carry. */
const isPlainText = (value: string) => !/\p{Cc}/u.test(value) && value.isWellFormed()

/** Trimmed text of a certain form; `missing` is the sentence for none at all. */
export function pattern(name: string, expression: RegExp, rule: string, missing?: string) {
  const error = says(name, rule, missing)
  return z.string({ error }).check(z.trim(), z.regex(expression, { error }))
}

/**
 * What a browser's e-mail field takes (WHATWG HTML, "valid e-mail address"), with a dot in the domain and none astray before
 * the @: zod's own pattern refuses punycode domains, and importing its other ones would import them all.
 */
const emailForm =
  /^[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*@(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?$/i

export function email(name: string) {
  const error = says(name, 'must be a valid e-mail address of at most 254 characters')
  const schema = z
    .string({ error })
    .check(z.trim(), z.maxLength(254, { error }), z.regex(emailForm, { error }))
  return documented(schema, { format: 'email', maxLength: 254 })
}

export function choice<const Values extends readonly string[]>(name: string, values: Values) {
  return z.enum(values, { error: says(name, `must be one of: ${values.join(', ')}`) })
}

export function flag(name: string) {
  return z.boolean({ error: says(name, 'must be true or false') })
}

interface Bounds {
  min?: number
  above?: number
  max: number
  integer?: boolean
  /** Says the bounds in other words than these. */
  rule?: string
}

/** A number within bounds, or text that is one in plain decimal notation; blank text counts as not supplied. */
export function number(name: string, bounds: Bounds) {
  return z.pipe(fromDecimal, z.optional(bounded(name, bounds)))
}

/** A number that must be supplied. */
export function requiredNumber(name: string, bounds: Bounds) {
  return z.pipe(fromDecimal, bounded(name, bounds))
}

const fromDecimal = z.transform((value: unknown) => {
  if (typeof value !== 'string') return value
  if (value.trim() === '') return undefined
  return /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value
})

function bounded(name: string, { min, above = 0, max, integer = false, rule }: Bounds) {
  const range = min === undefined ? `greater than ${above} and at most ${max}` : `from ${min} to ${max}`
  const error = says(name, rule ?? `must be a ${integer ? 'whole ' : ''}number ${range}`)
  const lower = min === undefined ? z.gt(above, { error }) : z.gte(min, { error })
  return (integer ? z.int({ error }) : z.number({ error })).check(lower, z.lte(max, { error }))
}

const uidForm = /^[\w-]{1,128}$/

/** An id of this service in a body or a query. */
export function uid(name: string, missing?: string) {
  return pattern(name, uidForm, 'must be 1 to 128 letters, digits, "-" or "_"', missing)
}

/** An id of this service in the path; whatever is wrong with it, the route has one sentence for it. */
export function uidInPath(error: string) {
  return z.string({ error }).check(z.regex(uidForm, { error }))
}

/** Refuses an edit that names nothing to edit: no field but `key`, which only says of what. */
export function namesAnyBut(key: string | undefined, error: string) {
  const isNamed = ([field, value]: [string, unknown]) => field !== key && value !== undefined
  return z.refine<object>((input) => Object.entries(input).some(isNamed), {
    path: ['body'],
    error,
    // What is wrong with the fields that were meant is the better answer.
    when: ({ issues }) => issues.length === 0,
  })
}
