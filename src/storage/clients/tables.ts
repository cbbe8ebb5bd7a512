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
})

export const notesTable = sqliteTable('notes', {
  organization_id: text().notNull(),
  user_uid: text().notNull(),
  text: text(),
  updated_at: text().notNull(),
})

export const sessionsTable = sqliteTable('sessions', {
  organization_id: text().notNull(),
  user_uid: text().notNull(),
  started_at: text().notNull(),
  activity: text().notNull(),
  ycom: real(),
  leg_length: real(),
  weight: real(),
})
