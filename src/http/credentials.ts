import type { Context } from 'hono'
import { isWellFormedKey, keyPrefix } from '../domain/api-key.ts'
import { rememberedHeaders, rememberedKeys } from '../domain/limits.ts'
import { hashKey } from '../storage/index.ts'
import { keyInCookie, type Opened } from './console-cookie.ts'
import type { AppEnv } from './env.ts'

/** A key that a request brings: its hash, by which storage finds it, and the prefix, by which the log names it. */
export interface GivenKey {
  hash: string
  prefix: string
}

/** The reason why a request brings no key that could be looked up. */
type NoKey = 'missing' | 'two keys' | 'malformed'

/**
 * Reads the key of a request: that of the console's cookie, where it counts, or of the headers. It remembers the result by the headers as they came, because parsing, checksum and hash
 * cost more than the rest of a look-up. So the isolate holds at most a thousand keys in clear, in memory only, as it
 * does each request that brings one.
 */
export function keyReader(keysIn: (c: Context<AppEnv>) => string[], kind: Opened['kind']) {
  const recent = new Map<string, GivenKey>()
  return async (c: Context<AppEnv>): Promise<GivenKey | NoKey> => {
    const { headers } = c.req.raw
    const inCookie = await keyInCookie(c, kind)
    const given = inCookie ?? `${headers.get('API-KEY') ?? ''}\n${headers.get('Authorization') ?? ''}`
    const known = recent.get(given)
    if (known) return known
    const [key, ...others] = inCookie === undefined ? keysIn(c) : [inCookie]
    if (key === undefined) return 'missing'
    if (others.length > 0) return 'two keys'
    if (!isWellFormedKey(key)) return 'malformed'
    const read = { hash: await hashKey(key), prefix: keyPrefix(key) }
    if (recent.size >= rememberedKeys) recent.clear()
    if (given.length <= rememberedHeaders) recent.set(given, read)
    return read
  }
}

/** The distinct keys in a client-management call: bare, after `API-KEY` or `Bearer`, or in the header `API-KEY`. */
export function clientManagementKeys(c: Context): string[] {
  const scheme = /^\s*(?:api-key|bearer)\s+/i
  const given = [c.req.header('API-KEY'), c.req.header('Authorization')?.replace(scheme, '')]
  return [...new Set(given.map((each) => each?.trim() ?? '').filter((each) => each !== ''))]
}

/** The bearer token, if any; empty if the header holds something else. */
export function bearerTokens(c: Context): string[] {
  const header = c.req.header('Authorization')?.trim()
  return header ? [/^bearer\s+(\S+)$/i.exec(header)?.[1] ?? ''] : []
}
