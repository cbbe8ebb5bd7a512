import type { Admin } from '../domain/organization.ts'

export type AdminJson = ReturnType<typeof toAdminJson>

/** An admin in every response. */
export function toAdminJson(admin: Admin) {
  return {
    admin_uid: admin.adminUid,
    display_name: admin.displayName,
    email: admin.email,
    created_at: admin.createdAt,
  }
}
