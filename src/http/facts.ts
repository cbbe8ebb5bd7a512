import type { BodyFormat, FileField } from './body/formats.ts'
import type { ReadingRules } from './input.ts'
import type { ObjectSchema } from './problems.ts'

/** An answer's properties besides its body. */
export interface AnswerFacts {
  /**
   * The answer has the ETag of the thing that the route shows, changes or makes; a change obeys the request's
   * conditions.
   */
  version?: 'shown' | 'changed' | 'made'
  /** The new thing's address, the next page's address, or byte ranges. */
  has?: 'Location' | 'Link' | 'Range'
  /** A POST that changes nothing takes no Idempotency-Key. */
  isRead?: true
  /** The caching rule, if it differs from the rule of all routes. */
  caching?: string
}

/** The public facts of a route. Its middlewares carry them as data, and the document is made from them. */
export interface Facts extends ReadingRules, AnswerFacts {
  /** The credential of the route (a key, the token or a secret in its path), and the sentence of the 401. */
  credential?: 'client' | 'user' | 'operator' | 'secret'
  unauthorized?: string
  /** The sentence of the 403. */
  forbidden?: string
  /** The paths that plain http serves, and those that it redirects to https; all others are refused. */
  overHttp?: readonly [served: RegExp, redirected: RegExp]
  /** The parameters of the path, the fields of the query and those of the body. */
  path?: ObjectSchema
  query?: ObjectSchema
  body?: ObjectSchema
  /** The formats of the body, its file, and whether its fields may come in the query as well. */
  accepts?: readonly BodyFormat[]
  file?: FileField
  orQuery?: boolean
}

/** Attaches facts to a middleware; mounting keeps the function, so it keeps the facts. */
export const withFacts = <Middleware extends object>(facts: Facts, middleware: Middleware): Middleware =>
  Object.assign(middleware, { facts })

const carries = (handler: object): handler is { facts: Facts } => 'facts' in handler

export const factsOf = (handler: object): Facts => (carries(handler) ? handler.facts : {})
