import { integer, real, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { genders } from '../../domain/user.ts'

// The keys are the names of the columns, so a row type is the object that D1 returns.
// A test compares the tables with migrations/.
export const clientsTable = sqliteTable('clients', {
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
  status: text({ enum: ['active', 'archived'] })
    .notNull()
    .default('active'),
  session_version: text(),
  tags: text().notNull().default('{}'),
  metadata: text().notNull().default('{}'),
  photo_version: text(),
  session_count: integer().notNull().default(0),
  words: text(),
  sort_name: text().notNull().default(''),
})

export const clientWordsTable = sqliteTable('client_words', {
  organization_id: text().notNull(),
  word: text().notNull(),
  user_uid: text().notNull(),
})

const counts = {
  male: integer().notNull(),
  female: integer().notNull(),
  unstated: integer().notNull(),
}

export const clientCountsTable = sqliteTable('client_counts', {
  organization_id: text().notNull(),
  status: text().notNull(),
  activities: integer().notNull(),
  ...counts,
})

export const adminClientCountsTable = sqliteTable('admin_client_counts', {
  organization_id: text().notNull(),
  admin_uid: text().notNull(),
  status: text().notNull(),
  activities: integer().notNull(),
  ...counts,
})

export const lastSessionCountsTable = sqliteTable('last_session_counts', {
  organization_id: text().notNull(),
  status: text().notNull(),
  day: text().notNull(),
  activities: integer().notNull(),
  ...counts,
})

export const notesTable = sqliteTable('notes', {
  organization_id: text().notNull(),
  user_uid: text().notNull(),
  text: text(),
  updated_at: text().notNull(),
  version: text().notNull().default('0'),
})

export const sessionsTable = sqliteTable('sessions', {
  organization_id: text().notNull(),
  user_uid: text().notNull(),
  started_at: text().notNull(),
  activity: text().notNull(),
  ycom: real(),
  leg_length: real(),
  weight: real(),
  duration_seconds: integer(),
  note: text(),
})

export const tagCountsTable = sqliteTable('tag_counts', {
  organization_id: text().notNull(),
  tag: text().notNull(),
  spelling: text().notNull(),
  active: integer().notNull(),
  archived: integer().notNull(),
})
