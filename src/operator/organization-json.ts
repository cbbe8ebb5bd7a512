import type { Context } from 'hono'
import type { AppEnv } from '../http/env.ts'
import type { Placed } from '../storage/index.ts'

export type OrganizationJson = ReturnType<typeof toOrganizationJson>

/** An organization in every response; its database is named if there are several. */
export function toOrganizationJson(c: Context<AppEnv>, { organization, database }: Placed) {
  return {
    id: organization.id,
    name: organization.name,
    plan: organization.plan,
    client_limit: organization.clientLimit,
    user_limit: organization.userLimit,
    client_count: organization.clientCount,
    user_counts: organization.userCounts,
    status: organization.status,
    created_at: organization.createdAt,
    ...(c.get('directory').names.length > 1 && { database }),
  }
}
