import * as z from 'zod/mini'
import { documented } from './fields.ts'

/**
 * Schemas that the documents of all APIs share. Every *.docs.ts is read by `npm run openapi` alone: the Worker serves the
 * finished document and carries none of this.
 */

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

type Texts<Shape> = { [Field in keyof Shape]?: string }

/** Adds descriptions to the fields of a schema, beside what their checks have already said. */
export function describe<Shape extends z.core.$ZodShape>(shape: Shape, texts: Texts<Shape>): Shape {
  for (const [field, description] of Object.entries<string | undefined>(texts)) {
    const schema = shape[field]
    if (schema && description !== undefined) {
      z.globalRegistry.add(schema, { ...z.globalRegistry.get(schema), description })
    }
  }
  return shape
}

/** An optional field with more said about it here than elsewhere. */
export const optionally = (schema: z.core.$ZodType, facts: z.core.GlobalMeta) =>
  documented(z.optional(schema), facts)

/** The same with its default, which the endpoint knows and not the schema. */
export const byDefault = (schema: z.core.$ZodType, value: number) =>
  optionally(schema, { override: { default: value } })
