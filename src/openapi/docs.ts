import type * as z from 'zod/mini'

/**
 * What a person says of an endpoint, in `<endpoint>.docs.ts` beside it. All else follows from the name of the file, which is
 * the operationId, and from the facts of its route.
 */
export interface Docs {
  summary: string
  description: string
  /** What is said of a field or parameter, by its name. */
  fields?: Record<string, string | z.core.GlobalMeta>
  /** Fields of the query that nothing validates. */
  query?: z.core.$ZodShape
  /** An example of the body. */
  example?: Record<string, unknown>
  /** A 400 with these problems at once; unless given, what the route says to a request with nothing in it. */
  invalid?: ProblemExample[]
  /** By status. */
  answers: Record<number, Success | Content | Failure>
}

export type ProblemExample = readonly [field: string, message: string]

/** An answer in JSON with its example, one in other media types, and an error with the sentences that it comes in. */
export type Success = readonly [description: string, schema: z.core.$ZodType, example?: unknown]
export type Content = readonly [description: string, content: Record<string, z.core.$ZodType>]
export type Failure = readonly [description: string, ...sentences: string[]]
