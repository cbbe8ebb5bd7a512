// RESTler's rule user-namespace: what one caller may use, another may not.
// (Atlidakis, Godefroid, Polishchuk: Checking Security Properties of Cloud Service REST APIs, 2020.)
import { beforeAll, expect, test } from 'vitest'
import { objectOf } from '../client-management/photo-calls.ts'
import { aClient, newOrganization, operate } from '../helpers.ts'
import { everythingOf } from '../isolation/everything.ts'
import { newNeighbour, sharedFromId, type Neighbour } from '../isolation/neighbours.ts'
import { expectRefusals, ofApi, taking } from '../isolation/refusals.ts'
import { visibleAnswer } from '../isolation/visible.ts'

const clients = '/client-management/clients'
let own: Neighbour
let other: Neighbour
beforeAll(async () => {
  own = await newNeighbour()
  other = await newNeighbour()
}, 30_000)

/** Every credential of an organization, as an Authorization header. */
const headersOf = ({ keys, secondAdmin, dead }: Neighbour) =>
  [...Object.values(keys), secondAdmin, ...Object.values(dead)].map((key) => `Bearer ${key}`)

test.each(ofApi('users'))('%s: no key of another organization opens it', async (_, { call }) => {
  const [id = ''] = own.ids['prod from_id']
  await expectRefusals(
    401,
    [own, other],
    headersOf(other).map((key) => [key, call(own, id)]),
  )
})

test.each(ofApi('operator'))('%s: no key of any organization opens it', async (_, { call, takes }) => {
  const [id = ''] = takes === 'key' ? own.ids.key : own.ids.admin
  const keys = [...headersOf(own), ...headersOf(other)]
  await expectRefusals(
    401,
    [own, other],
    keys.map((key) => [key, call(own, id)]),
  )
})

test.each(taking('client'))(
  '%s: both admins reach their own clients and neither any other',
  async (_, { call, own: status = 200 }) => {
    const organization = await newNeighbour()
    for (const [number, key] of [organization.keys.admin, organization.secondAdmin].entries()) {
      await expectRefusals(
        404,
        [own],
        own.ids.client.map((id) => [key, call(organization, id)]),
      )
      const id = organization.ids.client[number] ?? ''
      expect((await visibleAnswer(key, call(organization, id))).status).toBe(status)
    }
  },
)

test('the list and the filter show clients of one’s own organization only', async () => {
  for (const path of ['/?limit=500', '/filter?limit=500']) {
    for (const organization of [own, other]) {
      const { body } = await organization.clients(path)
      const uids = body.users.map(({ user_uid }: { user_uid: string }) => user_uid)
      expect(uids).toEqual(organization.ids.client.toSorted())
    }
  }
})

test('one from_id is another user in each organization and environment', async () => {
  const places = [own, other].flatMap((of) =>
    (['dev', 'prod'] as const).map((environment) => ({ of, environment })),
  )
  for (const { of, environment } of places) {
    const others = places.filter((each) => each.of !== of).map((each) => each.of)
    const before = await everythingOf(...others)
    const edit = { from_id: sharedFromId, weight_kg: 66 }
    const { body } = await of.users('/edit-user', { json: edit }, environment)
    expect(body.profile).toMatchObject({ first_name: `${of.id}-${environment}`, weight_kg: 66 })
    expect(await everythingOf(...others)).toEqual(before)
  }
})

test('an e-mail of another organization is free, and says nothing of it', async () => {
  const [email = ''] = other.ids.email
  const organization = await newOrganization()
  expect((await organization.clients('/', { json: aClient({ email }) })).status).toBe(201)
})

test('an Idempotency-Key of another organization or admin is not one’s own', async () => {
  const organization = await newNeighbour()
  const json = aClient()
  const once = (key: string) =>
    visibleAnswer(key, [clients, { json, headers: { 'Idempotency-Key': 'the-same' } }])
  const first = await once(own.keys.admin)
  const [stranger, colleague] = [await once(organization.keys.admin), await once(organization.secondAdmin)]
  expect([first.status, stranger.status, colleague.status]).toEqual([201, 201, 400])
  expect(JSON.parse(stranger.text).userData.user_uid).not.toBe(JSON.parse(first.text).userData.user_uid)
  expect(stranger.headers.some((header) => header.startsWith('idempotency-replayed'))).toBe(false)
})

test('what a key of the operator’s API gave is not shown again', async () => {
  const { body } = await operate(`/organizations/${own.id}/keys`)
  for (const key of Object.values(own.keys)) expect(JSON.stringify(body)).not.toContain(objectOf(key))
})
