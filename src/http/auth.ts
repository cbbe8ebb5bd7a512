import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import { isLive } from '../domain/api-key.ts'
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
    if (await callsAreOver(c, key.id)) throw tooManyRequests(callPeriod)
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
    if (await callsAreOver(c, key.id)) throw tooManyRequests(callPeriod)
    c.set('environment', key.environment)
    await next()
    recordUse(c, key)
  }),
)

/** The part of a storage's context that each request has. */
export const requestOf = (c: Context<AppEnv>) => ({
  now: c.get('now'),
  usage: c.get('usage'),
  requestId: c.get('requestId'),
})

/** 403 with the route's sentence, for a key that may only authenticate. */
export const requireAdmin = (sentence: string) =>
  withFacts(
    { forbidden: sentence },
    createMiddleware<AppEnv>((c, next) => {
      if (!c.get('isAdmin')) throw new ApiError(403, sentence)
      return next()
    }),
  )

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
  if (!isLive(record, now)) throw refused(c, record.revokedAt === null ? 'expired' : 'revoked')
  c.set('organization', record.organization)
  c.set('keyId', record.id)
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
