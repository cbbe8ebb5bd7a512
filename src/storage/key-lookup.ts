import { sql } from 'drizzle-orm'
import type { KeyScope } from '../domain/api-key.ts'
import { sha256 } from '../domain/digest.ts'
import type { DatabaseName } from '../domain/placement.ts'
import { openDatabase, type Usage } from './d1.ts'
import { databaseNames, type DatabaseBindings } from './databases.ts'
import { statement } from './statement.ts'
import { toApiKey, toRecord, type KeyRow } from './key-rows.ts'

/** What a request needs to know of a key, as KV holds it under `key:{sha256}`. A revoked key stays, as a tombstone. */
export type KeyRecord = KeyScope & {
  id: string
  organization: string
  expiresAt: string | null
  revokedAt: string | null
  /** Where the organization is. */
  database: DatabaseName
}

const cacheMilliseconds = 30_000
const cacheEntries = 1_000

/**
 * What this isolate has looked up of late. Plain data only, and never trusted alone: each D1 batch checks the key's own
 * record again.
 */
const cache = new Map<string, { record: KeyRecord; until: number }>()

/** Forgets what KV may still say: from now on this isolate answers from the given record. */
export function remember(hash: string, record: KeyRecord, now: Date): void {
  cache.delete(hash)
  if (cache.size >= cacheEntries) {
    const [oldest] = cache.keys()
    if (oldest !== undefined) cache.delete(oldest)
  }
  cache.set(hash, { record, until: now.getTime() + cacheMilliseconds })
}

/**
 * The hashes of keys that came of late, since hashing costs more than all else about a look-up. So the isolate holds keys in
 * clear, as it does each request that brings one; it holds a thousand at most, and nothing writes them anywhere.
 */
const hashes = new Map<string, string>()

async function hashOfLate(key: string): Promise<string> {
  const known = hashes.get(key)
  if (known !== undefined) return known
  const hash = await hashKey(key)
  if (hashes.size >= cacheEntries) hashes.clear()
  hashes.set(key, hash)
  return hash
}

const keyByHash = statement<{ hash: string }, KeyRow>(
  (arg) => sql`SELECT * FROM api_keys WHERE hash = ${arg('hash')}`,
)

/**
 * Finds a well-formed key: in this isolate's memory, with one KV read, or, while KV does not answer, in the database. Says
 * nothing about expiry or revocation.
 */
export async function findKey(
  bindings: DatabaseBindings & { KEYS: KVNamespace },
  key: string,
  now: Date,
  usage: Usage,
): Promise<KeyRecord | undefined> {
  const hash = await hashOfLate(key)
  const cached = cache.get(hash)
  if (cached && cached.until > now.getTime()) return cached.record
  usage.kvReads += 1
  const record = await bindings.KEYS.get<KeyRecord>(kvName(hash), 'json').catch(() =>
    findInDatabases(bindings, hash, now, usage),
  )
  if (!record) return undefined
  remember(hash, record, now)
  return record
}

/** Asks every database, since the key does not say which one knows it. One that is down hides its own keys alone. */
async function findInDatabases(
  bindings: DatabaseBindings,
  hash: string,
  now: Date,
  usage: Usage,
): Promise<KeyRecord | undefined> {
  const found = await Promise.allSettled(
    databaseNames(bindings).map(async (database) => {
      const [[row]] = await openDatabase(bindings, { now, usage, database }).read(keyByHash({ hash }))
      return row && toRecord(toApiKey(row), database)
    }),
  )
  for (const each of found) if (each.status === 'fulfilled' && each.value) return each.value
  for (const each of found) if (each.status === 'rejected') throw each.reason
  return undefined
}

export async function putKey(
  namespace: KVNamespace,
  hash: string,
  record: KeyRecord,
  now: Date,
): Promise<void> {
  remember(hash, record, now)
  await namespace.put(kvName(hash), JSON.stringify(record))
}

/** SHA-256 of a key in lower-case hex: all that is ever stored of it. */
export const hashKey = (key: string): Promise<string> => sha256(key)

const kvName = (hash: string) => `key:${hash}`
