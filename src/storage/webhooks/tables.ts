import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { webhookFeeds, webhookStatuses } from '../../domain/webhook.ts'

// The keys are the names of the columns, so a row type is the object that D1 returns.
// A test compares the tables with migrations/.
export const webhooksTable = sqliteTable('webhooks', {
  organization_id: text().notNull(),
  id: text().notNull(),
  feed: text({ enum: webhookFeeds }).notNull(),
  url: text().notNull(),
  types: text(),
  description: text(),
  status: text({ enum: webhookStatuses }).notNull(),
  generation: integer().notNull(),
  previous_until: integer(),
  delivered: integer().notNull(),
  delivered_at: integer().notNull(),
  attempts: integer().notNull(),
  failing_since: integer(),
  next_attempt_at: integer(),
  last_status: integer(),
  last_error: text(),
  lease: text(),
  lease_until: integer(),
  created_at: text().notNull(),
  version: text().notNull(),
  suspended: integer().notNull().default(0),
})

export const webhookOwingTable = sqliteTable('webhook_owing', {
  organization_id: text().notNull(),
})

export const webhookReceiversTable = sqliteTable('webhook_receivers', {
  organization_id: text().notNull(),
  endpoints: integer().notNull(),
})
