import { sha256 } from '../../domain/digest.ts'
import type { Usage } from '../d1/access.ts'
import type { DatabaseBindings } from '../d1/databases.ts'
import { findUnknown } from './fallback.ts'
import { kvName, type KeyRecord } from './rows.ts'

const cacheMilliseconds = 60_000
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

type Bindings = DatabaseBindings & { KEYS: KVNamespace }

/**
 * Finds a well-formed key: in this isolate's memory, with one KV read, or, where KV does not know it or does not answer, in
 * the databases. Says nothing about expiry or revocation. `writeBack` is to be done once the answer does not wait for it.
 * @throws UnknownKeysAreOver
 */
export async function findKey(
  bindings: Bindings,
  key: string,
  now: Date,
  usage: Usage,
): Promise<{ record: KeyRecord | undefined; writeBack?: () => Promise<void> }> {
  const hash = await hashOfLate(key)
  const known = () => {
    const cached = cache.get(hash)
    return cached && cached.until > now.getTime() ? cached.record : undefined
  }
  const record = known()
  if (record) return { record }
  usage.kvReads += 1
  const copy = await bindings.KEYS.get<KeyRecord>(kvName(hash), 'json').catch(() => undefined)
  if (copy) {
    remember(hash, copy, now)
    return { record: copy }
  }
  const found = await findUnknown(bindings, hash, now, usage, known)
  if (!found) return { record: found }
  remember(hash, found, now)
  // A KV that failed may be missing nothing.
  return copy === undefined
    ? { record: found }
    : { record: found, writeBack: () => writeBack(bindings, hash, found) }
}

/**
 * What a revocation writes in between would be overwritten. That opens nothing, as each D1 batch checks the key's own record
 * again; and it is put right when the copy ends and is looked up once more.
 */
async function writeBack({ KEYS }: Bindings, hash: string, record: KeyRecord): Promise<void> {
  await KEYS.put(kvName(hash), JSON.stringify(record), { expirationTtl: 3_600 })
}

/** Remembers that a key is dead, as the database says though KV may not yet. */
export function rememberDeath({ id }: KeyRecord, now: Date): void {
  const revokedAt = now.toISOString()
  for (const [hash, { record }] of cache) {
    if (record.id !== id) continue
    cache.set(hash, { record: { ...record, revokedAt }, until: now.getTime() + cacheMilliseconds })
  }
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
