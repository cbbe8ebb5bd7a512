import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { roles } from '../../domain/api-key.ts'
import { environments } from '../../domain/user.ts'

// The keys are the names of the columns, so a row type is the object that D1 returns.
// A test compares the tables with migrations/.
export const apiKeysTable = sqliteTable('api_keys', {
  organization_id: text().notNull(),
  id: text().notNull(),
  hash: text().notNull(),
  prefix: text().notNull(),
  api: text({ enum: ['client-management', 'user-management'] }).notNull(),
  role: text({ enum: roles }),
  admin_uid: text(),
  environment: text({ enum: environments }),
  name: text().notNull(),
  created_at: text().notNull(),
  expires_at: text(),
  revoked_at: text(),
  last_used_at: text(),
  successor_id: text(),
  scopes: text(),
  suspended: integer().notNull().default(0),
})
