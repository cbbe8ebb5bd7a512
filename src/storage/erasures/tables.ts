import { sqliteTable, text } from 'drizzle-orm/sqlite-core'

// The keys are the names of the columns, so a row type is the object that D1 returns.
// A test compares the tables with migrations/.
export const erasuresTable = sqliteTable('erasures', {
  organization_id: text().notNull(),
  id: text().notNull(),
  api: text(),
  erased_at: text().notNull(),
})
