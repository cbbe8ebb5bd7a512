import { sqliteTable, text } from 'drizzle-orm/sqlite-core'

// The keys are the names of the columns, so a row type is the object that D1 returns.
// A test compares the tables with migrations/.
export const photoOutboxTable = sqliteTable('photo_outbox', {
  name: text().notNull(),
  organization_id: text().notNull(),
  created_at: text().notNull(),
})

export const sweepPositionsTable = sqliteTable('sweep_positions', {
  walk: text().notNull(),
  position: text().notNull(),
})
