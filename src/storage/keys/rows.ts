import { flatScope, type ApiKey, type KeyScope } from '../../domain/api-key.ts'
import type { DatabaseName } from '../../domain/placement.ts'
import type { apiKeysTable } from './tables.ts'

/** A key's record for requests, in KV under `key:{sha256}`. A revoked key's record stays. */
export type KeyRecord = KeyScope & {
  id: string
  organization: string
  expiresAt: string | null
  revokedAt: string | null
  /** The organization's database. */
  database: DatabaseName
}

/** The name of a key's copy in KV. */
export const kvName = (hash: string) => `key:${hash}`

export type KeyRow = typeof apiKeysTable.$inferSelect

/** The columns of a new key, except those of its organization and its hash. */
export type KeyColumns = Omit<
  KeyRow,
  'organization_id' | 'hash' | 'revoked_at' | 'last_used_at' | 'successor_id'
>

export function keyColumns(key: ApiKey): KeyColumns {
  const { role, adminUid, environment } = flatScope(key)
  return {
    id: key.id,
    prefix: key.prefix,
    api: key.api,
    role,
    admin_uid: adminUid,
    environment,
    name: key.name,
    created_at: key.createdAt,
    expires_at: key.expiresAt,
  }
}

function scopeOf(row: KeyRow): KeyScope {
  if (row.role !== null && row.admin_uid !== null) {
    return { api: 'client-management', role: row.role, adminUid: row.admin_uid }
  }
  if (row.environment !== null) return { api: 'user-management', environment: row.environment }
  throw new Error('A key without a scope: the table forbids it')
}

export function toApiKey(row: KeyRow): ApiKey {
  return {
    ...scopeOf(row),
    id: row.id,
    organization: row.organization_id,
    prefix: row.prefix,
    name: row.name,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    revokedAt: row.revoked_at,
    lastUsedAt: row.last_used_at,
  }
}

export function toRecord(key: ApiKey, database: DatabaseName): KeyRecord {
  const { id, organization, expiresAt, revokedAt } = key
  const scope: KeyScope =
    key.api === 'client-management'
      ? { api: key.api, role: key.role, adminUid: key.adminUid }
      : { api: key.api, environment: key.environment }
  return { ...scope, id, organization, expiresAt, revokedAt, database }
}
