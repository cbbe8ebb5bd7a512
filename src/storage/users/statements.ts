import { sql, type Placeholder } from 'drizzle-orm'
import type { Environment } from '../../domain/user.ts'
import { statement } from '../d1/statement.ts'
import type { UserRow } from './rows.ts'

export type UserArgs = { organization: string; environment: Environment; fromId: string }
export type WeightArgs = { weightId: string; weightKg: number; recordedAt: string }

export const isUser = (arg: (name: keyof UserArgs) => Placeholder) =>
  sql`organization_id = ${arg('organization')} AND environment = ${arg('environment')} AND from_id = ${arg('fromId')}`

export const userByFromId = statement<UserArgs, UserRow>(
  (arg) => sql`SELECT * FROM users WHERE ${isUser(arg)}`,
)
type ProgressArgs = { organization: string; environment: Environment; token: string }

export const userByProgressToken = statement<ProgressArgs, UserRow>(
  (arg) => sql`SELECT * FROM users WHERE progress_token = ${arg('token')}
    AND organization_id = ${arg('organization')} AND environment = ${arg('environment')}`,
)
export const latestWeights = statement<
  ProgressArgs & { limit: number },
  { weight_kg: number; recorded_at: string }
>(
  (arg) => sql`SELECT weight_kg, recorded_at FROM weights WHERE organization_id = ${arg('organization')}
    AND user_id = (SELECT user_id FROM users WHERE progress_token = ${arg('token')}
      AND organization_id = ${arg('organization')} AND environment = ${arg('environment')})
    ORDER BY id DESC LIMIT ${arg('limit')}`,
)
export const insertUser = statement<Omit<UserRow, 'organization_id' | 'environment' | 'from_id'> & UserArgs>(
  (arg) => sql`INSERT INTO users (organization_id, environment, from_id, user_id, first_name, last_name,
      display_name, birthdate, gender, language, goal, timezone, height_cm, weight_kg, unit_system, baseline_kg,
      targets_on, subscription_status, reminders_active, progress_token, created_at, last_request_at, version)
    VALUES (${arg('organization')}, ${arg('environment')}, ${arg('fromId')}, ${arg('user_id')},
      ${arg('first_name')}, ${arg('last_name')}, ${arg('display_name')}, ${arg('birthdate')}, ${arg('gender')},
      ${arg('language')}, ${arg('goal')}, ${arg('timezone')}, ${arg('height_cm')}, ${arg('weight_kg')},
      ${arg('unit_system')}, ${arg('baseline_kg')}, ${arg('targets_on')}, ${arg('subscription_status')},
      ${arg('reminders_active')}, ${arg('progress_token')}, ${arg('created_at')}, ${arg('last_request_at')},
      ${arg('version')})
    ON CONFLICT (organization_id, environment, from_id) DO NOTHING`,
)
/** Whom an outcome is about. */
export const subject = sql`'user:' || user_id AS subject`

/** What was done to whom; outcomes that are older than migration 0007 do not all say to whom. */
export type Done<Kind extends string> = { kind: Kind; userId?: string }
export type CreateOutcome = { kind: 'from-id-taken' } | Done<'created'>

export const createOutcome = statement<UserArgs & { userId: string }, CreateOutcome>(
  (arg) => sql`SELECT json_object('kind', iif(user_id = ${arg('userId')}, 'created', 'from-id-taken'),
      'userId', user_id) AS outcome, ${subject}
    FROM users WHERE ${isUser(arg)}`,
)
export const firstWeight = statement<UserArgs & WeightArgs & { userId: string }>(
  (arg) => sql`INSERT INTO weights (organization_id, user_id, id, weight_kg, recorded_at)
    SELECT organization_id, user_id, ${arg('weightId')}, ${arg('weightKg')}, ${arg('recordedAt')} FROM users
    WHERE ${isUser(arg)} AND user_id = ${arg('userId')}
    ON CONFLICT DO NOTHING`,
)
export type RotationOutcome = { kind: 'not-found' } | Done<'rotated'>

export const setProgressToken = statement<UserArgs & { token: string }>(
  (arg) => sql`UPDATE users SET progress_token = ${arg('token')} WHERE ${isUser(arg)}`,
)
export const rotationOutcome = statement<UserArgs, RotationOutcome>(
  (arg) => sql`SELECT json_object('kind', iif(max(user_id) IS NULL, 'not-found', 'rotated'),
      'userId', user_id) AS outcome, ${subject}
    FROM users WHERE ${isUser(arg)}`,
)
export const recordRequest = statement<UserArgs & { now: string; minuteAgo: string }>(
  (arg) => sql`UPDATE users SET last_request_at = ${arg('now')}
    WHERE ${isUser(arg)} AND last_request_at <= ${arg('minuteAgo')}`,
)
