import type { ChangesOf } from '../../domain/changes.ts'
import { wordsOf, wordsOfQuery } from '../../domain/search.ts'
import type { User } from '../../domain/user.ts'
import type { usersTable, weightsTable } from './tables.ts'

export type UserRow = typeof usersTable.$inferSelect
export type WeightRow = typeof weightsTable.$inferSelect

/** What a search finds a user by. */
type Named = ChangesOf<Pick<User, 'firstName' | 'lastName' | 'displayName' | 'fromId'>>

/** The words of the given names and id; an edit merges them with those of the others. */
export function userWords({ firstName, lastName, displayName, fromId }: Named): string {
  return JSON.stringify({
    $f: firstName && wordsOf(firstName),
    $l: lastName && wordsOf(lastName),
    $d: displayName && wordsOf(displayName),
    $i: fromId && [...wordsOf(fromId), ...wordsOfSearch(fromId)],
  })
}

/** The words of a search. One with `@` begins a whole `from_id`; a quote, which JSON has its own way with, is an apostrophe. */
export const wordsOfSearch = (query: string) => wordsOfQuery(query).map((word) => word.replace(/["\\]/g, "'"))

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
