import type { OrganizationStatus } from '../../domain/organization.ts'
import type { Refused } from '../../domain/refused.ts'
import type { KeyColumns, KeyRow } from './rows.ts'
import { insertedColumns } from '../d1/changes.ts'
import { composed, statement, type Query } from '../d1/statement.ts'

type KeyArgs = { organization: string; id: string }

export const keyById = statement<KeyArgs, KeyRow>()(
  `SELECT * FROM api_keys WHERE organization_id = :organization AND id = :id`,
)
export const keysOf = statement<{ organization: string }, KeyRow>()(
  `SELECT * FROM api_keys WHERE organization_id = :organization ORDER BY id`,
)
/** The status of the organization, null of an unknown one, and whether it has this admin. */
export const knownOwner = statement<
  { organization: string; adminUid: string | null },
  { organization: OrganizationStatus | null; admin: number }
>()(
  `SELECT
    (SELECT status FROM organizations WHERE id = :organization) AS organization,
    EXISTS (SELECT 1 FROM admins
      WHERE organization_id = :organization AND admin_uid = :adminUid AND deleted_at IS NULL) AS admin`,
)
const insertions = composed()
type NewKey = KeyColumns & { organization: string; hash: string }

export function insertKey({ organization, ...columns }: NewKey): Query<never> {
  const row = { organization_id: organization, ...columns }
  const { names, values } = insertedColumns(row)
  return insertions('key', () => `INSERT INTO key_of_owner (${names}) VALUES (${values})`, row)
}
type RotationArgs = KeyArgs & { now: string }
const isOpen =
  "EXISTS (SELECT 1 FROM organizations WHERE id = :organization AND status <> 'deleting')" as const
const oldIsLive = "old.revoked_at IS NULL AND coalesce(old.expires_at, '~') > :now"
const laterIsLive = "later.revoked_at IS NULL AND coalesce(later.expires_at, '~') > :now"

export const liveSuccessor = statement<RotationArgs, { id: string }>()(
  `SELECT later.id FROM api_keys AS old JOIN api_keys AS later
      ON later.organization_id = old.organization_id AND later.id = old.successor_id
    WHERE old.organization_id = :organization AND old.id = :id AND ${laterIsLive}`,
)
// A second successor, made after the first is revoked, lives as long as the first would have: the old key's own end is
// nearer.
export const insertSuccessor = statement<
  RotationArgs & { newId: string; newHash: string; newPrefix: string },
  KeyRow
>()(
  `INSERT INTO api_keys
      (organization_id, id, hash, prefix, api, role, admin_uid, environment, name, scopes, created_at, expires_at)
    SELECT old.organization_id, :newId, :newHash, :newPrefix, old.api, old.role,
      old.admin_uid, old.environment, old.name, old.scopes, :now, iif(later.id IS NULL, old.expires_at, later.expires_at)
    FROM api_keys AS old LEFT JOIN api_keys AS later
      ON later.organization_id = old.organization_id AND later.id = old.successor_id
    WHERE old.organization_id = :organization AND old.id = :id AND ${oldIsLive}
      AND (later.id IS NULL OR NOT (${laterIsLive})) AND ${isOpen} RETURNING *`,
)
// Keys that named the old key as their successor name the new one from now on.
export const replaceKey = statement<KeyArgs & { newId: string; expiresAt: string }, KeyRow>()(
  `UPDATE api_keys SET successor_id = :newId,
      expires_at = iif(id = :id, min(coalesce(expires_at, '~'), :expiresAt), expires_at)
    WHERE organization_id = :organization AND (id = :id OR successor_id = :id)
      AND EXISTS (SELECT 1 FROM api_keys WHERE organization_id = :organization AND id = :newId)
    RETURNING *`,
)
export const markRevoked = statement<KeyArgs & { now: string }>()(
  `UPDATE api_keys SET revoked_at = coalesce(revoked_at, :now)
    WHERE organization_id = :organization AND id = :id AND ${isOpen}`,
)
export const revocation = statement<KeyArgs, Refused<'not-found' | 'deleting'> | { kind: 'revoked' }>()(
  `SELECT json_object('kind', CASE WHEN status = 'deleting' THEN status WHEN max(api_keys.id) IS NULL THEN 'not-found'
      ELSE 'revoked' END) AS outcome, 'key:' || :id AS subject
    FROM organizations LEFT JOIN api_keys ON organization_id = :organization AND api_keys.id = :id
    WHERE organizations.id = :organization`,
)
export const touchLastUse = statement<KeyArgs & { now: string; minuteAgo: string }>()(
  `UPDATE api_keys SET last_used_at = :now
    WHERE organization_id = :organization AND id = :id
      AND coalesce(last_used_at, '') <= :minuteAgo`,
)

type OfAdmin = { organization: string; adminUid: string; now: string }
const isOfAdmin = 'organization_id = :organization AND admin_uid = :adminUid' as const

/** The newest keys that neither were revoked nor have expired. */
export const openKeysOf = statement<{ organization: string; now: string; limit: number }, KeyRow>()(
  `SELECT * FROM api_keys
    WHERE organization_id = :organization AND revoked_at IS NULL AND coalesce(expires_at, '~') > :now
    ORDER BY id DESC LIMIT :limit`,
)

/** The keys of an admin who was deleted at this moment. */
export const revokeKeysOfAdmin = statement<OfAdmin>()(
  `UPDATE api_keys SET revoked_at = :now WHERE ${isOfAdmin} AND revoked_at IS NULL
    AND EXISTS (SELECT 1 FROM admins WHERE ${isOfAdmin} AND deleted_at = :now)`,
)
export const keysRevokedAt = statement<OfAdmin, KeyRow>()(
  `SELECT * FROM api_keys WHERE ${isOfAdmin} AND revoked_at = :now`,
)
