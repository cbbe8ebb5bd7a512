import { sql } from 'drizzle-orm'
import type { ChangesOf } from '../../domain/changes.ts'
import type { Admin, Organization } from '../../domain/organization.ts'
import type { Database } from '../d1/database.ts'
import { query, statement, type Query, type Value } from '../d1/statement.ts'
import type { admins, organizations } from './tables.ts'

type OrganizationRow = typeof organizations.$inferSelect
type AdminRow = typeof admins.$inferSelect

const insertOrganization = statement<
  { id: string; name: string; plan: string; clientLimit: number | null; createdAt: string },
  OrganizationRow
>(
  (arg) => sql`INSERT INTO organizations (id, name, plan, client_limit, created_at)
    VALUES (${arg('id')}, ${arg('name')}, ${arg('plan')}, ${arg('clientLimit')}, ${arg('createdAt')})
    ON CONFLICT DO NOTHING RETURNING *`,
)
const organizationById = statement<{ id: string }, OrganizationRow>(
  (arg) => sql`SELECT * FROM organizations WHERE id = ${arg('id')}`,
)
const organizationsAfter = statement<{ after: string; limit: number }, OrganizationRow>(
  (arg) => sql`SELECT * FROM organizations WHERE id > ${arg('after')} ORDER BY id LIMIT ${arg('limit')}`,
)
const insertAdmin = statement<
  { organization: string; adminUid: string; displayName: string; email: string; createdAt: string },
  { admin_uid: string }
>(
  (arg) => sql`INSERT INTO admins (organization_id, admin_uid, display_name, email, created_at)
    SELECT id, ${arg('adminUid')}, ${arg('displayName')}, ${arg('email')}, ${arg('createdAt')}
    FROM organizations WHERE id = ${arg('organization')}
    ON CONFLICT DO NOTHING RETURNING admin_uid`,
)
const adminsOf = statement<{ organization: string }, AdminRow>(
  (arg) => sql`SELECT * FROM admins WHERE organization_id = ${arg('organization')} ORDER BY admin_uid`,
)

export type NewOrganization = Pick<Organization, 'name' | 'plan' | 'clientLimit' | 'createdAt'>

export type OrganizationStore = ReturnType<typeof organizationStore>

/** Organizations and their admins, as the operator sees them. Each function is one round trip. */
export function organizationStore(database: Database) {
  return {
    /** Stores a new organization, and does what else belongs to it; undefined when the id is taken. */
    async create(
      organization: string,
      { name, plan, clientLimit, createdAt }: NewOrganization,
      ...also: Query<never>[]
    ): Promise<Organization | undefined> {
      const [[row]] = await database.write(
        insertOrganization({ id: organization, name, plan, clientLimit, createdAt }),
        ...also,
      )
      return row && toOrganization(row)
    },

    async get(organization: string): Promise<Organization | undefined> {
      const [[row]] = await database.read(organizationById({ id: organization }))
      return row && toOrganization(row)
    },

    /** The organizations after an id, in the order of their ids. */
    async list(after: string, limit: number): Promise<Organization[]> {
      const [rows] = await database.read(organizationsAfter({ after, limit }))
      return rows.map(toOrganization)
    },

    /** Changes the given fields; a lower limit keeps the clients that are there. Undefined without such an organization. */
    async update(
      organization: string,
      changes: ChangesOf<Pick<Organization, 'name' | 'plan' | 'clientLimit'>>,
    ): Promise<Organization | undefined> {
      const columns: Record<string, Value | undefined> = {
        name: changes.name,
        plan: changes.plan,
        client_limit: changes.clientLimit,
      }
      const assignments = Object.entries(columns).flatMap(([column, value]) =>
        value === undefined ? [] : [sql`${sql.raw(column)} = ${value}`],
      )
      const [[row]] = await database.writeRepeatably(
        query<OrganizationRow>(
          sql`UPDATE organizations SET ${sql.join(assignments, sql`, `)} WHERE id = ${organization} RETURNING *`,
        ),
      )
      return row && toOrganization(row)
    },

    async createAdmin(
      organization: string,
      admin: Admin,
    ): Promise<'created' | 'email-taken' | 'unknown-organization'> {
      const [[known], created] = await database.write(
        organizationById({ id: organization }),
        insertAdmin({ organization, ...admin }),
      )
      if (!known) return 'unknown-organization'
      return created.length > 0 ? 'created' : 'email-taken'
    },

    async listAdmins(organization: string): Promise<Admin[] | undefined> {
      const [[known], rows] = await database.read(
        organizationById({ id: organization }),
        adminsOf({ organization }),
      )
      return known && rows.map(toAdmin)
    },
  }
}

function toOrganization(row: OrganizationRow): Organization {
  return {
    id: row.id,
    name: row.name,
    plan: row.plan,
    clientLimit: row.client_limit,
    clientCount: row.client_count,
    userCounts: { dev: row.dev_user_count, prod: row.prod_user_count },
    createdAt: row.created_at,
  }
}

function toAdmin(row: AdminRow): Admin {
  return {
    adminUid: row.admin_uid,
    displayName: row.display_name,
    email: row.email,
    createdAt: row.created_at,
  }
}
