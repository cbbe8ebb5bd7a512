import { flatScope, type ApiKey, type KeyScope, type Scopes } from '../../domain/api-key.ts'
import type { DatabaseName } from '../../domain/placement.ts'
import { trusted } from '../d1/trusted.ts'
import type { apiKeysTable } from './tables.ts'

/** A key's record for requests, in KV under `key:{sha256}`. A revoked key's record stays. */
export type KeyRecord = KeyScope & {
  id: string
  organization: string
  expiresAt: string | null
  revokedAt: string | null
  /** A record from before there were scopes has none: all. */
  scopes?: Scopes
  /** The organization's database. */
  database: DatabaseName
  /** Its organization is not active. A copy that says so is never trusted alone: the suspension may have ended. */
  isSuspended?: boolean
}

/** The name of a key's copy in KV. */
export const kvName = (hash: string) => `key:${hash}`

export type KeyRow = typeof apiKeysTable.$inferSelect

/** The columns of a new key, except those of its organization and its hash. */
export type KeyColumns = Omit<
  KeyRow,
  'organization_id' | 'hash' | 'revoked_at' | 'last_used_at' | 'successor_id' | 'suspended'
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
    scopes: key.scopes && JSON.stringify(key.scopes),
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
    scopes: trusted<Scopes>(JSON.parse(row.scopes ?? 'null')),
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    revokedAt: row.revoked_at,
    lastUsedAt: row.last_used_at,
  }
}

export function toRecord(key: ApiKey, database: DatabaseName, isSuspended: boolean): KeyRecord {
  const { id, organization, expiresAt, revokedAt, scopes } = key
  const scope: KeyScope =
    key.api === 'client-management'
      ? { api: key.api, role: key.role, adminUid: key.adminUid }
      : { api: key.api, environment: key.environment }
  return {
    ...scope,
    id,
    organization,
    expiresAt,
    revokedAt,
    scopes,
    database,
    ...(isSuspended && { isSuspended }),
  }
}

export const toRecordOf = (row: KeyRow, database: DatabaseName): KeyRecord =>
  toRecord(toApiKey(row), database, row.suspended === 1)
