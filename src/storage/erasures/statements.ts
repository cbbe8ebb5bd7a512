import type { Refused } from '../../domain/refused.ts'
import { statement } from '../d1/statement.ts'
import type { erasuresTable } from './tables.ts'

export type ErasureRow = typeof erasuresTable.$inferSelect

export const unrecorded = statement<{ limit: number }, ErasureRow>()(
  `SELECT * FROM erasures WHERE organization_id > '' LIMIT :limit`,
)

/** One that came meanwhile has another time. */
export const settleErasures = statement<{ recorded: string }>()(
  `DELETE FROM erasures WHERE (organization_id, id, erased_at) IN (
      SELECT value ->> 'organization_id', value ->> 'id', value ->> 'erased_at' FROM json_each(:recorded)
    )`,
)

type Again = { organization: string; ids: string; time: string | null }
const theirs = (id: string) =>
  `organization_id = :organization AND ${id} IN (SELECT value FROM json_each(:ids))` as const
const isThere =
  "EXISTS (SELECT 1 FROM organizations WHERE id = :organization AND status <> 'deleting')" as const

export type Reapplied =
  Refused<'not-found' | 'deleting'> | { kind: 'reapplied'; clients: number; users: number; isDeleting: 0 | 1 }

/** Runs before the deletions. `time` is that of the organization's own record: a later one of this id is not meant. */
export const reapplication = statement<Again, Reapplied>()(
  `SELECT json_object(
      'kind', CASE WHEN max(id) IS NULL THEN 'not-found' WHEN status = 'deleting' THEN status ELSE 'reapplied' END,
      'clients', (SELECT count(*) FROM clients WHERE ${theirs('user_uid')}),
      'users', (SELECT count(*) FROM users WHERE ${theirs('user_id')}),
      'isDeleting', coalesce(created_at <= :time, 0)) AS outcome, 'organization:' || max(id) AS subject
    FROM organizations WHERE id = :organization`,
)
export const removeClients = statement<Omit<Again, 'time'>>()(
  `DELETE FROM clients WHERE ${theirs('user_uid')} AND ${isThere}`,
)
export const removeUsers = statement<Omit<Again, 'time'>>()(
  `DELETE FROM users WHERE ${theirs('user_id')} AND ${isThere}`,
)
export const markDeletingAgain = statement<{ organization: string; time: string | null; now: string }>()(
  `UPDATE organizations SET status = 'deleting', deleting_since = :now
    WHERE id = :organization AND status <> 'deleting' AND created_at <= :time`,
)
