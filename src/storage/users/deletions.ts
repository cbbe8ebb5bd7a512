import type { Erased } from '../../domain/erased.ts'
import type { Refused } from '../../domain/refused.ts'
import { mayChange, type Revision } from '../d1/revision.ts'
import { statement } from '../d1/statement.ts'
import { isUser, theirWeights, userSubject, type DoneTo, type UserArgs } from './statements.ts'

type ChangeArgs = UserArgs & Revision
type WeightDeletionArgs = ChangeArgs & { weightId: string }

export type UserDeletion = Refused<'not-found' | 'stale'> | { kind: 'deleted'; erased?: Erased }

/** Runs before the deletion, because afterwards a missing user looks the same as a deleted one. */
export const userDeletion = statement<ChangeArgs & { backupsUntil: string }, UserDeletion>()(
  `SELECT json_object(
      'kind', CASE WHEN max(version) IS NULL THEN 'not-found' WHEN ${mayChange} THEN 'deleted' ELSE 'stale' END,
      'erased', json_object(
        'notes', 0,
        'sessions', 0,
        'weights', weight_count,
        'events', (SELECT count(*) FROM events INDEXED BY events_by_subject
          WHERE events.organization_id = :organization AND subject = 'user:' || user_id),
        'photo', json('false'),
        'backupsUntil', :backupsUntil)) AS outcome, ${userSubject}
    FROM users WHERE ${isUser}`,
)
export const removeUser = statement<ChangeArgs>()(`DELETE FROM users WHERE ${isUser} AND ${mayChange}`)

export type WeightDeletion =
  Refused<'not-found' | 'stale' | 'unknown-weight' | 'only-weight'> | DoneTo<'weight-deleted'>

const isThere = `EXISTS (SELECT 1 FROM weights WHERE ${theirWeights} AND id = :weightId)` as const
const isAnother = `weights WHERE ${theirWeights} AND id <> :weightId` as const
const mayBeDeleted =
  `${isUser} AND ${mayChange} AND ${isThere} AND EXISTS (SELECT 1 FROM ${isAnother})` as const

/** Runs before the deletion, as of a user. */
export const weightDeletion = statement<WeightDeletionArgs, WeightDeletion>()(
  `SELECT json_object(
      'kind', CASE WHEN max(version) IS NULL THEN 'not-found' WHEN NOT ${mayChange} THEN 'stale'
        WHEN NOT ${isThere} THEN 'unknown-weight'
        WHEN EXISTS (SELECT 1 FROM ${isAnother}) THEN 'weight-deleted' ELSE 'only-weight' END,
      'userId', user_id) AS outcome, ${userSubject}
    FROM users WHERE ${isUser}`,
)

/** Tells the event which weight goes: the caller names only its id. */
export const tellDeletedWeight = statement<UserArgs & { weightId: string }>()(
  `UPDATE event_context SET changes = coalesce((
      SELECT json_object('weight_deleted', json_array(
        json_object('weight_id', id, 'weight_kg', weights.weight_kg, 'recorded_at', recorded_at), NULL))
      FROM users JOIN weights ON ${theirWeights} AND id = :weightId
      WHERE users.organization_id = :organization AND environment = :environment AND from_id = :fromId
    ), changes) WHERE event_context.id = 1`,
)

/** The latest weight that is left is the profile's. One that only the history had leaves the version as it is. */
export const forgetWeight = statement<WeightDeletionArgs & { today: string }>()(
  `UPDATE users SET
      (weight_kg, targets_on, version) = (
        SELECT latest.weight_kg, iif(users.weight_kg <> latest.weight_kg, :today, targets_on),
          iif(latest.id < :weightId, :version, version)
        FROM weights AS latest
        WHERE latest.organization_id = users.organization_id AND latest.user_id = users.user_id
          AND latest.id <> :weightId ORDER BY latest.id DESC LIMIT 1),
      weight_count = weight_count - 1,
      weight_version = :version
    WHERE ${mayBeDeleted}`,
)
export const removeWeight = statement<UserArgs & { version: string; weightId: string }>()(
  `DELETE FROM weights WHERE organization_id = :organization AND id = :weightId
    AND user_id = (SELECT user_id FROM users WHERE ${isUser} AND weight_version = :version)`,
)
