import type { Plan } from '../../domain/organization.ts'
import type { Refused } from '../../domain/refused.ts'
import type { Environment } from '../../domain/user.ts'
import { insertedColumns } from '../d1/changes.ts'
import { composed, statement, type Query } from '../d1/statement.ts'
import type { UserColumns, UserRow, WeightRow } from './rows.ts'

export type UserArgs = { organization: string; environment: Environment; fromId: string }
export type WeightArgs = { weightId: string; weightKg: number; recordedAt: string }

/** Of a row of `users`. */
export const theirWeights =
  'weights.organization_id = users.organization_id AND weights.user_id = users.user_id'
export const isUser = 'organization_id = :organization AND environment = :environment AND from_id = :fromId'

export const userByFromId = statement<UserArgs, UserRow>()(`SELECT * FROM users WHERE ${isUser}`)
export const userByUserId = statement<Omit<UserArgs, 'fromId'> & { userId: string }, UserRow>()(
  `SELECT * FROM users
    WHERE organization_id = :organization AND user_id = :userId AND environment = :environment`,
)

type ProgressArgs = { organization: string; environment: Environment; token: string }

export const userByProgressToken = statement<ProgressArgs, UserRow>()(
  `SELECT * FROM users WHERE progress_token = :token
    AND organization_id = :organization AND environment = :environment
    AND EXISTS (SELECT 1 FROM organizations WHERE id = :organization AND status = 'active')`,
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
type HistoryArgs = UserArgs & { from: string; before: string; limit: number }

/** The key is the order: an id begins with the time of weighing. */
export const weightHistory = statement<HistoryArgs, WeightRow>()(
  `SELECT * FROM weights WHERE organization_id = :organization
    AND user_id = (SELECT user_id FROM users WHERE ${isUser}) AND id >= :from AND id < :before
    ORDER BY id DESC LIMIT :limit`,
)
const insertions = composed()
/** A new user has one weight, the first. */
export function insertUser({ organization, fromId, ...columns }: UserArgs & UserColumns): Query<never> {
  const row = { organization_id: organization, from_id: fromId, ...columns, weight_count: 1 }
  const { names, values } = insertedColumns(row)
  return insertions(
    'user',
    () => `INSERT INTO users (${names}) VALUES (${values})
      ON CONFLICT (organization_id, environment, from_id) DO NOTHING`,
    row,
  )
}
/** The user that an outcome is about. */
export const userSubject = "'user:' || user_id AS subject"

/** What was done, and to which user; outcomes older than migration 0007 may lack the user. */
export type DoneTo<Kind extends string> = { kind: Kind; userId?: string }
export type UserCreation =
  Refused<'from-id-taken'> | (Refused<'limit-reached'> & { plan: Plan }) | DoneTo<'created'>

// The plan is looked up only for a user who is not there.
export const userCreation = statement<UserArgs & { userId: string }, UserCreation>()(
  `SELECT json_object(
      'kind', CASE WHEN max(user_id) IS NULL THEN 'limit-reached' WHEN user_id = :userId THEN 'created'
        ELSE 'from-id-taken' END,
      'userId', user_id,
      'plan', iif(max(user_id) IS NULL, (SELECT plan FROM organizations WHERE id = :organization), NULL)
      ) AS outcome, ${userSubject}
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
