import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import { isWellFormedKey, keyPrefix } from '../domain/api-key.ts'
import * as sentences from '../domain/sentences.ts'
import { locate, openDirectory, type Access } from '../storage/index.ts'
import { openStorageFor, requestOf, varyByKey } from './auth.ts'
import { keyInCookie } from './console-cookie.ts'
import { bearerTokens } from './credentials.ts'
import type { AppEnv } from './env.ts'
import { notFound, refused } from './errors.ts'
import { withFacts } from './facts.ts'
import { operatorTokens } from './operator-tokens.ts'

/** One of the operator's tokens, secrets of this deployment; without any, the operator API is 404. */
export const authenticateOperator = withFacts(
  { credential: 'operator', unauthorized: sentences.badKey },
  createMiddleware<AppEnv>(async (c, next) => {
    varyByKey(c)
    if (operatorTokens(c.env).length === 0) throw notFound()
    c.set('unauthorized', sentences.badKey)
    const token = (await keyInCookie(c, 'operator')) ?? bearerTokens(c)[0]
    if (token === undefined) throw refused(c, 'missing')
    const name = await operatorOf(c, token)
    if (name === undefined) {
      const isKey = isWellFormedKey(token)
      if (isKey) c.set('keyPrefix', keyPrefix(token))
      throw refused(c, isKey ? 'wrong api' : 'wrong token')
    }
    c.set('caller', name)
    const access = operatorAccess(c)
    openStorageFor(c, { ...access, database: 'DB' })
    c.set('directory', openDirectory(c.env, access))
    await next()
  }),
)

/** The name of an operator's token. */
export async function operatorOf(c: Context<AppEnv>, token: string): Promise<string | undefined> {
  // Digests are compared, because constant time needs equal lengths and a secret's length must not leak. All are
  // compared, so that the time does not tell which one was near.
  const tokens = operatorTokens(c.env)
  const given = await sha256(token)
  const digests = await Promise.all(tokens.map(([, each]) => sha256(each)))
  const [found] = tokens.filter((_, at) =>
    crypto.subtle.timingSafeEqual(given, digests[at] ?? new ArrayBuffer(32)),
  )
  return found?.[0]
}

// Reads go to the primary, so that the operator's last change is visible to the next call.
const operatorAccess = (c: Context<AppEnv>): Omit<Access, 'database'> => ({
  ...requestOf(c),
  actor: { type: 'operator', name: c.get('caller') ?? '' },
  freshness: 'first-primary',
})

/** Opens the database of the organization that the path names. */
export const locateOrganization = createMiddleware<AppEnv, '/organizations/:id'>(async (c, next) => {
  const access = operatorAccess(c)
  const database = await locate(c.env, access, c.req.param('id'))
  openStorageFor(c, { ...access, database })
  await next()
})

async function sha256(text: string): Promise<ArrayBuffer> {
  return crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
}
