import type { ApiKey } from '../../domain/api-key.ts'
import type { DatabaseName } from '../../domain/placement.ts'
import type { Database } from '../d1/database.ts'
import { hashKey, putKey } from './lookup.ts'
import {
  insertKey,
  insertSuccessor,
  keyById,
  keysOf,
  knownOwner,
  liveSuccessor,
  recordUse,
  replaceKey,
  revokeKey,
} from './statements.ts'
import { toApiKey, toRecord, toRow } from './rows.ts'

export type KeyStore = ReturnType<typeof keyStore>

/**
 * API keys: the record in D1, which decides, and its copy in KV, which requests look up. D1 is written first: a copy
 * that fails leaves a key that does not work yet, never one that still works. Keys come in clear and are hashed here.
 */
export function keyStore(database: Database, name: DatabaseName, namespace: KVNamespace) {
  const copy = (hash: string, key: ApiKey, now: Date) => putKey(namespace, hash, toRecord(key, name), now)

  return {
    async create(
      organization: string,
      key: ApiKey,
      secret: string,
    ): Promise<'created' | 'unknown-organization' | 'unknown-admin'> {
      const hash = await hashKey(secret)
      const row = { ...toRow(key), hash }
      const [[known]] = await database.write(
        knownOwner({ organization, adminUid: row.admin_uid }),
        insertKey({ organization, ...row }),
      )
      if (!known?.organization) return 'unknown-organization'
      if (row.admin_uid !== null && !known.admin) return 'unknown-admin'
      await copy(hash, key, new Date(key.createdAt))
      return 'created'
    },

    async get(organization: string, id: string): Promise<ApiKey | undefined> {
      const [[row]] = await database.read(keyById({ organization, id }))
      return row && toApiKey(row)
    },

    /** All keys of the organization, dead ones too, oldest first; undefined without such an organization. */
    async list(organization: string): Promise<ApiKey[] | undefined> {
      const [[known], rows] = await database.read(
        knownOwner({ organization, adminUid: null }),
        keysOf({ organization }),
      )
      return known?.organization ? rows.map(toApiKey) : undefined
    },

    /**
     * Makes a successor with the same scope, name and expiry, and lets the old key end at `overlapEnd` at the latest;
     * unless the old key is dead, or has a successor that lives.
     */
    async rotate(
      organization: string,
      id: string,
      successor: { id: string; prefix: string; secret: string },
      now: Date,
      overlapEnd: Date,
    ): Promise<ApiKey | 'dead' | 'rotated-already'> {
      const hash = await hashKey(successor.secret)
      const live = { organization, id, now: now.toISOString() }
      const newId = successor.id
      const [[later], [created], replaced] = await database.write(
        liveSuccessor(live),
        insertSuccessor({ ...live, newId, newHash: hash, newPrefix: successor.prefix }),
        replaceKey({ organization, id, newId, expiresAt: overlapEnd.toISOString() }),
      )
      if (later) return 'rotated-already'
      const old = replaced.find((row) => row.id === id)
      if (!created || !old) return 'dead'
      await Promise.all([copy(hash, toApiKey(created), now), copy(old.hash, toApiKey(old), now)])
      return toApiKey(created)
    },

    /** Revokes a key for good; doing so again changes nothing. False without such a key. */
    async revoke(organization: string, id: string, now: Date): Promise<boolean> {
      const [[row]] = await database.writeRepeatably(revokeKey({ organization, id, now: now.toISOString() }))
      if (!row) return false
      await copy(row.hash, toApiKey(row), now)
      return true
    },

    /** Notes that the key was used, unless that was noted less than a minute ago. */
    async recordUse(organization: string, id: string, now: Date): Promise<void> {
      const minuteAgo = new Date(now.getTime() - 60_000).toISOString()
      await database.writeRepeatably(recordUse({ organization, id, now: now.toISOString(), minuteAgo }))
    },
  }
}
