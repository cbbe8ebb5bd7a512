import { integer, real, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { eventTypes } from '../../domain/event.ts'

// The keys are the names of the columns, so a row type is the object that D1 returns.
// A test compares the tables with migrations/.
export const eventsTable = sqliteTable('events', {
  organization_id: text().notNull(),
  seq: integer().notNull(),
  at: integer().notNull(),
  type: text({ enum: eventTypes }).notNull(),
  subject: text().notNull(),
  from_id: text(),
  environment: text(),
  actor: text().notNull(),
  request_id: text(),
  changes: text().notNull(),
})

export const eventContextTable = sqliteTable('event_context', {
  id: integer().notNull(),
  organization_id: text().notNull(),
  at: integer().notNull(),
  type: text().notNull(),
  subject: text(),
  from_id: text(),
  environment: text(),
  actor: text(),
  request_id: text(),
  changes: text().notNull(),
  set_at: real().notNull(),
  spread: text().notNull(),
})
