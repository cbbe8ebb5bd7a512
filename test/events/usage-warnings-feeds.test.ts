// A usage.warning stands in the feed of what it is about.
import { expect, test } from 'vitest'
import { aUser, call, createClient, newOrganization } from '../helpers.ts'
import { ofClients, setLimits, shownChanges, warningsOf } from './usage.ts'

test('users count in both environments together, and warn in that of the new one', async () => {
  const owner = await newOrganization()
  await setLimits(owner, { user_limit: 3 })
  const create = (environment: 'dev' | 'prod') => owner.users('/create-user', { json: aUser() }, environment)
  await create('dev')
  await create('prod')
  expect(await warningsOf(owner)).toEqual([])
  await create('dev')
  const warning = {
    type: 'usage.warning',
    environment: 'dev',
    changes: { users: [2, 3], limit: [null, 3], percent: [null, 100] },
  }
  expect(await warningsOf(owner)).toMatchObject([warning])
  const feed = async (environment: 'dev' | 'prod') =>
    (await owner.users('/events?type=usage.warning', {}, environment)).body.events
  expect(await feed('dev')).toMatchObject([warning])
  expect(await feed('prod')).toEqual([])
})

test('the feed of clients has the warnings about clients alone', async () => {
  const owner = await newOrganization({ client_limit: 1 })
  await setLimits(owner, { user_limit: 1 })
  await createClient(owner)
  await owner.users('/create-user', { json: aUser() })
  expect(await warningsOf(owner)).toHaveLength(2)
  const headers = { Authorization: owner.keys.admin }
  const { body } = await call('/client-management/events?type=usage.warning', { headers })
  expect(shownChanges(body.events)).toEqual([ofClients(1, 1, 100)])
})
