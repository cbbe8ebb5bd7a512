import { crc32 } from './crc32.ts'
import type { Environment } from './user.ts'

/** The API that a key opens, and its role or its environment there. */
export type KeyScope =
  | { api: 'client-management'; role: Role; adminUid: string }
  | { api: 'user-management'; environment: Environment }

export const roles = ['admin', 'member'] as const
export type Role = (typeof roles)[number]

/** What the keys of each API may be limited to. */
export const scopesOf = {
  'client-management': [
    'clients:read',
    'clients:write',
    'clients:delete',
    'notes:read',
    'notes:write',
    'history:read',
    'webhooks',
    'transfer',
  ],
  'user-management': ['users:read', 'users:write', 'users:delete', 'history:read', 'webhooks', 'transfer'],
} as const
export type ClientScope = (typeof scopesOf)['client-management'][number]
export type UserScope = (typeof scopesOf)['user-management'][number]
export type Scope = ClientScope | UserScope

export const allScopes: readonly Scope[] = [...new Set(Object.values(scopesOf).flat())]

/** The scopes of a key; null: all of its API. */
export type Scopes = readonly Scope[] | null

export type ApiKey = KeyScope & {
  id: string
  organization: string
  /** The key's first characters: enough to recognise it, too few to guess it. */
  prefix: string
  name: string
  scopes: Scopes
  createdAt: string
  expiresAt: string | null
  revokedAt: string | null
  lastUsedAt: string | null
}

/** A scope as four columns; a column of the other API is null. */
export function flatScope(scope: KeyScope) {
  const ofClients = scope.api === 'client-management'
  return {
    role: ofClients ? scope.role : null,
    adminUid: ofClients ? scope.adminUid : null,
    environment: ofClients ? null : scope.environment,
  }
}

/** The alphabet of the random part and the checksum. Base62, so that a double click selects the whole key. */
export const keyAlphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
/** Characters of the random part: 28 in base62 are 166 bits. */
export const keyRandomLength = 28
const checksumLength = 6
const shape = new RegExp(`^roster_(?:cm|dev|prod)_[0-9A-Za-z]{${keyRandomLength + checksumLength}}$`)

/** The key for a scope; `random` is `keyRandomLength` characters of `keyAlphabet`. */
export function formatKey(scope: KeyScope, random: string): string {
  const start = `roster_${scope.api === 'client-management' ? 'cm' : scope.environment}_${random}`
  return start + checksum(start)
}

/** Whether a text has the shape and the checksum of a key; any other text needs no look-up. */
export function isWellFormedKey(text: string): boolean {
  return shape.test(text) && checksum(text.slice(0, -checksumLength)) === text.slice(-checksumLength)
}

/** The part of a key that is shown later: its kind and four random characters. */
export function keyPrefix(key: string): string {
  return key.slice(0, key.lastIndexOf('_') + 5)
}

/** Whether a key with these dates works at `now` (ISO 8601 UTC, which sorts as text). */
export function isLive(key: { expiresAt: string | null; revokedAt: string | null }, now: Date): boolean {
  return key.revokedAt === null && (key.expiresAt === null || key.expiresAt > now.toISOString())
}

/** CRC-32 of the text in base62, six digits. */
function checksum(text: string): string {
  let rest = crc32(new TextEncoder().encode(text))
  let digits = ''
  while (digits.length < checksumLength) {
    digits = keyAlphabet.charAt(rest % keyAlphabet.length) + digits
    rest = Math.floor(rest / keyAlphabet.length)
  }
  return digits
}
