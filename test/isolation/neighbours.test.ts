// RESTler's rule user-namespace: what one caller may use, another may not.
// (Atlidakis, Godefroid, Polishchuk: Checking Security Properties of Cloud Service REST APIs, 2020.)
import { beforeAll, expect, test } from 'vitest'
import { objectOf } from '../client-management/photo-calls.ts'
import { aClient, createClient, newOrganization, operate } from '../helpers.ts'
import { everythingOf } from '../world/everything.ts'
import { newNeighbour, sharedFromId, type Neighbour } from '../world/neighbours.ts'
import { expectRefusals, taking, type Question } from './refusals.ts'
import { visibleAnswer } from './visible.ts'

const clients = '/client-management/clients'
let own: Neighbour
let other: Neighbour
beforeAll(async () => {
  own = await newNeighbour()
  other = await newNeighbour()
})

test.each(taking('client'))(
  '%s: both admins reach their own clients and neither any other',
  async (_, { call, status, nobody }) => {
    const organization = await newNeighbour()
    for (const [number, key] of [organization.keys.admin, organization.secondAdmin].entries()) {
      await expectRefusals(
        nobody?.status ?? 404,
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

test('an e-mail of another organization can be used, and the answer does not mention it', async () => {
  const [email = ''] = other.ids.email
  const organization = await newOrganization()
  const before = await everythingOf(other)
  expect((await organization.clients('/', { json: aClient({ email }) })).status).toBe(201)
  const stranger = await newOrganization()
  const user_uid = await createClient(stranger)
  const update = await stranger.clients('/', { method: 'PUT', json: { user_uid, email } })
  expect(update.status).toBe(200)
  expect((await stranger.clients(`/${user_uid}`)).body.email).toBe(email)
  expect(await everythingOf(other)).toEqual(before)
})

test('an Idempotency-Key of another organization or admin replays nothing', async () => {
  const organization = await newNeighbour()
  const json = aClient()
  const once = (key: string) =>
    visibleAnswer(key, [clients, { json, headers: { 'Idempotency-Key': 'the-same' } }])
  const first = await once((await newOrganization()).keys.admin)
  const [stranger, colleague] = [await once(organization.keys.admin), await once(organization.secondAdmin)]
  expect([first.status, stranger.status, colleague.status]).toEqual([201, 201, 400])
  expect(JSON.parse(stranger.text).userData.user_uid).not.toBe(JSON.parse(first.text).userData.user_uid)
  expect(stranger.headers.some((header) => header.startsWith('idempotency-replayed'))).toBe(false)
})

test('the operator’s list of keys shows no secret', async () => {
  const { body } = await operate(`/organizations/${own.id}/keys`)
  for (const key of Object.values(own.keys)) expect(JSON.stringify(body)).not.toContain(objectOf(key))
})

test('a photo is at no path below an organization or a client', async () => {
  const [photo = ''] = own.ids.photo
  const [uid = ''] = own.ids.client
  const nowhere: Question[] = [
    [undefined, [`/${own.id}/photos/${photo}`]],
    [own.keys.admin, [`${clients}/${uid}/photos/${photo}`]],
  ]
  await expectRefusals(404, [own], nowhere)
  await expectRefusals(401, [own], [[undefined, [`/${own.id}/prod/v1/photos/${photo}`]]])
})
