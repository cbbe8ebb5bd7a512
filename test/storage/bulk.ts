import { ulid } from 'ulid'

const start = Date.UTC(2026, 0, 1)
const day = 86_400_000

/**
 * Rows of many clients. Every second client is male, one in 100 female, the others state no gender; one in ten
 * prefers Running; one in four had a session, spread over the 1 000 days before 2026.
 */
export const bulkClients = (size: number) =>
  Array.from({ length: size }, (_, number) => ({
    user_uid: ulid(start + number),
    email: `bulk-${number}@example.com`,
    gender: number % 2 === 0 ? 'male' : number % 100 === 1 ? 'female' : null,
    activities: number % 10 === 0 ? 1 : number % 7 === 0 ? 12 : 0,
    last_session: number % 4 === 0 ? new Date(start - ((number / 4) % 1_000) * day).toISOString() : null,
    created_at: new Date(start + number).toISOString(),
  }))

const insertWith = (column = '', value = '') => `INSERT INTO clients
    (organization_id, user_uid, admin_uid, display_name, email, gender, activities, last_session, created_at${column})
  SELECT ?, value ->> 'user_uid', ?, 'Test Client', value ->> 'email', value ->> 'gender', value ->> 'activities',
    value ->> 'last_session', value ->> 'created_at'${value} FROM json_each(?)`

/** As before there was a search. The parameters are the organization, the admin and the rows as JSON. */
export const insertUnfolded = insertWith()
/** The same, and the cron of other tests has nothing to fold. */
export const insertClients = insertWith(', words', ", '{}'")
