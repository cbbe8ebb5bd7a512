import { minute, rememberedKeys } from '../../domain/limits.ts'
import { sha256 } from '../../domain/digest.ts'
import type { Usage } from '../d1/access.ts'
import type { DatabaseBindings } from '../d1/databases.ts'
import { findUnknown } from './fallback.ts'
import { kvName, type KeyRecord } from './rows.ts'

const cacheMilliseconds = minute

/**
 * The records that this isolate looked up recently. They are never trusted alone: each D1 batch checks the key's own
 * record again.
 */
const cache = new Map<string, { record: KeyRecord; until: number }>()

/** Stores a record for this isolate, which then ignores KV's older copy. */
export function remember(hash: string, record: KeyRecord, now: Date): void {
  cache.delete(hash)
  if (cache.size >= rememberedKeys) {
    const [oldest] = cache.keys()
    if (oldest !== undefined) cache.delete(oldest)
  }
  cache.set(hash, { record, until: now.getTime() + cacheMilliseconds })
}

type Bindings = DatabaseBindings & { KEYS: KVNamespace }

/**
 * Finds a key by its hash in this isolate's memory, with one KV read, or, if KV lacks it or fails, in the databases.
 * Does not check expiry or revocation. Call `writeBack` after the answer is sent.
 * @throws UnknownKeysAreOver
 */
export async function findKey(
  bindings: Bindings,
  hash: string,
  now: Date,
  usage: Usage,
): Promise<{ record: KeyRecord | undefined; writeBack?: () => Promise<void> }> {
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
  // After a failed read KV may have the copy, so nothing is written back.
  return copy === undefined
    ? { record: found }
    : { record: found, writeBack: () => writeBack(bindings, hash, found) }
}

/**
 * This may overwrite a revocation written meanwhile. The revoked key still opens nothing, because each D1 batch checks
 * the key's own record; and the copy expires within an hour.
 */
async function writeBack({ KEYS }: Bindings, hash: string, record: KeyRecord): Promise<void> {
  await KEYS.put(kvName(hash), JSON.stringify(record), { expirationTtl: 3_600 })
}

/** Remembers a revocation that the database has reported and KV may not know yet. */
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

/** SHA-256 of a key in lower-case hex: the only form in which a key is stored. */
export const hashKey = (key: string): Promise<string> => sha256(key)
