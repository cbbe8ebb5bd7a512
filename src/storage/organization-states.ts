import type { ChangesOf } from '../domain/changes.ts'
import { copiedAtOnce, hour, second } from '../domain/limits.ts'
import type { Organization } from '../domain/organization.ts'
import type { DatabaseName } from '../domain/placement.ts'
import type { Database } from './d1/database.ts'
import { told } from './d1/statement.ts'
import { putKeysOf } from './keys/lookup.ts'
import { openKeysOf } from './keys/statements.ts'
import { toOrganization } from './organizations/rows.ts'
import {
  changeOrganization,
  markDeleting,
  organizationById,
  organizationChange,
  organizationDeletion,
  type OrganizationRefused,
} from './organizations/statements.ts'

export type OrganizationStates = ReturnType<typeof organizationStates>

/**
 * Changes of an organization, which its keys follow: the database closes them in the same transaction, and their copies
 * in KV say so, for calls that are refused before the database is asked. A repeated call makes the copies that the first
 * one may have failed to make.
 */
export function organizationStates(database: Database, name: DatabaseName, namespace: KVNamespace) {
  return {
    /** Changes the given fields, unless it is being deleted; a lower limit keeps existing clients. */
    async change(
      organization: string,
      changes: ChangesOf<Pick<Organization, 'name' | 'plan' | 'clientLimit' | 'userLimit' | 'status'>>,
      now: Date,
    ): Promise<OrganizationRefused | { kind: 'changed'; organization: Organization }> {
      const { name: label, plan, clientLimit: client_limit, userLimit: user_limit, status } = changes
      const limit = status === undefined ? 0 : copiedAtOnce
      const { outcome, found, keys } = await database.writeRepeatably({
        event: { organization, type: 'organization.updated' },
        do: [changeOrganization(organization, { name: label, plan, client_limit, user_limit, status })],
        outcome: organizationChange({ organization }),
        read: {
          found: organizationById({ id: organization }),
          keys: openKeysOf({ organization, now: now.toISOString(), limit }),
        },
      })
      if (outcome.kind !== 'changed') return outcome
      await putKeysOf(organization, keys, { name, namespace, now })
      return { kind: outcome.kind, organization: toOrganization(told(found[0])) }
    },

    /** Closes an organization at once; a job erases it. Undefined for an unknown one. */
    async close(organization: string, now: Date): Promise<Organization | undefined> {
      const { found, keys } = await database.writeRepeatably({
        event: { organization, type: 'organization.updated' },
        do: [markDeleting({ organization, now: now.toISOString() })],
        outcome: organizationDeletion({ organization }),
        read: {
          found: organizationById({ id: organization }),
          keys: openKeysOf({ organization, now: now.toISOString(), limit: copiedAtOnce }),
        },
      })
      const [row] = found
      if (!row) return undefined
      // A repeated call may come while the job erases the copies: none outlives that for long.
      await putKeysOf(organization, keys, { name, namespace, now }, { expirationTtl: hour / second })
      return toOrganization(row)
    },
  }
}
