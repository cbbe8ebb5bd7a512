import type { ApiKey } from '../../domain/api-key.ts'
import { recordingInterval } from '../../domain/limits.ts'
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
  markRevoked,
  replaceKey,
  revocation,
  touchLastUse,
} from './statements.ts'
import { keyColumns, toApiKey, toRecord, toRecordOf, type KeyRecord } from './rows.ts'

export type KeyStore = ReturnType<typeof keyStore>

/**
 * API keys: the record in D1, which decides, and its copy in KV, which requests look up. D1 is written first: a copy
 * that fails leaves a key that does not work yet, never one that still works. Keys come in clear and are hashed here.
 */
export function keyStore(database: Database, name: DatabaseName, namespace: KVNamespace) {
  const copy = (hash: string, record: KeyRecord, now: Date) => putKey(namespace, hash, record, now)

  return {
    async create(
      organization: string,
      key: ApiKey,
      secret: string,
    ): Promise<'created' | 'not-found' | 'deleting' | 'unknown-admin'> {
      const hash = await hashKey(secret)
      const row = { ...keyColumns(key), hash }
      const { owner } = await database.write({
        event: { organization, type: 'key.created' },
        ask: { owner: knownOwner({ organization, adminUid: row.admin_uid }) },
        do: [insertKey({ organization, ...row })],
      })
      const [known] = owner
      if (!known?.organization) return 'not-found'
      if (known.organization === 'deleting') return 'deleting'
      if (row.admin_uid !== null && !known.admin) return 'unknown-admin'
      const record = toRecord(key, name, known.organization === 'suspended')
      await copy(hash, record, new Date(key.createdAt))
      return 'created'
    },

    async get(organization: string, id: string): Promise<ApiKey | undefined> {
      const { main } = await database.read({ main: keyById({ organization, id }) })
      const [row] = main
      return row && toApiKey(row)
    },

    /** All keys of the organization, dead ones too, oldest first; undefined for an unknown organization. */
    async list(organization: string): Promise<ApiKey[] | undefined> {
      const { main, keys } = await database.read({
        main: knownOwner({ organization, adminUid: null }),
        also: { keys: keysOf({ organization }) },
      })
      return main[0]?.organization ? keys.map(toApiKey) : undefined
    },

    /**
     * Makes a successor with the same scope, name and expiry, and ends the old key at `overlapEnd` at the latest.
     * Refuses if the old key is dead, or has a living successor.
     */
    async rotate(
      organization: string,
      id: string,
      successor: { id: string; prefix: string; secret: string },
      now: Date,
      overlapEnd: Date,
    ): Promise<ApiKey | 'dead' | 'rotated-already' | 'deleting'> {
      const hash = await hashKey(successor.secret)
      const live = { organization, id, now: now.toISOString() }
      const newId = successor.id
      const { owner, living, inserted, replaced } = await database.write({
        event: { organization, type: 'key.rotated', subject: `key:${id}` },
        ask: { owner: knownOwner({ organization, adminUid: null }), living: liveSuccessor(live) },
        do: {
          inserted: insertSuccessor({ ...live, newId, newHash: hash, newPrefix: successor.prefix }),
          replaced: replaceKey({ organization, id, newId, expiresAt: overlapEnd.toISOString() }),
        },
      })
      if (owner[0]?.organization === 'deleting') return 'deleting'
      if (living.length > 0) return 'rotated-already'
      const [created] = inserted
      const old = replaced.find((row) => row.id === id)
      if (!created || !old) return 'dead'
      const key = toApiKey(created)
      // The row of the new key is as inserted: a trigger marks it later.
      const record = toRecord(key, name, old.suspended === 1)
      await Promise.all([copy(hash, record, now), copy(old.hash, toRecordOf(old, name), now)])
      return key
    },

    /** Revokes a key for good; a second time changes nothing. */
    async revoke(organization: string, id: string, now: Date): Promise<'revoked' | 'not-found' | 'deleting'> {
      const { outcome, found } = await database.writeRepeatably({
        event: { organization, type: 'key.revoked' },
        do: [markRevoked({ organization, id, now: now.toISOString() })],
        outcome: revocation({ organization, id }),
        // A repeated call makes the copy that the first one may have failed to make.
        read: { found: keyById({ organization, id }) },
      })
      const [row] = found
      if (outcome.kind === 'revoked' && row) await copy(row.hash, toRecordOf(row, name), now)
      return outcome.kind
    },

    /** Records the key's use, at most once a minute. */
    async recordUse(organization: string, id: string, now: Date): Promise<void> {
      const minuteAgo = new Date(now.getTime() - recordingInterval).toISOString()
      await database.writeRepeatably({
        event: null,
        do: [touchLastUse({ organization, id, now: now.toISOString(), minuteAgo })],
      })
    },
  }
}
