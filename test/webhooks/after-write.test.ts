// What a write sends after its response.
import { expect, test, vi } from 'vitest'
import { Webhook } from 'standardwebhooks'
import { secretOf } from '../../src/webhooks/secrets.ts'
import { aroundBatches } from '../around-batches.ts'
import { callWith } from '../call-with.ts'
import { aClient, aUser, newOrganization, operatorToken, type Organization } from '../helpers.ts'
import { newInbox } from './inbox.ts'
import { addEvents, idsAfter, newEndpoint, rowOf } from './world.ts'

const APP_SECRET = 'the secret of this deployment, as the tests have it'

const clients = ({ keys }: Organization, json: object, bindings: object = { APP_SECRET }) =>
  callWith(bindings, '/client-management/clients', { json, headers: { Authorization: keys.admin } })

test('a write sends its event after its response, as the feed shows it, signed with the derived secret', async () => {
  const organization = await newOrganization()
  const inbox = newInbox()
  const id = await newEndpoint(organization.id, inbox.url)
  const { status, headers } = await clients(organization, aClient())
  expect(status).toBe(201)
  const [received, ...more] = await inbox.received()
  expect(more).toEqual([])
  const secret = await secretOf({ APP_SECRET }, { id, generation: 1 })
  const message = new Webhook(secret).verify(received?.body ?? '', received?.headers ?? {})
  const feed = await callWith({}, '/client-management/events', {
    headers: { Authorization: organization.keys.admin },
  })
  const event = feed.body.events.at(-1)
  expect(event).toMatchObject({ type: 'client.created', request_id: headers.get('X-Request-Id') })
  expect(message).toEqual({ type: event.type, timestamp: event.created_at, data: event })
})

test('a write of the operator and one about a user go to those who have them in their feed', async () => {
  const organization = await newOrganization()
  const ofClients = newInbox()
  const ofProd = newInbox()
  await newEndpoint(organization.id, ofClients.url)
  await newEndpoint(organization.id, ofProd.url, { feed: 'prod' })
  const { number } = await placeOf(organization)
  const Authorization = `Bearer ${operatorToken}`
  await callWith({ APP_SECRET }, `/operator/v1/organizations/${organization.id}`, {
    method: 'PATCH',
    json: { name: 'Renamed' },
    headers: { Authorization },
  })
  await callWith({ APP_SECRET }, `/${organization.id}/prod/v1/create-user`, {
    json: aUser(),
    headers: { Authorization: `Bearer ${organization.keys.prod}` },
  })
  const [, ofUser] = await idsAfter(organization.id, number)
  expect(await ofClients.received()).toEqual([])
  expect(await ofProd.taken()).toEqual([ofUser])
})

test('a read, a refused write and a write of an organization without endpoints ask the database nothing afterwards', async () => {
  const organization = await newOrganization()
  await clients(organization, aClient())
  let batches = 0
  const DB = aroundBatches((run) => {
    batches += 1
    return run()
  })
  await clients(organization, aClient(), { APP_SECRET, DB })
  expect(batches).toBe(1)
  await newEndpoint(organization.id, newInbox().url, { status: 'disabled' })
  await clients(organization, aClient(), { APP_SECRET, DB })
  expect(batches).toBe(2)
  await newEndpoint(organization.id, newInbox().url)
  await clients(organization, {}, { APP_SECRET, DB })
  expect(batches).toBe(2)
  await callWith({ APP_SECRET, DB }, '/client-management/clients', {
    headers: { Authorization: organization.keys.admin },
  })
  expect(batches).toBe(3)
})

test('without APP_SECRET nothing is sent', async () => {
  const organization = await newOrganization()
  const inbox = newInbox()
  await newEndpoint(organization.id, inbox.url)
  await clients(organization, aClient(), { APP_SECRET: undefined })
  expect(await inbox.received()).toEqual([])
})

test('what a place lacks from before is sent first', async () => {
  const organization = await newOrganization()
  const inbox = newInbox()
  await newEndpoint(organization.id, inbox.url)
  const { number } = await placeOf(organization)
  await addEvents(organization.id, 3)
  await clients(organization, aClient())
  expect(await inbox.taken()).toEqual(await idsAfter(organization.id, number))
})

test('a delivery that the database does not let happen is logged without a text, and the answer stands', async () => {
  const organization = await newOrganization()
  const inbox = newInbox()
  const id = await newEndpoint(organization.id, inbox.url)
  const error = vi.spyOn(console, 'error').mockReturnValue()
  const DB = aroundBatches((run, sent) => {
    if (sent.some(({ sql }) => sql.includes('lease'))) throw new Error('SELECT secret')
    return run()
  })
  const { status, headers } = await clients(organization, aClient(), { APP_SECRET, DB })
  const lines = error.mock.calls.map(([line]): unknown => JSON.parse(String(line)))
  error.mockRestore()
  expect(status).toBe(201)
  const request_id = headers.get('X-Request-Id')
  expect(lines).toEqual([{ message: 'failure', request_id, error: 'Error', frames: expect.any(Array) }])
  expect(await inbox.received()).toEqual([])
  expect(await rowOf(organization.id, id)).toMatchObject({ status: 'active', lease: null })
})

const placeOf = async ({ id }: Organization) => {
  const ids = await idsAfter(id, 0)
  return { number: Number(ids.at(-1)?.slice(0, 12)) }
}
