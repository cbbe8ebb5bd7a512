import type { Context } from 'hono'
import * as sentences from '../domain/sentences.ts'
import type { Revision } from '../storage/index.ts'
import { json, respond } from './answer.ts'
import { mayDo } from './auth.ts'
import type { AppEnv } from './env.ts'
import { ApiError, badRequest } from './errors.ts'
import { caching, type AnswerHeaders } from './headers.ts'
import { newId } from './ids.ts'

const entityTag = String.raw`(?:W\/)?"[\x21\x23-\x7e\x80-\xff]*"`
const entityTags = new RegExp(String.raw`^${entityTag}(?:\s*,\s*${entityTag})*$`)

/**
 * The version condition of a change, from If-Match and If-None-Match. Weak tags count like strong ones, against RFC
 * 9110: a proxy that compresses an answer weakens its ETag, and the caller has no other.
 */
export function revisionOf(c: Context<AppEnv>): Revision {
  const [ifMatch = null, ifNoneMatch = null] = [tagsOf(c, 'If-Match'), tagsOf(c, 'If-None-Match')].map(
    (tags) => tags?.replaceAll(`${withoutNotes}"`, '"'),
  )
  return { version: newId(c.get('now')), ifMatch: ifMatch === '*' ? null : ifMatch, ifNoneMatch }
}

function tagsOf(c: Context, header: 'If-Match' | 'If-None-Match'): string | null {
  const tags = c.req.header(header)?.trim() ?? null
  if (tags === null || tags === '*' || entityTags.test(tags)) return tags
  throw badRequest({ field: header, message: sentences.badEtag(header) })
}

/** 412 for a change of another version than the current one. */
export function stale(c: Context): ApiError {
  const { 'if-match': ifMatch = '*', 'if-none-match': ifNoneMatch } = c.req.header()
  if (ifNoneMatch === undefined) return notCurrent()
  const isOnly = ifMatch.trim() === '*'
  return new ApiError(412, isOnly ? sentences.isCurrent : sentences.excluded)
}

const notCurrent = () => new ApiError(412, sentences.notCurrent)

/** 412 for a GET of another version than the current one. */
export function refuseAnotherVersion(c: Context, etag: string): void {
  const ifMatch = tagsOf(c, 'If-Match')
  if (ifMatch !== null && !names(ifMatch, etag)) throw notCurrent()
}

/** The answer to a GET of something that has versions: 304 to a caller who has this one. */
export function versionOf(c: Context<AppEnv>, version: string, show: () => object): Response {
  const etag = etagOf(c, version)
  refuseAnotherVersion(c, etag)
  const headers = { ETag: etag, 'Cache-Control': caching.revalidated }
  const known = c.req.header('If-None-Match')
  if (known !== undefined && names(known, etag)) return respond(c, null, 304, headers)
  return json(c, show(), 200, headers)
}

/** The ETag after a change. A replay has none, because later changes may exist. */
export const madeVersion = (c: Context<AppEnv>, version: string): AnswerHeaders =>
  c.get('idempotency')?.isReplayed ? {} : { ETag: etagOf(c, version) }

/** Ends the ETags of a key that sees no notes of clients, whose answer is another. A change is of the version alone. */
const withoutNotes = '-n'
const etagOf = (c: Context<AppEnv>, version: string) =>
  `"${version}${c.get('isAdmin') && !mayDo(c, 'notes:read') ? withoutNotes : ''}"`

/** Whether a list of tags, or `*`, names this one, by weak comparison as in If-None-Match. */
export const names = (tags: string, etag: string) =>
  tags.split(',').some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === etag)
