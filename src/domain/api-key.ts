import { crc32 } from '@foxglove/crc'
import type { Environment } from './user.ts'

/** What a key opens: one API, and in it one role or one environment. */
export type KeyScope =
  | { api: 'client-management'; role: Role; adminUid: string }
  | { api: 'user-management'; environment: Environment }

export const roles = ['admin', 'member'] as const
export type Role = (typeof roles)[number]

export type ApiKey = KeyScope & {
  id: string
  organization: string
  /** The first characters of the key, enough to recognise it by and too few to guess from. */
  prefix: string
  name: string
  createdAt: string
  expiresAt: string | null
  revokedAt: string | null
  lastUsedAt: string | null
}

/** The facts of a scope side by side, null where they belong to the other API. */
export function flatScope(scope: KeyScope) {
  const ofClients = scope.api === 'client-management'
  return {
    role: ofClients ? scope.role : null,
    adminUid: ofClients ? scope.adminUid : null,
    environment: ofClients ? null : scope.environment,
  }
}

/** The alphabet of the random part and the checksum: base62, so that a double click selects the whole key. */
export const keyAlphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
/** Characters of the random part: 28 of base62 are 166 bits. */
export const keyRandomLength = 28
const checksumLength = 6
const shape = new RegExp(`^roster_(?:cm|dev|prod)_[0-9A-Za-z]{${keyRandomLength + checksumLength}}$`)

/** Builds the key for a scope from random characters of `keyAlphabet`, `keyRandomLength` of them. */
export function formatKey(scope: KeyScope, random: string): string {
  const start = `roster_${scope.api === 'client-management' ? 'cm' : scope.environment}_${random}`
  return start + checksum(start)
}

/** Whether a text has the shape and the checksum of a key; one that has not needs no look-up. */
export function isWellFormedKey(text: string): boolean {
  return shape.test(text) && checksum(text.slice(0, -checksumLength)) === text.slice(-checksumLength)
}

/** The part of a key that may be shown again: its kind and four random characters. */
export function keyPrefix(key: string): string {
  return key.slice(0, key.lastIndexOf('_') + 5)
}

/** Whether a key with these dates opens anything at `now` (ISO 8601 UTC, which sorts as text). */
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
