import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import type { ClientScope, Scope, UserScope } from '../domain/api-key.ts'
import * as sentences from '../domain/sentences.ts'
import { openStorage, type Access, type KeyRecord } from '../storage/index.ts'
import { bearerTokens, clientManagementKeys, keyReader, type GivenKey } from './credentials.ts'
import type { AppEnv } from './env.ts'
import { ApiError, refused, tooManyRequests } from './errors.ts'
import { withFacts } from './facts.ts'
import { findLive } from './find-live.ts'
import { givenBookmark } from './bookmark.ts'
import { callPeriod, callsAreOver } from './rate-limit.ts'
import { recordUse } from './record-use.ts'

const readClientKey = keyReader(clientManagementKeys, 'client-management')
const readUserKey = keyReader(bearerTokens, 'user-management')

/** A client-management key in any of the four documented places. */
export const authenticateClientManagement = withFacts(
  { credential: 'client', unauthorized: sentences.badToken },
  createMiddleware<AppEnv>(async (c, next) => {
    const key = await authenticate(c, sentences.badToken, readClientKey)
    if (key.api !== 'client-management') throw refused(c, 'wrong api')
    await countCall(c, key.id)
    c.set('adminUid', key.adminUid)
    c.set('isAdmin', key.role === 'admin')
    await next()
    recordUse(c, key)
  }),
)

/** A bearer key for the organization and environment in the path. */
export const authenticateUserManagement = withFacts(
  { credential: 'user', unauthorized: sentences.badKey },
  createMiddleware<AppEnv, '/:organization/:environment{dev|prod}/v1/*'>(async (c, next) => {
    const key = await authenticate(c, sentences.badKey, readUserKey)
    if (key.api !== 'user-management') throw refused(c, 'wrong api')
    if (key.organization !== c.req.param('organization')) throw refused(c, 'wrong organization')
    if (key.environment !== c.req.param('environment')) throw refused(c, 'wrong environment')
    await countCall(c, key.id)
    c.set('environment', key.environment)
    await next()
    recordUse(c, key)
  }),
)

/** Counts a call of a key, and tells the caller the rule; 429 if its calls are used up. */
export async function countCall(c: Context<AppEnv>, keyId: string): Promise<void> {
  const { CALL_RATE } = c.env
  if (CALL_RATE) c.get('headers')['RateLimit-Policy'] = `"calls";q=${CALL_RATE.limit};w=${CALL_RATE.period}`
  // What is left is unknown, unless it is nothing: each of Cloudflare's locations counts by itself.
  if (await callsAreOver(c, keyId))
    throw tooManyRequests(callPeriod, { RateLimit: `"calls";r=0;t=${callPeriod}` })
}

/** The part of a storage's context that each request has. */
export const requestOf = (c: Context<AppEnv>) => ({
  now: c.get('now'),
  usage: c.get('usage'),
  requestId: c.get('requestId'),
})

/**
 * For routes of client management: 403 with the route's sentence for a key that may only authenticate, or that lacks the
 * scope of the route, or the other one; null: the route needs none.
 */
export const requireAdmin = (sentence: string, scope: ClientScope | null, alsoScope?: ClientScope) =>
  withFacts(
    { forbidden: sentence, scope, alsoScope },
    createMiddleware<AppEnv>((c, next) => {
      if (!c.get('isAdmin')) throw new ApiError(403, sentence)
      refuseWithout(c, scope, sentence)
      if (alsoScope) refuseWithout(c, alsoScope, sentence)
      return next()
    }),
  )

/** The same for routes of user management, whose keys have no role. */
export const requireScope = (scope: UserScope | null, alsoScope?: UserScope) =>
  withFacts(
    { scope, alsoScope, ...(scope !== null && { forbidden: sentences.lacksScope(scope) }) },
    createMiddleware<AppEnv>((c, next) => {
      refuseWithout(c, scope, sentences.lacksScope(scope ?? ''))
      if (alsoScope) refuseWithout(c, alsoScope, sentences.lacksScope(alsoScope))
      return next()
    }),
  )

/** Whether the caller may do this: the operator may, and so may a key without a list of scopes. */
export const mayDo = (c: Context<AppEnv>, scope: Scope): boolean => c.get('scopes')?.includes(scope) ?? true

/** 403 with the route's sentence for a key that lacks a scope. */
export function refuseWithout(c: Context<AppEnv>, scope: Scope | null, sentence: string): void {
  if (scope === null || mayDo(c, scope)) return
  throw new ApiError(403, sentence, { details: [{ field: 'scope', message: sentences.thisKeyLacks(scope) }] })
}

/** Finds the live key of a call. Shape and checksum come first, so that a malformed key costs no look-up. */
async function authenticate(
  c: Context<AppEnv>,
  sentence: string,
  readKey: ReturnType<typeof keyReader>,
): Promise<KeyRecord> {
  varyByKey(c)
  c.set('unauthorized', sentence)
  const given = await readKey(c)
  if (typeof given === 'string') throw refused(c, given)
  return admit(c, given)
}

/** Opens storage for the owner of a live key; 401 for another one. */
export async function admit(c: Context<AppEnv>, { hash, prefix }: GivenKey): Promise<KeyRecord> {
  c.set('keyPrefix', prefix)
  const record = await findLive(c, hash)
  if (typeof record === 'string') throw refused(c, record)
  c.set('organization', record.organization)
  c.set('keyId', record.id)
  c.set('scopes', record.scopes ?? null)
  openStorageFor(c, {
    ...requestOf(c),
    database: record.database,
    credential: { organization: record.organization, keyId: record.id },
    ...givenBookmark(c),
  })
  return record
}

export function openStorageFor(c: Context<AppEnv>, access: Access): void {
  c.set('access', access)
  c.set('storage', openStorage(c.env, access))
}

/** Keeps caches from showing one caller the answer of another. */
export function varyByKey(c: Context<AppEnv>): void {
  const headers = c.get('headers')
  headers.Vary = `Authorization, API-KEY, Cookie${headers.Vary === undefined ? '' : `, ${headers.Vary}`}`
}
