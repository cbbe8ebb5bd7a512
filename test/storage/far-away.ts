// An organization, seen from a Worker whose nearest replica lags.
import { callWith } from '../call-with.ts'
import { newOrganization, type Call } from '../helpers.ts'
import { lagging } from './lagging.ts'

/** The calls of an organization, each with the database instances that answered it. */
export async function farAway() {
  const organization = await newOrganization()
  const { DB, catchUp, answered } = await lagging(organization)
  const { admin, prod } = organization.keys
  const callBy =
    (key: string, base: string) =>
    async (path: string, options: Call = {}) => {
      answered.length = 0
      const headers = { Authorization: `Bearer ${key}`, ...options.headers }
      const answer = await callWith({ DB }, `${base}${path}`, { ...options, headers })
      // Writes after the answer are no part of it.
      return { ...answer, by: answered.filter((_, number) => number < 2 || options.method === undefined) }
    }
  return {
    organization,
    catchUp,
    answered,
    DB,
    clients: callBy(admin, '/client-management/clients'),
    users: callBy(prod, `/${organization.id}/prod/v1`),
  }
}
export const bookmarkOf = ({ headers }: { headers: Headers }) => headers.get('x-d1-bookmark') ?? ''
