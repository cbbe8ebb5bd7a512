import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { organizationStatuses, plans } from '../../domain/organization.ts'

// The keys are the names of the columns, so a row type is the object that D1 returns.
// A test compares the tables with migrations/.
export const organizationsTable = sqliteTable('organizations', {
  id: text().primaryKey(),
  name: text().notNull(),
  plan: text({ enum: plans }).notNull(),
  client_limit: integer(),
  created_at: text().notNull(),
  client_count: integer().notNull(),
  dev_user_count: integer().notNull(),
  prod_user_count: integer().notNull(),
  archived_count: integer().notNull().default(0),
  tag_count: integer().notNull().default(0),
  user_limit: integer(),
  status: text({ enum: organizationStatuses }).notNull(),
  deleting_since: text(),
})

export const adminsTable = sqliteTable('admins', {
  organization_id: text().notNull(),
  admin_uid: text().notNull(),
  display_name: text().notNull(),
  email: text().notNull(),
  created_at: text().notNull(),
  deleted_at: text(),
  reassigned_to: text(),
})

export const placementsTable = sqliteTable('placements', {
  organization_id: text().notNull(),
  database: text().notNull(),
})
