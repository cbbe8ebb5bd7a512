// How an organization's plan and its own limit bound the number of clients.
import { describe, expect, test } from 'vitest'
import { aClient, createClient, newOrganization, operate, type Organization } from '../helpers.ts'

const change = (id: string, changes: object) =>
  operate(`/organizations/${id}`, { method: 'PATCH', json: changes })

describe('the client limit', () => {
  const full = (plan: string) => ({
    status: 404,
    body: { error: `User creation limit reached for ${plan} plan` },
  })
  const add = (organization: Organization) => organization.clients('/', { json: aClient() })

  test('of the free plan is 10', async () => {
    const organization = await newOrganization({ plan: 'free' })
    for (let n = 0; n < 10; n++) expect((await add(organization)).status).toBe(201)
    expect(await add(organization)).toMatchObject(full('Free'))
  })

  test('0 allows no client, a higher one allows some, and null restores that of the plan', async () => {
    const organization = await newOrganization({ plan: 'pro', client_limit: 0 })
    expect(await add(organization)).toMatchObject(full('Pro'))
    await change(organization.id, { client_limit: 1 })
    expect((await add(organization)).status).toBe(201)
    expect(await add(organization)).toMatchObject(full('Pro'))
    await change(organization.id, { client_limit: null })
    expect((await add(organization)).status).toBe(201)
  })

  test('below the count keeps the clients and stops creation until there is room', async () => {
    const organization = await newOrganization({ plan: 'enterprise' })
    const uids = [
      await createClient(organization),
      await createClient(organization),
      await createClient(organization),
    ]
    const { body } = await change(organization.id, { client_limit: 2 })
    expect(body.organization).toMatchObject({ client_limit: 2, client_count: 3 })
    expect((await organization.clients('/')).body.users).toHaveLength(3)
    expect(await add(organization)).toMatchObject(full('Enterprise'))
    const remove = (user_uid?: string) => organization.clients('/', { method: 'DELETE', json: { user_uid } })
    await remove(uids[0])
    expect(await add(organization)).toMatchObject(full('Enterprise'))
    await remove(uids[1])
    expect((await add(organization)).status).toBe(201)
    expect(await add(organization)).toMatchObject(full('Enterprise'))
  })

  test('changes at once with the plan', async () => {
    const organization = await newOrganization({ plan: 'enterprise' })
    for (let n = 0; n < 10; n++) await createClient(organization)
    await change(organization.id, { plan: 'free' })
    expect(await add(organization)).toMatchObject(full('Free'))
    await change(organization.id, { plan: 'pro' })
    expect((await add(organization)).status).toBe(201)
  })
})
