import { blob, sqliteTable, text } from 'drizzle-orm/sqlite-core'

// The keys are the names of the columns, so a row type is the object that D1 returns.
// A test compares the tables with migrations/.
export const idempotencyKeysTable = sqliteTable('idempotency_keys', {
  organization_id: text().notNull(),
  key_id: text().notNull(),
  route: text().notNull(),
  idempotency_key: text().notNull(),
  request: text().notNull(),
  outcome: text().notNull(),
  created_at: text().notNull(),
})

export const outcomesTable = sqliteTable('outcomes', {
  organization_id: text().notNull(),
  key_id: text().notNull(),
  route: text().notNull(),
  idempotency_key: blob().notNull(),
  request: blob().notNull(),
  subject: text().notNull(),
  outcome: text().notNull(),
  created_at: text().notNull(),
})
