import type { ChangesOf } from '../../domain/changes.ts'
import type { Admin, Organization } from '../../domain/organization.ts'
import type { Database } from '../d1/database.ts'
import type { Query } from '../d1/statement.ts'
import { toAdmin, toOrganization } from './rows.ts'
import {
  adminsOf,
  insertAdmin,
  insertOrganization,
  organizationById,
  organizationsAfter,
  changeOrganization,
} from './statements.ts'

export type NewOrganization = Pick<Organization, 'name' | 'plan' | 'clientLimit' | 'createdAt'>

export type OrganizationStore = ReturnType<typeof organizationStore>

/** Organizations and their admins, for the operator. Each function is one round trip. */
export function organizationStore(database: Database) {
  return {
    /** Stores a new organization and runs the given queries with it; undefined when the id is taken. */
    async create(
      organization: string,
      { name, plan, clientLimit, createdAt }: NewOrganization,
      ...also: Query<never>[]
    ): Promise<Organization | undefined> {
      const { inserted } = await database.write({
        event: { organization, type: 'organization.created' },
        do: { inserted: insertOrganization({ id: organization, name, plan, clientLimit, createdAt }) },
        thenDo: also,
      })
      const [row] = inserted
      return row && toOrganization(row)
    },

    async get(organization: string): Promise<Organization | undefined> {
      const { main } = await database.read({ main: organizationById({ id: organization }) })
      const [row] = main
      return row && toOrganization(row)
    },

    /** The organizations after an id, in the order of their ids. */
    async list(after: string, limit: number): Promise<Organization[]> {
      const { main } = await database.read({ main: organizationsAfter({ after, limit }) })
      return main.map(toOrganization)
    },

    /** Changes the given fields; a lower limit keeps existing clients. Undefined for an unknown organization. */
    async update(
      organization: string,
      changes: ChangesOf<Pick<Organization, 'name' | 'plan' | 'clientLimit'>>,
    ): Promise<Organization | undefined> {
      const { name, plan, clientLimit: client_limit } = changes
      const { updated } = await database.writeRepeatably({
        event: { organization, type: 'organization.updated' },
        do: { updated: changeOrganization(organization, { name, plan, client_limit }) },
      })
      const [row] = updated
      return row && toOrganization(row)
    },

    async createAdmin(
      organization: string,
      admin: Admin,
    ): Promise<'created' | 'email-taken' | 'unknown-organization'> {
      const { known, inserted } = await database.write({
        event: { organization, type: 'admin.created' },
        ask: { known: organizationById({ id: organization }) },
        do: { inserted: insertAdmin({ organization, ...admin }) },
      })
      if (known.length === 0) return 'unknown-organization'
      return inserted.length > 0 ? 'created' : 'email-taken'
    },

    async listAdmins(organization: string): Promise<Admin[] | undefined> {
      const { main, admins } = await database.read({
        main: organizationById({ id: organization }),
        also: { admins: adminsOf({ organization }) },
      })
      return main.length > 0 ? admins.map(toAdmin) : undefined
    },
  }
}
