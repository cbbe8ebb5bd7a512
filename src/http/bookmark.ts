import type { Context } from 'hono'
import { textLimits } from '../domain/limits.ts'
import * as sentences from '../domain/sentences.ts'
import type { AppEnv } from './env.ts'
import { badRequest } from './errors.ts'

const header = 'x-d1-bookmark'
/** Groups of hexadecimal digits, as D1 writes them. */
const form = /^[\da-f]+(?:-[\da-f]+)+$/

const isWellFormed = (bookmark: string) => bookmark.length <= textLimits.bookmark && form.test(bookmark)

/** The oldest state that the caller accepts: a bookmark that is sent back shows at least its state. */
export function givenBookmark(c: Context<AppEnv>): { freshness?: string } {
  const bookmark = c.req.header(header)
  return bookmark !== undefined && isWellFormed(bookmark) ? { freshness: bookmark } : {}
}

/** 400 for a malformed bookmark, on routes that take one. */
export function refuseMalformedBookmark(c: Context<AppEnv>): void {
  const bookmark = c.req.header(header)
  if (bookmark === undefined || isWellFormed(bookmark) || c.get('keyId') === undefined) return
  throw badRequest({ field: header, message: sentences.badBookmark(header) })
}
