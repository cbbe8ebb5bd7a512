import { expect, test } from 'vitest'
import { aClient, createClient, newOrganization, type Answer } from '../helpers.ts'
import { expectProblems } from './expect-problems.ts'
import { anotherAdmin, uidOf } from './population.ts'

// GET /client-management/clients/{user_uid}

const aTime = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
const seen = ({ status, body }: Answer): unknown => ({ status, body })
const notFound = { status: 404, body: { error: 'The user is not found or is not under the admin' } }

test('a client with everything', async () => {
  const { clients, adminUid } = await newOrganization()
  const client = {
    ...aClient(),
    gender: 'female',
    weight: 79.5,
    height: 177,
    phone: '+1 (555) 010-0',
    leg_length: 0.9,
    ycom: 1.1,
    brand: 'A brand',
    shoeModel: 'A model',
    preferable_activities: ['Running', 'Mobility Assessment'],
  }
  const uid = uidOf(await clients('/', { json: { ...client, age: 30, shoeSize: 8.5 } }))
  await clients(`/record-session/${uid}`, {
    json: { activity: 'Running', started_at: '2025-03-01T10:00:00.5Z' },
  })
  await clients(`/save-notes/${uid}`, { json: { note: 'A note' } })

  expect(seen(await clients(`/${uid}`))).toEqual({
    status: 200,
    body: {
      ...client,
      user_uid: uid,
      created_at: aTime,
      age: '30',
      shoeSize: '8.5',
      profile_photo: null,
      last_session: '2025-03-01T10:00:00.500Z',
      admin_uid: adminUid,
      notes: { text: 'A note', updated_at: aTime },
    },
  })
})

test('a client with the least: every key is there', async () => {
  const { clients, adminUid } = await newOrganization()
  const client = aClient()
  const uid = uidOf(await clients('/', { json: client }))
  for (const path of [`/${uid}`, `/${uid}/`]) {
    expect(seen(await clients(path))).toEqual({
      status: 200,
      body: {
        ...client,
        user_uid: uid,
        created_at: aTime,
        age: null,
        gender: null,
        shoeSize: null,
        weight: null,
        height: null,
        phone: null,
        leg_length: null,
        ycom: null,
        brand: null,
        shoeModel: null,
        profile_photo: null,
        preferable_activities: [],
        last_session: null,
        admin_uid: adminUid,
        notes: { text: null, updated_at: null },
      },
    })
  }
})

test.each([
  [8, '8'],
  [8.5, '8.5'],
  [100, '100'],
  [0.1, '0.1'],
  [42.25, '42.25'],
])('a shoe size of %d is text', async (shoeSize, text) => {
  const organization = await newOrganization()
  const uid = await createClient(organization, { shoeSize })
  expect((await organization.clients(`/${uid}`)).body.shoeSize).toBe(text)
})

test('is what the list and the filter show, with the notes', async () => {
  const organization = await newOrganization()
  const uid = await createClient(organization, { age: 42, gender: 'male', shoeSize: 9 })
  const { notes, ...client } = (await organization.clients(`/${uid}`)).body
  expect(notes).toEqual({ text: null, updated_at: null })
  expect((await organization.clients('/')).body.users).toEqual([client])
  expect((await organization.clients('/filter')).body.users).toEqual([client])
})

test('created by one admin, seen by the other', async () => {
  const organization = await newOrganization()
  const other = await anotherAdmin(organization)
  const uid = uidOf(await other.clients('/', { json: aClient() }))
  const answer = await organization.clients(`/${uid}`)
  expect(answer).toMatchObject({ status: 200, body: { user_uid: uid, admin_uid: other.adminUid } })
})

test.each(['nobody', 'x'.repeat(128), '0', '-_-', 'save-notes', '01ARZ3NDEKTSV4RRFFQ69G5FAV'])(
  'unknown: %s is 404',
  async (uid) => {
    const { clients } = await newOrganization()
    expect(seen(await clients(`/${uid}`))).toEqual(notFound)
  },
)

test('of another organization, and deleted, is 404 in the same words', async () => {
  const organization = await newOrganization()
  const stranger = await createClient(await newOrganization())
  expect(seen(await organization.clients(`/${stranger}`))).toEqual(notFound)

  const uid = await createClient(organization)
  await organization.clients('/', { method: 'DELETE', json: { user_uid: uid } })
  expect(seen(await organization.clients(`/${uid}`))).toEqual(notFound)
})

test.each(['a.b', 'a%20b', '%20', 'a%2Fb', '%C3%A4', 'a%00', '%ff', 'a%27', '%25', 'a+b', 'x'.repeat(129)])(
  'malformed: %s is 400',
  async (uid) => {
    const { clients } = await newOrganization()
    expect(seen(await clients(`/${uid}`))).toEqual({
      status: 400,
      body: {
        error: 'The user UID is missing or invalid',
        details: [{ field: 'user_uid', message: 'The user UID is missing or invalid' }],
      },
    })
  },
)

test('takes no query', async () => {
  const organization = await newOrganization()
  const uid = await createClient(organization)
  expectProblems(await organization.clients(`/${uid}?fields=email`), 'fields')
})

test('with a key of a member is 403, whoever is asked for', async () => {
  const organization = await newOrganization()
  const uid = await createClient(organization)
  for (const each of [uid, 'nobody', 'a.b']) {
    const headers = { Authorization: organization.keys.member }
    expect(seen(await organization.clients(`/${each}`, { headers }))).toEqual({
      status: 403,
      body: { error: 'The requester does not have admin privileges' },
    })
  }
})
