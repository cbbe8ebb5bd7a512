import type { Refused } from '../../domain/refused.ts'
import { statement, type Query } from '../d1/statement.ts'

type AdminArgs = { organization: string; adminUid: string }
type DeletionArgs = AdminArgs & { to: string | null }
type DeletedArgs = AdminArgs & { now: string }

const isTheirs = 'organization_id = :organization AND admin_uid = :adminUid' as const
const isBeingDeleted =
  `EXISTS (SELECT 1 FROM organizations WHERE id = :organization AND status = 'deleting')` as const
const isUnknown = `:to IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM admins AS other WHERE other.organization_id = :organization AND other.admin_uid = :to
      AND other.admin_uid <> :adminUid AND other.deleted_at IS NULL
  )` as const
/** Clients of its own, or of a deleted admin on their way to it. */
const keepsClients = `:to IS NULL AND (
    EXISTS (SELECT 1 FROM clients INDEXED BY clients_by_admin WHERE ${isTheirs})
    OR EXISTS (SELECT 1 FROM admins AS gone WHERE gone.organization_id = :organization AND gone.reassigned_to = :adminUid)
  )` as const

export type AdminDeletion =
  { kind: 'deleted' } | Refused<'not-found' | 'deleting' | 'unknown-admin' | 'has-clients'>

/** Runs before the deletion. */
export const adminDeletion = statement<DeletionArgs, AdminDeletion>()(
  `SELECT json_object('kind', CASE
      WHEN NOT EXISTS (SELECT 1 FROM admins WHERE ${isTheirs} AND deleted_at IS NULL) THEN 'not-found'
      WHEN ${isBeingDeleted} THEN 'deleting' WHEN ${isUnknown} THEN 'unknown-admin'
      WHEN ${keepsClients} THEN 'has-clients' ELSE 'deleted' END) AS outcome, 'admin:' || :adminUid AS subject`,
)
export const markAdminDeleted = statement<DeletionArgs & { now: string }>()(
  `UPDATE admins SET deleted_at = :now, display_name = '', email = admin_uid, reassigned_to = :to
    WHERE ${isTheirs} AND deleted_at IS NULL AND NOT (${isBeingDeleted} OR ${isUnknown} OR ${keepsClients})`,
)

const isJustDeleted = `EXISTS (SELECT 1 FROM admins WHERE ${isTheirs} AND deleted_at = :now)` as const

/** A call that made the deleted admin does not make it anew when repeated: see migration 0017. */
export const eraseAdminOutcomes = statement<DeletedArgs>()(
  `INSERT INTO outcomes_of_deleted (organization_id, subject)
    SELECT organization_id, 'admin:' || admin_uid FROM admins WHERE ${isTheirs} AND deleted_at = :now`,
)
/** Clients that are on their way to the deleted admin go to the next one. */
export const passOn = statement<DeletedArgs & { to: string | null }>()(
  `UPDATE admins SET reassigned_to = :to
    WHERE organization_id = :organization AND reassigned_to = :adminUid AND ${isJustDeleted}`,
)

/** Gives clients of a deleted admin, at most `limit`, to the one who takes them. */
export const moveClients = statement<AdminArgs & { version: string; limit: number }>()(
  `UPDATE clients SET version = :version, admin_uid = (SELECT reassigned_to FROM admins WHERE ${isTheirs})
    WHERE organization_id = :organization AND user_uid IN (
      SELECT user_uid FROM clients INDEXED BY clients_by_admin
      WHERE ${isTheirs} AND EXISTS (SELECT 1 FROM admins WHERE ${isTheirs} AND reassigned_to IS NOT NULL) LIMIT :limit
    )`,
)
export const endReassignment = statement<AdminArgs>()(
  `UPDATE admins SET reassigned_to = NULL WHERE ${isTheirs} AND reassigned_to IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM clients INDEXED BY clients_by_admin WHERE ${isTheirs})`,
)

/** The deleted admins whose clients are on their way. */
export const adminsToReassign: Query<{ organization: string; adminUid: string }> = {
  sql: `SELECT organization_id AS organization, admin_uid AS adminUid
    FROM admins INDEXED BY admins_to_reassign WHERE organization_id > '' AND reassigned_to IS NOT NULL LIMIT 100`,
  params: [],
}
