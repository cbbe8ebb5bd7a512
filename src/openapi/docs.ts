import type * as z from 'zod/mini'

/**
 * What a person says of an endpoint, in `<endpoint>.docs.ts` beside it. All else follows from the name of the file, which is
 * the operationId, from the facts of its route, and from the examples of its fields.
 */
export interface Docs {
  summary: string
  description: string
  /** What is said of a field or parameter, by its name. */
  fields?: Record<string, string | z.core.GlobalMeta>
  /** Fields of the query that nothing validates. */
  query?: z.core.$ZodShape
  /** What the example of the body has beside the required fields, or with values of its own. */
  example?: Record<string, unknown>
  /** A wrong request, whose problems are the example of a 400; unless given, one with nothing in it. */
  wrong?: Record<string, unknown>
  /** The problems of that example, where no schema finds them. */
  invalid?: ProblemExample[]
  /** By status. */
  answers: Record<number, Said>
}

export type ProblemExample = readonly [field: string, message: string]

export type Said = Json | Texts

/** An answer in JSON of this schema, or with these fields; what the example shows other than usual. */
export type Json = readonly [
  description: string,
  body: z.core.$ZodType | z.core.$ZodShape,
  shown?: Record<string, unknown>,
]

/** The media types that an answer comes in, or the sentences: of an error, or of a success that has nothing but one. */
export type Texts = readonly [description: string, ...texts: string[]]
