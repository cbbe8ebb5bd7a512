import { sql } from 'drizzle-orm'
import type { User } from '../domain/user.ts'
import type { users } from './tables.ts'

export type UserRow = typeof users.$inferSelect

const inJson = (name: string) => `'${name}', ${name}`
/** To the last bit: in JSON SQLite rounds numbers to 15 digits, but not where it quotes them (and writes NULL in capitals). */
const exactly = (name: string) => `'${name}', json(lower(quote(${name})))`
const identity = ['user_id', 'from_id', 'first_name', 'last_name', 'display_name', 'birthdate', 'gender']
const settings = ['language', 'goal', 'timezone', 'unit_system', 'targets_on', 'subscription_status']
const others = ['reminders_active', 'progress_token', 'created_at', 'last_request_at', 'version']
const measurements = ['height_cm', 'weight_kg', 'baseline_kg']

/** A user's row as JSON, in two parts: D1 lets a function have 32 arguments. */
export const userAsJson = sql.raw(`json_patch(
  json_object(${[...identity, ...settings].map(inJson).join(', ')}),
  json_object(${[...others.map(inJson), ...measurements.map(exactly)].join(', ')}))`)

/** A user's columns, but those of the primary key. */
export function toColumns(user: User) {
  return {
    user_id: user.userId,
    first_name: user.firstName,
    last_name: user.lastName,
    display_name: user.displayName,
    birthdate: user.birthdate,
    gender: user.gender,
    language: user.language,
    goal: user.goal,
    timezone: user.timezone,
    height_cm: user.heightCm,
    weight_kg: user.weightKg,
    unit_system: user.unitSystem,
    baseline_kg: user.baselineKg,
    targets_on: user.targetsOn,
    subscription_status: user.subscriptionStatus,
    reminders_active: Number(user.remindersActive),
    progress_token: user.progressToken,
    created_at: user.createdAt,
    last_request_at: user.lastRequestAt,
    version: user.version,
  }
}

export function toUser(row: UserRow): User {
  return {
    userId: row.user_id,
    fromId: row.from_id,
    firstName: row.first_name,
    lastName: row.last_name,
    displayName: row.display_name,
    birthdate: row.birthdate,
    gender: row.gender,
    language: row.language,
    goal: row.goal,
    timezone: row.timezone,
    heightCm: row.height_cm,
    weightKg: row.weight_kg,
    unitSystem: row.unit_system,
    baselineKg: row.baseline_kg,
    targetsOn: row.targets_on,
    subscriptionStatus: row.subscription_status,
    remindersActive: row.reminders_active === 1,
    progressToken: row.progress_token,
    createdAt: row.created_at,
    lastRequestAt: row.last_request_at,
    version: row.version,
  }
}
