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

/** Runs before the deletion, as of a user. */
export const weightDeletion = statement<WeightDeletionArgs, WeightDeletion>()(
  `SELECT json_object(
      'kind', CASE WHEN max(version) IS NULL THEN 'not-found' WHEN NOT ${mayChange} THEN 'stale'
        WHEN NOT ${isThere} THEN 'unknown-weight'
        WHEN EXISTS (SELECT 1 FROM ${isAnother}) THEN 'weight-deleted' ELSE 'only-weight' END,
      'userId', user_id) AS outcome, ${userSubject}
    FROM users WHERE ${isUser}`,
)

/** Deletes the weight that the outcome says is deleted: see migration 0022. */
export const removeWeight = statement<UserArgs & { given: string }>()(
  `INSERT INTO weight_to_delete (organization_id, environment, from_id, given)
    VALUES (:organization, :environment, :fromId, :given)`,
)
