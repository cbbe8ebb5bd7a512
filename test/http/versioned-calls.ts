// Calls about a client and a user that have versions.
import { expect } from 'vitest'
import { call, type Answer, type Organization } from '../helpers.ts'
import { headersOf, named, rows, type Row } from '../routes/index.ts'
import type { Make } from '../routes/row.ts'
import { newTrainedClient, newWeighed } from '../routes/things.ts'

/** The ids of a client and a user of one organization. */
export interface Things {
  organization: Organization
  client: string
  from_id: string
}
export async function newThings(organization: Organization, make: Make = newTrainedClient): Promise<Things> {
  return { organization, client: await make(organization), from_id: await newWeighed(organization) }
}
export const nobody = (organization: Organization): Things => ({
  organization,
  client: 'nobody',
  from_id: 'nobody',
})

export type Ask = (things: Things, headers?: Record<string, string>) => Promise<Answer>
const asking =
  (row: Row): Ask =>
  ({ organization, ...ids }, headers = {}) => {
    const id = row.takes === 'client' || row.takes === 'from_id' ? ids[row.takes] : ''
    const [path, options = {}] = row.call(organization, id)
    return call(path, { ...options, headers: { ...headersOf(row, organization), ...headers } })
  }
const askingFor = (route: string) => asking(rows[route] ?? expect.unreachable(`no row for ${route}`))

/** Every changing route, with the GET whose ETag it changes, and the client that it changes. */
export const changes = named.flatMap(([name, row]): [string, Ask, Ask, Make][] => {
  if (row.changes === undefined) return []
  const make = (row.takes === 'client' ? row.make : undefined) ?? newTrainedClient
  return [[name, asking(row), askingFor(row.changes), make]]
})
/** Every GET with an ETag. */
export const gets = [...new Set(named.flatMap(([, row]) => row.changes ?? []))].map((name): [string, Ask] => [
  name,
  askingFor(name),
])

export const getClient = askingFor('GET /client-management/clients/:user_uid')
export const saveNote = askingFor('POST /client-management/clients/save-notes/:user_uid?')
export const getUser = askingFor('GET /:organization/:environment{dev|prod}/v1/get-user-profile')
export const editUser = askingFor('POST /:organization/:environment{dev|prod}/v1/edit-user')

export const etagOf = async (get: Ask, things: Things) => (await get(things)).headers.get('ETag') ?? ''
