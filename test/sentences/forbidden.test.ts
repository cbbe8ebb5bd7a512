// Contract 1.1: the sentence of each route for the key of a member.
import { beforeAll, expect, test } from 'vitest'
import { call, newOrganization, type Organization } from '../helpers.ts'
import { methodOf, named } from '../routes/index.ts'

const clients = '/client-management/clients'
const own: Record<string, string> = {
  [`GET ${clients}`]: 'User does not have the required permissions',
  [`POST ${clients}`]: 'User is not authorized to create users',
  [`PUT ${clients}`]: 'User is not authorized to update user information',
  [`DELETE ${clients}`]: 'User is not authorized to delete users',
}
const others = 'The requester does not have admin privileges'

let organization: Organization
beforeAll(async () => {
  organization = await newOrganization()
})

const ofClients = named.filter(([, { api }]) => api === 'clients')

test.each(ofClients)('%s', async (route, row) => {
  const error = row.facts.scope === 'transfer' ? own[`GET ${clients}`] : (own[route] ?? others)
  const [path, options = {}] = row.call(organization, 'any')
  const headers = { Authorization: organization.keys.member }
  const answer = await call(path, { ...options, method: methodOf(route), headers })
  expect([answer.status, answer.body]).toEqual([403, { error }])
  expect(row.forbidden).toBe(error)
})

test('every sentence of its own belongs to a route', () => {
  expect(ofClients.map(([route]) => route)).toEqual(expect.arrayContaining(Object.keys(own)))
})
