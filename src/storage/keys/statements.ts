import { sql, type Placeholder } from 'drizzle-orm'
import type { KeyRow } from './rows.ts'
import { statement } from '../d1/statement.ts'

type KeyArgs = { organization: string; id: string }

export const keyById = statement<KeyArgs, KeyRow>(
  (arg) => sql`SELECT * FROM api_keys WHERE organization_id = ${arg('organization')} AND id = ${arg('id')}`,
)
export const keysOf = statement<{ organization: string }, KeyRow>(
  (arg) => sql`SELECT * FROM api_keys WHERE organization_id = ${arg('organization')} ORDER BY id`,
)
export const knownOwner = statement<
  { organization: string; adminUid: string | null },
  { organization: number; admin: number }
>(
  (arg) => sql`SELECT
    EXISTS (SELECT 1 FROM organizations WHERE id = ${arg('organization')}) AS organization,
    EXISTS (SELECT 1 FROM admins
      WHERE organization_id = ${arg('organization')} AND admin_uid = ${arg('adminUid')}) AS admin`,
)
export const insertKey = statement<
  Omit<KeyRow, 'organization_id' | 'revoked_at' | 'last_used_at' | 'successor_id'> & { organization: string }
>(
  (arg) => sql`INSERT INTO api_keys
      (organization_id, id, hash, prefix, api, role, admin_uid, environment, name, created_at, expires_at)
    SELECT id, ${arg('id')}, ${arg('hash')}, ${arg('prefix')}, ${arg('api')}, ${arg('role')}, ${arg('admin_uid')},
      ${arg('environment')}, ${arg('name')}, ${arg('created_at')}, ${arg('expires_at')}
    FROM organizations WHERE id = ${arg('organization')} AND (${arg('admin_uid')} IS NULL OR EXISTS (
      SELECT 1 FROM admins WHERE organization_id = ${arg('organization')} AND admin_uid = ${arg('admin_uid')}
    ))`,
)
type RotationArgs = KeyArgs & { now: string }
const isLive = (key: string, now: Placeholder) =>
  sql`${sql.raw(key)}.revoked_at IS NULL AND coalesce(${sql.raw(key)}.expires_at, '~') > ${now}`
export const liveSuccessor = statement<RotationArgs, { id: string }>(
  (arg) => sql`SELECT later.id FROM api_keys AS old JOIN api_keys AS later
      ON later.organization_id = old.organization_id AND later.id = old.successor_id
    WHERE old.organization_id = ${arg('organization')} AND old.id = ${arg('id')} AND ${isLive('later', arg('now'))}`,
)
// A second successor, made when the first is revoked, lives as long as that would have: the old key's own end is nearer.
export const insertSuccessor = statement<
  RotationArgs & { newId: string; newHash: string; newPrefix: string },
  KeyRow
>(
  (arg) => sql`INSERT INTO api_keys
      (organization_id, id, hash, prefix, api, role, admin_uid, environment, name, created_at, expires_at)
    SELECT old.organization_id, ${arg('newId')}, ${arg('newHash')}, ${arg('newPrefix')}, old.api, old.role,
      old.admin_uid, old.environment, old.name, ${arg('now')}, iif(later.id IS NULL, old.expires_at, later.expires_at)
    FROM api_keys AS old LEFT JOIN api_keys AS later
      ON later.organization_id = old.organization_id AND later.id = old.successor_id
    WHERE old.organization_id = ${arg('organization')} AND old.id = ${arg('id')} AND ${isLive('old', arg('now'))}
      AND (later.id IS NULL OR NOT (${isLive('later', arg('now'))})) RETURNING *`,
)
// Whoever was rotated to the old key is rotated to the new one from now on.
export const replaceKey = statement<KeyArgs & { newId: string; expiresAt: string }, KeyRow>(
  (arg) => sql`UPDATE api_keys SET successor_id = ${arg('newId')},
      expires_at = iif(id = ${arg('id')}, min(coalesce(expires_at, '~'), ${arg('expiresAt')}), expires_at)
    WHERE organization_id = ${arg('organization')} AND (id = ${arg('id')} OR successor_id = ${arg('id')})
      AND EXISTS (SELECT 1 FROM api_keys WHERE organization_id = ${arg('organization')} AND id = ${arg('newId')})
    RETURNING *`,
)
export const revokeKey = statement<KeyArgs & { now: string }, KeyRow>(
  (arg) => sql`UPDATE api_keys SET revoked_at = coalesce(revoked_at, ${arg('now')})
    WHERE organization_id = ${arg('organization')} AND id = ${arg('id')} RETURNING *`,
)
export const recordUse = statement<KeyArgs & { now: string; minuteAgo: string }>(
  (arg) => sql`UPDATE api_keys SET last_used_at = ${arg('now')}
    WHERE organization_id = ${arg('organization')} AND id = ${arg('id')}
      AND coalesce(last_used_at, '') <= ${arg('minuteAgo')}`,
)
