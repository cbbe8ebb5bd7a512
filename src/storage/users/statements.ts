import type { Refused } from '../../domain/refused.ts'
import type { Environment } from '../../domain/user.ts'
import { statement } from '../d1/statement.ts'
import type { UserColumns, UserRow } from './rows.ts'

export type UserArgs = { organization: string; environment: Environment; fromId: string }
export type WeightArgs = { weightId: string; weightKg: number; recordedAt: string }

export const isUser = 'organization_id = :organization AND environment = :environment AND from_id = :fromId'

export const userByFromId = statement<UserArgs, UserRow>()(`SELECT * FROM users WHERE ${isUser}`)

type ProgressArgs = { organization: string; environment: Environment; token: string }

export const userByProgressToken = statement<ProgressArgs, UserRow>()(
  `SELECT * FROM users WHERE progress_token = :token
    AND organization_id = :organization AND environment = :environment`,
)
export const latestWeights = statement<
  ProgressArgs & { limit: number },
  { weight_kg: number; recorded_at: string }
>()(
  `SELECT weight_kg, recorded_at FROM weights WHERE organization_id = :organization
    AND user_id = (SELECT user_id FROM users WHERE progress_token = :token
      AND organization_id = :organization AND environment = :environment)
    ORDER BY id DESC LIMIT :limit`,
)
export const insertUser = statement<UserArgs & UserColumns>()(
  `INSERT INTO users (organization_id, environment, from_id, user_id, first_name, last_name,
      display_name, birthdate, gender, language, goal, timezone, height_cm, weight_kg, unit_system, baseline_kg,
      targets_on, subscription_status, reminders_active, progress_token, created_at, last_request_at, version)
    VALUES (:organization, :environment, :fromId, :user_id,
      :first_name, :last_name, :display_name, :birthdate, :gender,
      :language, :goal, :timezone, :height_cm, :weight_kg,
      :unit_system, :baseline_kg, :targets_on, :subscription_status,
      :reminders_active, :progress_token, :created_at, :last_request_at,
      :version)
    ON CONFLICT (organization_id, environment, from_id) DO NOTHING`,
)
/** The user that an outcome is about. */
export const userSubject = "'user:' || user_id AS subject"

/** What was done, and to which user; outcomes older than migration 0007 may lack the user. */
export type DoneTo<Kind extends string> = { kind: Kind; userId?: string }
export type UserCreation = Refused<'from-id-taken'> | DoneTo<'created'>

export const userCreation = statement<UserArgs & { userId: string }, UserCreation>()(
  `SELECT json_object('kind', iif(user_id = :userId, 'created', 'from-id-taken'),
      'userId', user_id) AS outcome, ${userSubject}
    FROM users WHERE ${isUser}`,
)
export const firstWeight = statement<UserArgs & WeightArgs & { userId: string }>()(
  `INSERT INTO weight_of_user (organization_id, id, weight_kg, recorded_at, of_user)
    VALUES (:organization, :weightId, :weightKg, :recordedAt, (
      SELECT json_object('user_id', user_id, 'follows', 1) FROM users WHERE ${isUser} AND user_id = :userId
    ))`,
)
export type TokenRotation = Refused<'not-found'> | DoneTo<'rotated'>

export const replaceProgressToken = statement<UserArgs & { token: string }>()(
  `UPDATE users SET progress_token = :token WHERE ${isUser}`,
)
export const tokenRotation = statement<UserArgs, TokenRotation>()(
  `SELECT json_object('kind', iif(max(user_id) IS NULL, 'not-found', 'rotated'),
      'userId', user_id) AS outcome, ${userSubject}
    FROM users WHERE ${isUser}`,
)
export const touchLastRequest = statement<UserArgs & { now: string; minuteAgo: string }>()(
  `UPDATE users SET last_request_at = :now
    WHERE ${isUser} AND last_request_at <= :minuteAgo`,
)
