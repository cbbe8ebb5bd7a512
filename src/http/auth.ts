import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import { isLive, type ClientScope, type Scope, type UserScope } from '../domain/api-key.ts'
import * as sentences from '../domain/sentences.ts'
import { findKey, openStorage, type Access, type KeyRecord } from '../storage/index.ts'
import { bearerTokens, clientManagementKeys, keyReader } from './credentials.ts'
import type { AppEnv } from './env.ts'
import { ApiError, tooManyRequests, unauthorized } from './errors.ts'
import { withFacts } from './facts.ts'
import { givenBookmark } from './bookmark.ts'
import { callPeriod, callsAreOver } from './rate-limit.ts'
import { recordUse } from './record-use.ts'
import { logFailure } from './request-log.ts'

const readClientKey = keyReader(clientManagementKeys)
const readUserKey = keyReader(bearerTokens)

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
async function countCall(c: Context<AppEnv>, keyId: string): Promise<void> {
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

/** Finds a live key of either API. Shape and checksum come first, so that a malformed key costs no look-up. */
async function authenticate(
  c: Context<AppEnv>,
  sentence: string,
  readKey: ReturnType<typeof keyReader>,
): Promise<KeyRecord> {
  varyByKey(c)
  c.set('unauthorized', sentence)
  const given = await readKey(c)
  if (typeof given === 'string') throw refused(c, given)
  c.set('keyPrefix', given.prefix)
  const { now, usage } = requestOf(c)
  const { record, writeBack } = await findKey(c.env, given.hash, now, usage)
  if (writeBack)
    c.executionCtx.waitUntil(
      writeBack().catch((error: unknown) => {
        logFailure(c, error)
      }),
    )
  if (!record) throw refused(c, 'unknown')
  if (record.isSuspended) throw refused(c, 'suspended')
  if (!isLive(record, now)) throw refused(c, record.revokedAt === null ? 'expired' : 'revoked')
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
  headers.Vary = `Authorization, API-KEY${headers.Vary === undefined ? '' : `, ${headers.Vary}`}`
}

/** 401; only the log gets the reason. */
export function refused(c: Context<AppEnv>, reason: string): ApiError {
  c.set('refused', reason)
  return unauthorized(c.get('unauthorized'))
}
