import type { BodyFormat, FileField } from './body/formats.ts'
import type { ReadingRules } from './input.ts'
import type { ObjectSchema } from './problems.ts'

/** What an answer has beside its body. */
export interface AnswerFacts {
  /** The ETag of what the route shows, changes or makes; a change is under the conditions of the request. */
  version?: 'shown' | 'changed' | 'made'
  /** The address of the new thing, that of the next page, ranges of bytes. */
  has?: 'Location' | 'Link' | 'Range'
  /** What caches may do with it, where that is not the rule for all routes. */
  caching?: string
}

/** What callers can know of a route. Its middlewares carry it as data, and the document is made of it. */
export interface Facts extends ReadingRules, AnswerFacts {
  /** What opens the route, a key, the token or a secret in its path, and the sentence of the 401. */
  credential?: 'client' | 'user' | 'operator' | 'secret'
  unauthorized?: string
  /** The sentence of the 403. */
  forbidden?: string
  /** The paths that are served over plain http, and those that lead to https; all others are refused. */
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

/** Lets a middleware carry facts: mounting keeps the function, and so what it carries. */
export const withFacts = <Middleware extends object>(facts: Facts, middleware: Middleware): Middleware =>
  Object.assign(middleware, { facts })

const carries = (handler: object): handler is { facts: Facts } => 'facts' in handler

export const factsOf = (handler: object): Facts => (carries(handler) ? handler.facts : {})
