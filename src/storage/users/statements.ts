import type { Plan } from '../../domain/organization.ts'
import type { Refused } from '../../domain/refused.ts'
import type { Environment } from '../../domain/user.ts'
import { statement } from '../d1/statement.ts'
import type { UserRow, WeightRow } from './rows.ts'

export type UserArgs = { organization: string; environment: Environment; fromId: string }

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
