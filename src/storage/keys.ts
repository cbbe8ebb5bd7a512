import { sql, type Placeholder } from 'drizzle-orm'
import type { ApiKey } from '../domain/api-key.ts'
import type { DatabaseName } from '../domain/placement.ts'
import type { Database } from './d1.ts'
import { statement } from './statement.ts'
import { hashKey, putKey } from './key-lookup.ts'
import { toApiKey, toRecord, toRow, type KeyRow } from './key-rows.ts'

type KeyArgs = { organization: string; id: string }

const keyById = statement<KeyArgs, KeyRow>(
  (arg) => sql`SELECT * FROM api_keys WHERE organization_id = ${arg('organization')} AND id = ${arg('id')}`,
)
const keysOf = statement<{ organization: string }, KeyRow>(
  (arg) => sql`SELECT * FROM api_keys WHERE organization_id = ${arg('organization')} ORDER BY id`,
)
const knownOwner = statement<
  { organization: string; adminUid: string | null },
  { organization: number; admin: number }
>(
  (arg) => sql`SELECT
    EXISTS (SELECT 1 FROM organizations WHERE id = ${arg('organization')}) AS organization,
    EXISTS (SELECT 1 FROM admins
      WHERE organization_id = ${arg('organization')} AND admin_uid = ${arg('adminUid')}) AS admin`,
)
const insertKey = statement<
  Omit<KeyRow, 'organization_id' | 'revoked_at' | 'last_used_at'> & { organization: string }
>(
  (arg) => sql`INSERT INTO api_keys
      (organization_id, id, hash, prefix, api, role, admin_uid, environment, name, created_at, expires_at)
    SELECT id, ${arg('id')}, ${arg('hash')}, ${arg('prefix')}, ${arg('api')}, ${arg('role')}, ${arg('admin_uid')},
      ${arg('environment')}, ${arg('name')}, ${arg('created_at')}, ${arg('expires_at')}
    FROM organizations WHERE id = ${arg('organization')} AND (${arg('admin_uid')} IS NULL OR EXISTS (
      SELECT 1 FROM admins WHERE organization_id = ${arg('organization')} AND admin_uid = ${arg('admin_uid')}
    ))`,
)
const liveKey = (arg: (name: 'organization' | 'id' | 'now') => Placeholder) =>
  sql`organization_id = ${arg('organization')} AND id = ${arg('id')}
    AND revoked_at IS NULL AND coalesce(expires_at, '~') > ${arg('now')}`
const insertSuccessor = statement<
  KeyArgs & { now: string; newId: string; newHash: string; newPrefix: string },
  KeyRow
>(
  (arg) => sql`INSERT INTO api_keys
      (organization_id, id, hash, prefix, api, role, admin_uid, environment, name, created_at, expires_at)
    SELECT organization_id, ${arg('newId')}, ${arg('newHash')}, ${arg('newPrefix')}, api, role, admin_uid,
      environment, name, ${arg('now')}, expires_at
    FROM api_keys WHERE ${liveKey(arg)} RETURNING *`,
)
const expireKey = statement<KeyArgs & { now: string; expiresAt: string }, KeyRow>(
  (arg) => sql`UPDATE api_keys SET expires_at = min(coalesce(expires_at, '~'), ${arg('expiresAt')})
    WHERE ${liveKey(arg)} RETURNING *`,
)
const revokeKey = statement<KeyArgs & { now: string }, KeyRow>(
  (arg) => sql`UPDATE api_keys SET revoked_at = coalesce(revoked_at, ${arg('now')})
    WHERE organization_id = ${arg('organization')} AND id = ${arg('id')} RETURNING *`,
)
const recordUse = statement<KeyArgs & { now: string; minuteAgo: string }>(
  (arg) => sql`UPDATE api_keys SET last_used_at = ${arg('now')}
    WHERE organization_id = ${arg('organization')} AND id = ${arg('id')}
      AND coalesce(last_used_at, '') <= ${arg('minuteAgo')}`,
)

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
     * Makes a successor with the same scope, name and expiry, and lets the old key end at `overlapEnd` at the latest.
     * Undefined when the old key is no longer live.
     */
    async rotate(
      organization: string,
      id: string,
      successor: { id: string; prefix: string; secret: string },
      now: Date,
      overlapEnd: Date,
    ): Promise<ApiKey | undefined> {
      const hash = await hashKey(successor.secret)
      const live = { organization, id, now: now.toISOString() }
      const [[created], [old]] = await database.write(
        insertSuccessor({ ...live, newId: successor.id, newHash: hash, newPrefix: successor.prefix }),
        expireKey({ ...live, expiresAt: overlapEnd.toISOString() }),
      )
      if (!created || !old) return undefined
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
