import * as z from 'zod/mini'
import { documented } from '../http/documented.ts'

/** The host of all examples. */
export const host = 'https://roster.example'

const problem = documented(z.strictObject({ field: z.string(), message: z.string() }), { id: 'Problem' })

export const errorBody = documented(
  z.strictObject({ error: z.string(), details: z.optional(z.array(problem)) }),
  {
    id: 'Error',
    description:
      'A 400 has all problems in `details`, each with its field. A 403 has the missing scope there. `error` is their messages, joined by `; `.',
  },
)

export const message = documented(z.strictObject({ message: z.string() }), { id: 'Message' })

/** A time of this service: ISO 8601, UTC, milliseconds. */
export const timestamp = documented(z.string().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)), {
  id: 'Timestamp',
  format: 'date-time',
  description: 'In UTC, with milliseconds.',
})

/** An address. A path gives its example. */
export const url = (path?: string) =>
  documented(z.string(), { format: 'uri', ...(path !== undefined && { examples: [host + path] }) })
export const binary = () => documented(z.string(), { format: 'binary' })
export const said = (schema: z.core.$ZodType, description: string) => documented(schema, { description })

/** The default of a field, if the endpoint knows it and the schema does not. */
export const byDefault = (value: number) => ({ override: { default: value } })

/** A number in groups of three digits: `1 000 000`. */
export const spaced = (amount: number) => String(amount).replace(/\B(?=(\d{3})+$)/g, ' ')

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
