import type { ChangesOf } from '../../domain/changes.ts'
import type { Refused } from '../../domain/refused.ts'
import { givenColumns, settingColumns } from '../d1/changes.ts'
import { composed, statement, type Query } from '../d1/statement.ts'
import type { AdminRow, OrganizationRow } from './rows.ts'

export const insertOrganization = statement<
  { id: string; name: string; plan: string; createdAt: string } & Record<
    'clientLimit' | 'userLimit',
    number | null
  >
>()(
  `INSERT INTO organizations (id, name, plan, client_limit, user_limit, created_at)
    VALUES (:id, :name, :plan, :clientLimit, :userLimit, :createdAt)
    ON CONFLICT DO NOTHING`,
)
/** Runs before the creation. */
export const organizationCreation = statement<
  { organization: string },
  Refused<'id-taken'> | { kind: 'created' }
>()(
  `SELECT json_object('kind', iif(EXISTS (SELECT 1 FROM organizations WHERE id = :organization), 'id-taken', 'created'))
      AS outcome, 'organization:' || :organization AS subject`,
)
export const organizationById = statement<{ id: string }, OrganizationRow>()(
  `SELECT * FROM organizations WHERE id = :id`,
)
export const organizationsAfter = statement<{ after: string; limit: number }, OrganizationRow>()(
  `SELECT * FROM organizations WHERE id > :after ORDER BY id LIMIT :limit`,
)
export const insertAdmin = statement<{
  organization: string
  adminUid: string
  displayName: string
  email: string
  createdAt: string
}>()(
  `INSERT INTO admins (organization_id, admin_uid, display_name, email, created_at)
    SELECT id, :adminUid, :displayName, :email, :createdAt
    FROM organizations WHERE id = :organization AND status <> 'deleting'
    ON CONFLICT DO NOTHING`,
)
export const adminsOf = statement<{ organization: string }, AdminRow>()(
  `SELECT * FROM admins WHERE organization_id = :organization AND deleted_at IS NULL ORDER BY admin_uid`,
)

type ChangeableColumns = Pick<OrganizationRow, 'name' | 'plan' | 'client_limit' | 'user_limit' | 'status'>

const changes = composed()

export function changeOrganization(
  organization: string,
  changed: ChangesOf<ChangeableColumns>,
): Query<never> {
  const columns = givenColumns(changed)
  const setting = settingColumns(columns)
  const text = () => `UPDATE organizations SET ${setting} WHERE id = :organization AND status <> 'deleting'`
  return changes(setting, text, { organization, ...columns })
}

/** What every write about an organization may come to. */
export type OrganizationRefused = Refused<'not-found' | 'deleting'>

export const markDeleting = statement<{ organization: string; now: string }>()(
  `UPDATE organizations SET status = 'deleting', deleting_since = :now
    WHERE id = :organization AND status <> 'deleting'`,
)
export const organizationDeletion = statement<
  { organization: string },
  Refused<'not-found'> | { kind: 'accepted' }
>()(
  `SELECT json_object('kind', iif(max(id) IS NULL, 'not-found', 'accepted')) AS outcome,
      'organization:' || max(id) AS subject
    FROM organizations WHERE id = :organization`,
)

export const organizationChange = statement<
  { organization: string },
  OrganizationRefused | { kind: 'changed' }
>()(
  `SELECT json_object('kind', CASE WHEN max(id) IS NULL THEN 'not-found' WHEN status = 'deleting' THEN status
      ELSE 'changed' END) AS outcome, 'organization:' || max(id) AS subject
    FROM organizations WHERE id = :organization`,
)

/** Runs after the creation. */
export const adminCreation = statement<
  { organization: string; adminUid: string; createdAt: string },
  OrganizationRefused | Refused<'email-taken'> | { kind: 'created'; adminUid: string; createdAt: string }
>()(
  `SELECT json_object('kind', CASE WHEN max(id) IS NULL THEN 'not-found' WHEN status = 'deleting' THEN status
      WHEN EXISTS (SELECT 1 FROM admins WHERE organization_id = :organization AND admin_uid = :adminUid) THEN 'created'
      ELSE 'email-taken' END, 'adminUid', :adminUid, 'createdAt', :createdAt) AS outcome, 'admin:' || :adminUid AS subject
    FROM organizations WHERE id = :organization`,
)
