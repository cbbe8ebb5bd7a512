import type { KeyColumns, KeyRow } from './rows.ts'
import { statement } from '../d1/statement.ts'

type KeyArgs = { organization: string; id: string }

export const keyById = statement<KeyArgs, KeyRow>()(
  `SELECT * FROM api_keys WHERE organization_id = :organization AND id = :id`,
)
export const keysOf = statement<{ organization: string }, KeyRow>()(
  `SELECT * FROM api_keys WHERE organization_id = :organization ORDER BY id`,
)
export const knownOwner = statement<
  { organization: string; adminUid: string | null },
  { organization: number; admin: number }
>()(
  `SELECT
    EXISTS (SELECT 1 FROM organizations WHERE id = :organization) AS organization,
    EXISTS (SELECT 1 FROM admins
      WHERE organization_id = :organization AND admin_uid = :adminUid) AS admin`,
)
export const insertKey = statement<KeyColumns & { organization: string; hash: string }>()(
  `INSERT INTO key_of_owner
      (organization_id, id, hash, prefix, api, role, admin_uid, environment, name, created_at, expires_at)
    VALUES (:organization, :id, :hash, :prefix, :api, :role, :admin_uid,
      :environment, :name, :created_at, :expires_at)`,
)
type RotationArgs = KeyArgs & { now: string }
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
      (organization_id, id, hash, prefix, api, role, admin_uid, environment, name, created_at, expires_at)
    SELECT old.organization_id, :newId, :newHash, :newPrefix, old.api, old.role,
      old.admin_uid, old.environment, old.name, :now, iif(later.id IS NULL, old.expires_at, later.expires_at)
    FROM api_keys AS old LEFT JOIN api_keys AS later
      ON later.organization_id = old.organization_id AND later.id = old.successor_id
    WHERE old.organization_id = :organization AND old.id = :id AND ${oldIsLive}
      AND (later.id IS NULL OR NOT (${laterIsLive})) RETURNING *`,
)
// Keys that named the old key as their successor name the new one from now on.
export const replaceKey = statement<KeyArgs & { newId: string; expiresAt: string }, KeyRow>()(
  `UPDATE api_keys SET successor_id = :newId,
      expires_at = iif(id = :id, min(coalesce(expires_at, '~'), :expiresAt), expires_at)
    WHERE organization_id = :organization AND (id = :id OR successor_id = :id)
      AND EXISTS (SELECT 1 FROM api_keys WHERE organization_id = :organization AND id = :newId)
    RETURNING *`,
)
export const markRevoked = statement<KeyArgs & { now: string }, KeyRow>()(
  `UPDATE api_keys SET revoked_at = coalesce(revoked_at, :now)
    WHERE organization_id = :organization AND id = :id RETURNING *`,
)
export const touchLastUse = statement<KeyArgs & { now: string; minuteAgo: string }>()(
  `UPDATE api_keys SET last_used_at = :now
    WHERE organization_id = :organization AND id = :id
      AND coalesce(last_used_at, '') <= :minuteAgo`,
)
