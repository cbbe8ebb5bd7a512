import type { Admin, Organization } from '../../domain/organization.ts'
import type { Database } from '../d1/database.ts'
import { told, type Query } from '../d1/statement.ts'
import { toAdmin, toOrganization } from './rows.ts'
import {
  adminsOf,
  adminCreation,
  insertAdmin,
  insertOrganization,
  organizationById,
  organizationsAfter,
  organizationCreation,
} from './statements.ts'

export type NewOrganization = Pick<Organization, 'name' | 'plan' | 'clientLimit' | 'userLimit' | 'createdAt'>

export type OrganizationStore = ReturnType<typeof organizationStore>

/** Organizations and their admins, for the operator. Each function is one round trip. */
export function organizationStore(database: Database) {
  return {
    /** Stores a new organization and runs the given queries with it; undefined when the id is taken. */
    async create(
      organization: string,
      facts: NewOrganization,
      ...also: Query<never>[]
    ): Promise<Organization | undefined> {
      const { outcome, found } = await database.write({
        event: { organization, type: 'organization.created' },
        outcome: organizationCreation({ organization }),
        thenDo: [insertOrganization({ id: organization, ...facts }), ...also],
        read: { found: organizationById({ id: organization }) },
      })
      return outcome.kind === 'created' ? toOrganization(told(found[0])) : undefined
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

    /** Stores a new admin; under a used Idempotency-Key, the first call's id and time. */
    async createAdmin(organization: string, admin: Admin) {
      const { adminUid, createdAt } = admin
      const { outcome } = await database.write({
        event: { organization, type: 'admin.created' },
        do: [insertAdmin({ organization, ...admin })],
        outcome: adminCreation({ organization, adminUid, createdAt }),
      })
      return outcome
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
