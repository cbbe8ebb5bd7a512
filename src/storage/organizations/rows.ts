import type { Admin, Organization } from '../../domain/organization.ts'
import type { adminsTable, organizationsTable } from './tables.ts'

export type OrganizationRow = typeof organizationsTable.$inferSelect
export type AdminRow = typeof adminsTable.$inferSelect

export function toOrganization(row: OrganizationRow): Organization {
  return {
    id: row.id,
    name: row.name,
    plan: row.plan,
    clientLimit: row.client_limit,
    userLimit: row.user_limit,
    clientCount: row.client_count,
    userCounts: { dev: row.dev_user_count, prod: row.prod_user_count },
    status: row.status,
    createdAt: row.created_at,
  }
}

export function toAdmin(row: AdminRow): Admin {
  return {
    adminUid: row.admin_uid,
    displayName: row.display_name,
    email: row.email,
    createdAt: row.created_at,
  }
}
