import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import { isLive, isWellFormedKey, type ApiKey } from '../domain/api-key.ts'
import { findKey, locate, openDirectory, openStorage, type KeyRecord } from '../storage/index.ts'
import { afterResponse } from './after-response.ts'
import type { AppEnv } from './env.ts'
import { ApiError, notFound, tooManyRequests, unauthorized } from './errors.ts'
import { givenBookmark, tellBookmark } from './bookmark.ts'
import { callPeriod, callsAreOver } from './rate-limit.ts'

const sentences = {
  clients: 'Missing or invalid access token',
  others: 'Invalid API key',
}

/** Client management: the key bare, after `API-KEY` or `Bearer`, or in a header of its own. */
export const authenticateClientManagement = createMiddleware<AppEnv>(async (c, next) => {
  const key = await authenticate(c, sentences.clients, clientManagementKey(c))
  if (key.api !== 'client-management') throw unauthorized(sentences.clients)
  if (await callsAreOver(c)) throw tooManyRequests(callPeriod)
  c.set('adminUid', key.adminUid)
  c.set('isAdmin', key.role === 'admin')
  await next()
  tellBookmark(c)
  recordUse(c)
})

function clientManagementKey(c: Context<AppEnv>): string | undefined {
  const scheme = /^\s*(?:api-key|bearer)\s+/i
  const given = [c.req.header('API-KEY'), c.req.header('Authorization')?.replace(scheme, '')]
  const keys = given.map((each) => each?.trim()).filter((each) => each !== undefined && each !== '')
  const [key, ...others] = new Set(keys)
  return others.length === 0 ? key : undefined
}

/** User management: a bearer key of the very organization and environment that the path names. */
export const authenticateUserManagement = createMiddleware<
  AppEnv,
  '/:organization/:environment{dev|prod}/v1/*'
>(async (c, next) => {
  const key = await authenticate(c, sentences.others, bearerToken(c))
  if (
    key.api !== 'user-management' ||
    key.organization !== c.req.param('organization') ||
    key.environment !== c.req.param('environment')
  ) {
    throw unauthorized(sentences.others)
  }
  if (await callsAreOver(c)) throw tooManyRequests(callPeriod)
  c.set('environment', key.environment)
  await next()
  tellBookmark(c)
  recordUse(c)
})

/** The operator, by the secret of this deployment; where there is none, there is no operator API. */
export const authenticateOperator = createMiddleware<AppEnv>(async (c, next) => {
  const secret = c.env.OPERATOR_TOKEN
  if (secret === undefined || secret.length < 32) throw notFound()
  const [given, expected] = await Promise.all([bearerToken(c) ?? '', secret].map(sha256))
  // Digests, since a comparison in constant time needs equal lengths, and the secret's own is nobody's business.
  if (!given || !expected || !crypto.subtle.timingSafeEqual(given, expected))
    throw unauthorized(sentences.others)
  c.set('directory', openDirectory(c.env, operatorAccess(c)))
  await next()
})

// What the operator has just made is there at the next call, so nothing but the primary will do.
const operatorAccess = ({ var: { now, usage } }: Context<AppEnv>) => ({
  now,
  usage,
  freshness: 'first-primary',
})

/** Opens the database of the organization that the path names. */
export const locateOrganization = createMiddleware<AppEnv, '/organizations/:id'>(async (c, next) => {
  const access = operatorAccess(c)
  const database = await locate(c.env, access, c.req.param('id'))
  c.set('access', { ...access, database })
  c.set('storage', openStorage(c.env, c.var.access))
  await next()
})

/** 403 in the words of the route for a key that may only authenticate. */
export const requireAdmin = (sentence: string) =>
  createMiddleware<AppEnv>(async (c, next) => {
    if (!c.get('isAdmin')) throw new ApiError(403, sentence)
    await next()
  })

/** A live key for either API. Shape and checksum come first, so that nonsense costs no look-up. */
async function authenticate(
  c: Context<AppEnv>,
  sentence: string,
  key: string | undefined,
): Promise<KeyRecord> {
  c.set('unauthorized', sentence)
  if (key === undefined || !isWellFormedKey(key)) throw unauthorized(sentence)
  const now = c.get('now')
  const usage = c.get('usage')
  const record = await findKey(c.env, key, now, usage)
  if (!record || !isLive(record, now)) throw unauthorized(sentence)
  c.set('organization', record.organization)
  c.set('keyId', record.id)
  const access = {
    now,
    usage,
    database: record.database,
    credential: { organization: record.organization, keyId: record.id },
    ...givenBookmark(c),
  }
  c.set('access', access)
  c.set('storage', openStorage(c.env, access))
  return record
}

function bearerToken(c: Context<AppEnv>): string | undefined {
  return /^\s*bearer\s+(\S+)\s*$/i.exec(c.req.header('Authorization') ?? '')?.[1]
}

async function sha256(text: string): Promise<ArrayBuffer> {
  return crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
}

/** When each key's use was last written down by this isolate, so that most requests need not ask the database. */
const recorded = new Map<ApiKey['id'], number>()
const recordedEntries = 1_000

function recordUse(c: Context<AppEnv>): void {
  // Revoked in the meantime: the database found out.
  if (c.res.status === 401) return
  const { keyId, now, organization } = c.var
  if (now.getTime() - (recorded.get(keyId) ?? 0) < 60_000) return
  if (recorded.size >= recordedEntries) recorded.clear()
  recorded.set(keyId, now.getTime())
  afterResponse(c, (storage) => storage.keys.recordUse(organization, keyId, now))
}
