import * as z from 'zod/mini'
import { documented } from '../http/fields.ts'

/** The host of all examples. */
export const host = 'https://roster.example'

const problem = documented(z.strictObject({ field: z.string(), message: z.string() }), { id: 'Problem' })

export const errorBody = documented(
  z.strictObject({ error: z.string(), details: z.optional(z.array(problem)) }),
  {
    id: 'Error',
    description:
      'A 400 has `details`: all problems at once, each naming its field; `error` is their messages joined by `; `.',
  },
)

export const message = documented(z.strictObject({ message: z.string() }), { id: 'Message' })

/** A time of this service: ISO 8601, UTC, milliseconds. */
export const timestamp = documented(z.string().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)), {
  id: 'Timestamp',
  format: 'date-time',
  description: 'UTC, to the millisecond.',
})

export const url = () => documented(z.string(), { format: 'uri' })
export const binary = () => documented(z.string(), { format: 'binary' })
export const said = (schema: z.core.$ZodType, description: string) => documented(schema, { description })

/** What is said of a field whose default the endpoint knows and not the schema. */
export const byDefault = (value: number) => ({ override: { default: value } })

/** A number as people read it: `1 000 000`. */
export const spaced = (amount: number) => String(amount).replace(/\B(?=(\d{3})+$)/g, ' ')
