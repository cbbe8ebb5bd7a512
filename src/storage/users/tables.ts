import { integer, real, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { environments, genders, goals, languages, subscriptionStatuses } from '../../domain/user.ts'

// The keys are the names of the columns, so a row type is the object that D1 returns.
// A test compares the tables with migrations/.
export const usersTable = sqliteTable('users', {
  organization_id: text().notNull(),
  environment: text({ enum: environments }).notNull(),
  from_id: text().notNull(),
  user_id: text().notNull(),
  first_name: text().notNull(),
  last_name: text().notNull(),
  display_name: text().notNull(),
  birthdate: text().notNull(),
  gender: text({ enum: genders }).notNull(),
  language: text({ enum: languages }).notNull(),
  goal: text({ enum: goals }).notNull(),
  timezone: text().notNull(),
  height_cm: real().notNull(),
  weight_kg: real().notNull(),
  unit_system: text({ enum: ['metric', 'imperial'] }).notNull(),
  baseline_kg: real().notNull(),
  targets_on: text().notNull(),
  subscription_status: text({ enum: subscriptionStatuses }).notNull(),
  reminders_active: integer().notNull(),
  progress_token: text().notNull(),
  created_at: text().notNull(),
  last_request_at: text().notNull(),
  version: text().notNull(),
  weight_version: text(),
  weight_count: integer().notNull().default(0),
  words: text(),
})

export const weightsTable = sqliteTable('weights', {
  organization_id: text().notNull(),
  user_id: text().notNull(),
  id: text().notNull(),
  weight_kg: real().notNull(),
  recorded_at: text().notNull(),
  follows: integer().notNull().default(0),
})

export const userWordsTable = sqliteTable('user_words', {
  organization_id: text().notNull(),
  environment: text({ enum: environments }).notNull(),
  word: text().notNull(),
  from_id: text().notNull(),
})
