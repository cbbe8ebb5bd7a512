import type { Context } from 'hono'
import type { Revision } from '../storage/index.ts'
import type { AppEnv } from './env.ts'
import { ApiError, badRequest } from './errors.ts'
import { newId } from './ids.ts'

const entityTag = String.raw`(?:W\/)?"[\x21\x23-\x7e\x80-\xff]*"`
const entityTags = new RegExp(String.raw`^${entityTag}(?:\s*,\s*${entityTag})*$`)

/**
 * A change of something that has an ETag, under the If-Match of the request. Weak tags count like strong ones, against the
 * letter of HTTP: a proxy that compresses an answer weakens its ETag, and the caller has no other.
 */
export function revisionOf(c: Context<AppEnv>): Revision {
  const version = newId(c.get('now'))
  const ifMatch = c.req.header('If-Match')?.trim()
  if (ifMatch === undefined || ifMatch === '*') return { version, ifMatch: null }
  if (entityTags.test(ifMatch)) return { version, ifMatch }
  const message = 'If-Match must be an ETag in double quotes, a list of them, or *'
  throw badRequest({ field: 'If-Match', message })
}

/** 412 for a change that was meant for a version of the past. */
export const stale = () => new ApiError(412, 'If-Match does not name the current version')

/** Sets the ETag of an answer to a GET, and gives the 304 for a caller who has this version. */
export function ifKnown(c: Context<AppEnv>, version: string): Response | undefined {
  const etag = `"${version}"`
  c.header('ETag', etag)
  const known = c.req.header('If-None-Match')
  return known !== undefined && names(known, etag) ? c.body(null, 304) : undefined
}

/** Whether an If-None-Match, a list of tags or `*`, names this one; weakly, as that header compares. */
export const names = (ifNoneMatch: string, etag: string) =>
  ifNoneMatch.split(',').some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === etag)
