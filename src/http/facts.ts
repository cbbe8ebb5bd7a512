import type { Scope } from '../domain/api-key.ts'
import type { Cell } from '../domain/sheet/cell.ts'
import type { BodyFormat, FileField } from './body/formats.ts'
import type { ReadingRules } from './input.ts'
import type { ObjectSchema } from './problems.ts'

/** An answer's properties besides its body. */
export interface AnswerFacts {
  /**
   * The answer has the ETag of the thing that the route shows, changes or makes; a change obeys the request's
   * conditions.
   */
  version?: 'shown' | 'changed' | 'removed' | 'made'
  /** The new thing's address, the next page's address, byte ranges, or the name of a file, of rows with their number. */
  has?: 'Location' | 'Link' | 'Range' | 'File' | 'Export'
  /** A POST that changes nothing takes no Idempotency-Key. */
  isRead?: true
  /** The answer shows a new API key and is kept nowhere: no Idempotency-Key either. */
  isUnkept?: true
  /** The caching rule, if it differs from the rule of all routes. */
  caching?: string
}

/** The file that an import takes. */
export interface SheetFacts {
  /** The fields that columns set, by wire name, and what their cells hold. */
  columns: Readonly<Record<string, Cell>>
  /** The columns that a row needs to be created. */
  required: readonly string[]
  /** The columns that can find the row to change, the usual one first; without them an import only adds. */
  match?: readonly string[]
  /** The columns that nobody sets: an import finds by them, where they are its match, and ignores them elsewhere. */
  ids?: readonly string[]
  /** The columns of an export that nobody sets, and that an import ignores. */
  shown?: readonly string[]
}

/** The public facts of a route. Its middlewares carry them as data, and the document is made from them. */
export interface Facts extends ReadingRules, AnswerFacts {
  /** The credential of the route (a key, the token or a secret in its path), and the sentence of the 401. */
  credential?: 'client' | 'user' | 'operator' | 'secret'
  unauthorized?: string
  /** The sentence of the 403. */
  forbidden?: string
  /** The scope that a key needs, null for none; and another one. */
  scope?: Scope | null
  alsoScope?: Scope | undefined
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
  /** The body is a file of rows. */
  sheet?: SheetFacts
}

/** Attaches facts to a middleware; mounting keeps the function, so it keeps the facts. */
export const withFacts = <Middleware extends object>(facts: Facts, middleware: Middleware): Middleware =>
  Object.assign(middleware, { facts })

const carries = (handler: object): handler is { facts: Facts } => 'facts' in handler

export const factsOf = (handler: object): Facts => (carries(handler) ? handler.facts : {})
