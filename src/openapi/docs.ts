import type * as z from 'zod/mini'

/**
 * A person's words about an endpoint, in `<endpoint>.docs.ts` beside it. The name of the file gives the operationId, the
 * facts of the route and the examples of the fields give the rest.
 */
export interface Docs {
  summary: string
  description: string
  /** The description of a field or parameter, by its name. */
  fields?: Record<string, string | z.core.GlobalMeta>
  /** Query fields without validation. */
  query?: z.core.$ZodShape
  /** The optional fields in the example of the body, and fields with an unusual value. */
  example?: Record<string, unknown>
  /** A wrong input: its problems are the example of the 400. Default: an empty one. */
  wrong?: Record<string, unknown>
  /** The problems in the example of the 400, if the schema cannot find them. */
  invalid?: ProblemExample[]
  /** The answers by status. */
  answers: Record<number, Said>
}

export type ProblemExample = readonly [field: string, message: string]

export type Said = Json | Texts

/** An answer in JSON with this schema, or with these fields. `shown` replaces fields of the example. */
export type Json = readonly [
  description: string,
  body: z.core.$ZodType | z.core.$ZodShape,
  shown?: Record<string, unknown>,
]

/** An answer in these media types, an error with these sentences, or a success with this message. */
export type Texts = readonly [description: string, ...texts: string[]]
