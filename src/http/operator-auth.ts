import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import { isWellFormedKey, keyPrefix } from '../domain/api-key.ts'
import * as sentences from '../domain/sentences.ts'
import { locate, openDirectory, type Access } from '../storage/index.ts'
import { openStorageFor, refused, requestOf, varyByKey } from './auth.ts'
import { bearerTokens } from './credentials.ts'
import type { AppEnv } from './env.ts'
import { notFound } from './errors.ts'
import { withFacts } from './facts.ts'
import { operatorTokens } from './operator-tokens.ts'

/** One of the operator's tokens, secrets of this deployment; without any, the operator API is 404. */
export const authenticateOperator = withFacts(
  { credential: 'operator', unauthorized: sentences.badKey },
  createMiddleware<AppEnv>(async (c, next) => {
    varyByKey(c)
    const tokens = operatorTokens(c.env)
    if (tokens.length === 0) throw notFound()
    c.set('unauthorized', sentences.badKey)
    const [token] = bearerTokens(c)
    if (token === undefined) throw refused(c, 'missing')
    // Digests are compared, because constant time needs equal lengths and a secret's length must not leak. All are
    // compared, so that the time does not tell which one was near.
    const given = await sha256(token)
    const digests = await Promise.all(tokens.map(([, each]) => sha256(each)))
    const [found] = tokens.filter((_, at) =>
      crypto.subtle.timingSafeEqual(given, digests[at] ?? new ArrayBuffer(32)),
    )
    if (!found) {
      const isKey = isWellFormedKey(token)
      if (isKey) c.set('keyPrefix', keyPrefix(token))
      throw refused(c, isKey ? 'wrong api' : 'wrong token')
    }
    c.set('caller', found[0])
    const access = operatorAccess(c)
    openStorageFor(c, { ...access, database: 'DB' })
    c.set('directory', openDirectory(c.env, access))
    await next()
  }),
)

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
