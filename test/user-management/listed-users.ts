// Lists of users as callers ask for them.
import type { Organization } from '../helpers.ts'

export interface Listed {
  from_id: string
  first_name: string
  last_name: string
  display_name: string
  goal: string
  subscription_status: string
}
export const list = (
  { users }: Organization,
  query: Record<string, string> = {},
  environment: 'dev' | 'prod' = 'prod',
) => users(`/list-users?${new URLSearchParams(query).toString()}`, {}, environment)
export const idsOf = async (
  organization: Organization,
  query: Record<string, string> = {},
): Promise<string[]> => (await list(organization, query)).body.users.map(({ from_id }: Listed) => from_id)
