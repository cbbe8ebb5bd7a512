import type { Context } from 'hono'
import { appSecrets } from './app-secrets.ts'
import type { AppEnv } from './env.ts'
import { refused } from './errors.ts'

// The cookie of the console holds keys, sealed, so that its page never does.

export const kinds = ['client-management', 'user-management', 'operator'] as const

/** What a key or token opens. */
export interface Opened {
  kind: (typeof kinds)[number]
  organization?: string | null | undefined
  environment?: string | null | undefined
}

/** A key or token that a person signed in with. */
export interface SealedKey extends Opened {
  key: string
  /** The beginning of the name of its organization, or the name of the token. */
  name: string
  /** ISO 8601 UTC. */
  until: string
}

/** Whether two open the same. Only of keys for users is there more than one. */
export const isLike = (one: Opened, other: Opened) =>
  one.kind === other.kind &&
  (one.kind !== 'user-management' ||
    (one.organization === other.organization && one.environment === other.environment))

/** Plain http gets here on the developer's machine alone, where browsers may refuse the usual cookie. */
const isLocal = ({ req }: Context<AppEnv>) => req.url.startsWith('http:')

const nameOf = (c: Context<AppEnv>) =>
  isLocal(c) ? `roster-${new URL(c.req.url).port || '80'}` : '__Host-roster'

const downloads =
  /^\/client-management\/(?:exports\/[^/]+|clients\/[^/]+\/personal-data)\/?$|^\/[^/]+\/[^/]+\/v1\/(?:export-[^/]+|get-personal-data)\/?$/

/**
 * Whether the console's page makes the request. Pages of other sites can neither send its header nor pass for the same
 * site; a local browser may say no site at all.
 */
export function isOfConsole(c: Context<AppEnv>): boolean {
  const { req } = c
  const site = req.header('Sec-Fetch-Site') ?? (isLocal(c) ? 'same-origin' : '')
  if (site !== 'same-origin') return false
  if (req.header('X-Roster-Console') === '1') return true
  return req.method === 'GET' && req.header('Sec-Fetch-Mode') === 'navigate' && downloads.test(req.path)
}

/** The key in the cookie that the path is for, if the cookie counts: a header with another one is 401 then. */
export async function keyInCookie(c: Context<AppEnv>, kind: Opened['kind']): Promise<string | undefined> {
  const credentials = await credentialsOf(c)
  if (credentials.length === 0) return undefined
  const { headers } = c.req.raw
  if (headers.has('Authorization') || headers.has('API-KEY')) throw refused(c, 'two keys')
  const wanted = { kind, ...c.req.param() }
  return credentials.find((each) => isLike(each, wanted))?.key
}

/** What the cookie holds, oldest first: nothing if it is not from the console, has expired or is not as it was sealed. */
export async function credentialsOf(c: Context<AppEnv>): Promise<SealedKey[]> {
  const cookies = c.req.header('Cookie')
  if (cookies === undefined || !isOfConsole(c)) return []
  const start = `${nameOf(c)}=`
  const sealed = cookies
    .split(/; */)
    .find((each) => each.startsWith(start))
    ?.slice(start.length)
  if (sealed === undefined) return []
  for (const secret of appSecrets(c.env)) {
    try {
      const credentials: unknown = JSON.parse(await unsealed(secret, sealed))
      const now = c.get('now').toISOString()
      if (isOurs(credentials)) return credentials.filter(({ until }) => until > now)
    } catch {
      // Another secret sealed it, or nobody.
    }
  }
  return []
}

/** Whoever can seal is this service. */
const isOurs = (value: unknown): value is SealedKey[] => Array.isArray(value)

/** The value of Set-Cookie that keeps these until the browser ends, or drops the cookie. */
export async function cookieOf(c: Context<AppEnv>, credentials: readonly SealedKey[]): Promise<string> {
  const [secret] = appSecrets(c.env)
  const isKept = secret !== undefined && credentials.length > 0
  const value = isKept ? await seal(secret, JSON.stringify(credentials)) : ''
  const attributes = `HttpOnly; SameSite=Strict; Path=/${isLocal(c) ? '' : '; Secure'}`
  return `${nameOf(c)}=${value}; ${attributes}${isKept ? '' : '; Max-Age=0'}`
}

const encoder = new TextEncoder()
const ivBytes = 12

async function sealingKey(secret: string): Promise<CryptoKey> {
  const material = await crypto.subtle.importKey('raw', encoder.encode(secret), 'HKDF', false, ['deriveKey'])
  const derivation = {
    name: 'HKDF',
    hash: 'SHA-256',
    salt: new Uint8Array(),
    info: encoder.encode('console'),
  }
  const form = { name: 'AES-GCM', length: 256 }
  return crypto.subtle.deriveKey(derivation, material, form, false, ['encrypt', 'decrypt'])
}

async function seal(secret: string, text: string): Promise<string> {
  const iv = crypto.getRandomValues(new Uint8Array(ivBytes))
  const sealed = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv },
    await sealingKey(secret),
    encoder.encode(text),
  )
  return btoa(String.fromCharCode(...iv, ...new Uint8Array(sealed)))
}

/** @throws for a text that was not sealed with this secret */
async function unsealed(secret: string, sealed: string): Promise<string> {
  const bytes = Uint8Array.from(atob(sealed), (character) => character.charCodeAt(0))
  const algorithm = { name: 'AES-GCM', iv: bytes.subarray(0, ivBytes) }
  return new TextDecoder().decode(
    await crypto.subtle.decrypt(algorithm, await sealingKey(secret), bytes.subarray(ivBytes)),
  )
}
