// Skipping the event that blocks a webhook.
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { createClient, database, newOrganization, type Organization } from '../helpers.ts'
import { callWebhooks, newWebhook } from '../world/webhooks.ts'
import { deliver, eventsOf, failing, removeWebhooks, working } from './owned.ts'

const made: string[] = []
let organization: Organization
let id: string
beforeEach(async () => {
  organization = await newOrganization()
  made.push(organization.id)
  id = await newWebhook(organization)
})
afterAll(async () => {
  for (const each of made) await removeWebhooks(each)
})

const ask = (rest: string, json: object = {}) =>
  callWebhooks(organization, undefined, `/${id}${rest}`, { json })
const shown = async () => (await callWebhooks(organization, undefined, `/${id}`)).body.webhook

describe('a skip', () => {
  const isDue = 'UPDATE webhooks SET lease_until = 9000000000000 WHERE organization_id = ?'

  test('passes over the next event that the webhook takes, and no other', async () => {
    await organization.users('/create-user', { json: { from_id: 'nobody' } })
    await createClient(organization)
    await createClient(organization)
    await createClient(organization)
    // Somebody sends, so that nothing else moves the place.
    await database.prepare(isDue).bind(organization.id).run()
    await callWebhooks(organization, undefined, `/${id}`, {
      method: 'PATCH',
      json: { types: ['client.created'] },
    })
    const clients = (await eventsOf(organization.id)).filter(({ type }) => type === 'client.created')
    for (const client of clients) {
      await deliver(organization.id, id, failing)
      const { status, body } = await ask('/skip')
      expect(status).toBe(200)
      expect(body.webhook).toMatchObject({ ...working, delivered_to: client.id })
    }
    await deliver(organization.id, id, failing)
    const { status, body } = await ask('/skip')
    expect([status, body]).toEqual([409, { error: 'No event blocks this webhook' }])
    expect((await shown()).delivered_to).toBe(clients.at(-1)?.id)
  })

  test('of a webhook that chose other types since is 409, so that no event is lost that was never tried', async () => {
    await createClient(organization)
    await database.prepare(isDue).bind(organization.id).run()
    await deliver(organization.id, id, failing)
    const json = { types: ['client.deleted'] }
    const changed = await callWebhooks(organization, undefined, `/${id}`, { method: 'PATCH', json })
    expect(changed.body.webhook).toMatchObject({ ...working, ...json })
    const { status, body } = await ask('/skip')
    expect([status, body]).toEqual([409, { error: 'No event blocks this webhook' }])
  })

  test('of a webhook whose last attempt did not fail is 409, so that no second skip loses an event', async () => {
    await createClient(organization)
    await createClient(organization)
    await database.prepare(isDue).bind(organization.id).run()
    await deliver(organization.id, id, failing)
    expect((await ask('/skip')).status).toBe(200)
    const { delivered_to } = await shown()
    const { status, body } = await ask('/skip')
    expect([status, body]).toEqual([409, { error: 'No event blocks this webhook' }])
    expect((await shown()).delivered_to).toBe(delivered_to)
  })

  test('of a disabled webhook leaves it disabled', async () => {
    await createClient(organization)
    const { status, body } = await ask('/skip')
    expect([status, body.webhook.status]).toEqual([200, 'disabled'])
  })
})
