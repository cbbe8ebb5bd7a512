import { blob, integer, real, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { roles } from '../domain/api-key.ts'
import { plans } from '../domain/organization.ts'
import { environments, genders, goals, languages, subscriptionStatuses } from '../domain/user.ts'

/**
 * The tables as migrations/ makes them (a test holds the two equal). Keys are the column names, so that a row type
 * here is, letter for letter, the object that D1 returns.
 */
export const organizations = sqliteTable('organizations', {
  id: text().primaryKey(),
  name: text().notNull(),
  plan: text({ enum: plans }).notNull(),
  client_limit: integer(),
  created_at: text().notNull(),
  client_count: integer().notNull(),
  male_count: integer().notNull(),
  female_count: integer().notNull(),
  running_count: integer().notNull(),
  vertical_jump_count: integer().notNull(),
  weightlifting_count: integer().notNull(),
  mobility_assessment_count: integer().notNull(),
  dev_user_count: integer().notNull(),
  prod_user_count: integer().notNull(),
})

export const admins = sqliteTable('admins', {
  organization_id: text().notNull(),
  admin_uid: text().notNull(),
  display_name: text().notNull(),
  email: text().notNull(),
  created_at: text().notNull(),
  client_count: integer().notNull(),
})

export const apiKeys = sqliteTable('api_keys', {
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
})

export const clients = sqliteTable('clients', {
  organization_id: text().notNull(),
  user_uid: text().notNull(),
  admin_uid: text().notNull(),
  display_name: text().notNull(),
  email: text().notNull(),
  age: integer(),
  gender: text({ enum: genders }),
  shoe_size: real(),
  weight: real(),
  height: real(),
  phone: text(),
  leg_length: real(),
  ycom: real(),
  brand: text(),
  shoe_model: text(),
  photo: text(),
  activities: integer().notNull(),
  last_session: text(),
  created_at: text().notNull(),
  version: text().notNull(),
})

export const notes = sqliteTable('notes', {
  organization_id: text().notNull(),
  user_uid: text().notNull(),
  text: text(),
  updated_at: text().notNull(),
})

export const sessions = sqliteTable('sessions', {
  organization_id: text().notNull(),
  user_uid: text().notNull(),
  started_at: text().notNull(),
  activity: text().notNull(),
  ycom: real(),
  leg_length: real(),
  weight: real(),
})

export const photoOutbox = sqliteTable('photo_outbox', {
  name: text().notNull(),
  organization_id: text().notNull(),
  created_at: text().notNull(),
})

export const sweepPositions = sqliteTable('sweep_positions', {
  walk: text().notNull(),
  position: text().notNull(),
})

export const users = sqliteTable('users', {
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
})

export const weights = sqliteTable('weights', {
  organization_id: text().notNull(),
  user_id: text().notNull(),
  id: text().notNull(),
  weight_kg: real().notNull(),
  recorded_at: text().notNull(),
})

export const placements = sqliteTable('placements', {
  organization_id: text().notNull(),
  database: text().notNull(),
})

export const idempotencyKeys = sqliteTable('idempotency_keys', {
  organization_id: text().notNull(),
  key_id: text().notNull(),
  route: text().notNull(),
  idempotency_key: text().notNull(),
  request: text().notNull(),
  outcome: text().notNull(),
  created_at: text().notNull(),
})

export const outcomes = sqliteTable('outcomes', {
  organization_id: text().notNull(),
  key_id: text().notNull(),
  route: text().notNull(),
  idempotency_key: blob().notNull(),
  request: blob().notNull(),
  subject: text().notNull(),
  outcome: text().notNull(),
  created_at: text().notNull(),
})
