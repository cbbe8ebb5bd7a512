import type { ChangesOf } from '../../domain/changes.ts'
import { givenColumns, settingColumns } from '../d1/changes.ts'
import { composed, statement, type Query } from '../d1/statement.ts'
import type { AdminRow, OrganizationRow } from './rows.ts'

export const insertOrganization = statement<
  { id: string; name: string; plan: string; clientLimit: number | null; createdAt: string },
  OrganizationRow
>()(
  `INSERT INTO organizations (id, name, plan, client_limit, created_at)
    VALUES (:id, :name, :plan, :clientLimit, :createdAt)
    ON CONFLICT DO NOTHING RETURNING *`,
)
export const organizationById = statement<{ id: string }, OrganizationRow>()(
  `SELECT * FROM organizations WHERE id = :id`,
)
export const organizationsAfter = statement<{ after: string; limit: number }, OrganizationRow>()(
  `SELECT * FROM organizations WHERE id > :after ORDER BY id LIMIT :limit`,
)
export const insertAdmin = statement<
  { organization: string; adminUid: string; displayName: string; email: string; createdAt: string },
  { admin_uid: string }
>()(
  `INSERT INTO admins (organization_id, admin_uid, display_name, email, created_at)
    SELECT id, :adminUid, :displayName, :email, :createdAt
    FROM organizations WHERE id = :organization
    ON CONFLICT DO NOTHING RETURNING admin_uid`,
)
export const adminsOf = statement<{ organization: string }, AdminRow>()(
  `SELECT * FROM admins WHERE organization_id = :organization ORDER BY admin_uid`,
)

type ChangeableColumns = Pick<OrganizationRow, 'name' | 'plan' | 'client_limit'>

const changes = composed<OrganizationRow>()

export function changeOrganization(
  organization: string,
  changed: ChangesOf<ChangeableColumns>,
): Query<OrganizationRow> {
  const columns = givenColumns(changed)
  const setting = settingColumns(columns)
  const text = () => `UPDATE organizations SET ${setting} WHERE id = :organization RETURNING *`
  return changes(setting, text, { organization, ...columns })
}
