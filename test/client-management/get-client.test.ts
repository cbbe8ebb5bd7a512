// GET /client-management/clients/{user_uid}: what is shown of a client.
import { expect, test } from 'vitest'
import { aClient, createClient, newOrganization } from '../helpers.ts'
import { isoTime, outcome } from './client-answers.ts'
import { anotherAdmin, uidOf } from './population.ts'

test('a client with every field set', async () => {
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

  expect(outcome(await clients(`/${uid}`))).toEqual({
    status: 200,
    body: {
      ...client,
      user_uid: uid,
      created_at: isoTime,
      age: '30',
      shoeSize: '8.5',
      profile_photo: null,
      tags: [],
      metadata: {},
      status: 'active',
      last_session: '2025-03-01T10:00:00.500Z',
      admin_uid: adminUid,
      notes: { text: 'A note', updated_at: isoTime },
    },
  })
})

test('a client with the required fields alone has every key', async () => {
  const { clients, adminUid } = await newOrganization()
  const client = aClient()
  const uid = uidOf(await clients('/', { json: client }))
  for (const path of [`/${uid}`, `/${uid}/`]) {
    expect(outcome(await clients(path))).toEqual({
      status: 200,
      body: {
        ...client,
        user_uid: uid,
        created_at: isoTime,
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
        tags: [],
        metadata: {},
        status: 'active',
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

test('the details are what the list and the filter show, and the notes', async () => {
  const organization = await newOrganization()
  const uid = await createClient(organization, { age: 42, gender: 'male', shoeSize: 9 })
  const { notes, ...client } = (await organization.clients(`/${uid}`)).body
  expect(notes).toEqual({ text: null, updated_at: null })
  expect((await organization.clients('/')).body.users).toEqual([client])
  expect((await organization.clients('/filter')).body.users).toEqual([client])
})

test('a client that one admin created is shown to another', async () => {
  const organization = await newOrganization()
  const other = await anotherAdmin(organization)
  const uid = uidOf(await other.clients('/', { json: aClient() }))
  const answer = await organization.clients(`/${uid}`)
  expect(answer).toMatchObject({ status: 200, body: { user_uid: uid, admin_uid: other.adminUid } })
})
