// An organization as a Worker sees it whose nearest replica lags.
import { callWith } from '../call-with.ts'
import { newOrganization, type Call } from '../helpers.ts'
import { lagging } from './lagging.ts'

/** Calls of an organization there, each with the instances that answered it. */
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
      // What is written down after an answer is no part of it.
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
