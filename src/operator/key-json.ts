import { flatScope, type ApiKey } from '../domain/api-key.ts'

export type KeyJson = ReturnType<typeof toKeyJson>

/** A key in every response. */
export function toKeyJson(key: ApiKey) {
  const { role, adminUid, environment } = flatScope(key)
  return {
    id: key.id,
    prefix: key.prefix,
    api: key.api,
    role,
    admin_uid: adminUid,
    environment,
    scopes: key.scopes,
    name: key.name,
    created_at: key.createdAt,
    expires_at: key.expiresAt,
    revoked_at: key.revokedAt,
    last_used_at: key.lastUsedAt,
  }
}
