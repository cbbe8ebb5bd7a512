import { mostWeights } from '../../domain/limits.ts'
import type { Refused } from '../../domain/refused.ts'
import { mayChange, type Revision } from '../d1/revision.ts'
import { statement } from '../d1/statement.ts'
import { isUser, theirWeights, userSubject, type DoneTo, type UserArgs } from './statements.ts'

export type UserEdit =
  Refused<'not-found' | 'stale' | 'too-many-weights' | 'weighed-before-birth'> | DoneTo<'edited'>

// An edit that only adds an older weight keeps the version: the stored weight then proves that the edit was made.
export const userEdit = statement<UserArgs & Revision & { weightId: string | null }, UserEdit>()(
  `SELECT json_object(
      'kind', CASE WHEN max(version) IS NULL THEN 'not-found'
        WHEN version = :version
          OR EXISTS (SELECT 1 FROM weights WHERE ${theirWeights} AND id = :weightId) THEN 'edited'
        WHEN NOT ${mayChange} THEN 'stale'
        ELSE iif(weight_count < ${mostWeights}, 'weighed-before-birth', 'too-many-weights') END,
      'userId', user_id) AS outcome, ${userSubject}
    FROM users WHERE ${isUser}`,
)
