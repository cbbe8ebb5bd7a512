import { sha256 } from '../../domain/digest.ts'
import { minute, rememberedKeys } from '../../domain/limits.ts'
import type { DatabaseName } from '../../domain/placement.ts'
import type { Usage } from '../d1/access.ts'
import type { DatabaseBindings } from '../d1/databases.ts'
import { findInDatabases, findUnknown } from './fallback.ts'
import { kvName, toRecordOf, type KeyRecord, type KeyRow } from './rows.ts'

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
 * Finds a key by its hash in this isolate's memory, with one KV read, or, if KV lacks it, fails or says that it is
 * suspended, in the databases.
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
  if (copy && !copy.isSuspended) {
    remember(hash, copy, now)
    return { record: copy }
  }
  const found = copy
    ? // The primary, since a replica may not know of a suspension yet, and its word would replace the copy.
      await findInDatabases(bindings, [copy.database], hash, { now, usage, freshness: 'first-primary' })
    : await findUnknown(bindings, hash, now, usage, known)
  if (!found) return { record: found }
  remember(hash, found, now)
  // After a failed read KV may have the copy, and one of a suspended key may just have been deleted: none is written.
  return copy === undefined || found.isSuspended
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

/** Forgets the keys of an organization, so that this isolate asks for them again at once. */
function forgetKeys(organization: string): void {
  for (const [hash, { record }] of cache) if (record.organization === organization) cache.delete(hash)
}

export async function putKey(
  namespace: KVNamespace,
  hash: string,
  record: KeyRecord,
  now: Date,
  options?: KVNamespacePutOptions,
): Promise<void> {
  remember(hash, record, now)
  await namespace.put(kvName(hash), JSON.stringify(record), options)
}

/** Puts the copies of keys of an organization whose status changed; its other keys are looked up at their next use. */
export async function putKeysOf(
  organization: string,
  rows: readonly KeyRow[],
  { name, namespace, now }: { name: DatabaseName; namespace: KVNamespace; now: Date },
  options?: KVNamespacePutOptions,
): Promise<void> {
  forgetKeys(organization)
  await Promise.all(rows.map((row) => putKey(namespace, row.hash, toRecordOf(row, name), now, options)))
}

/** SHA-256 of a key in lower-case hex: the only form in which a key is stored. */
export const hashKey = (key: string): Promise<string> => sha256(key)
