// The seven requests that the client-management document prints, sent as printed.
import { beforeEach, expect, test } from 'vitest'
import { aClient, createClient } from '../helpers.ts'
import { anyUid, deleted, details, isoTime, outcome, updated, someCursors } from './client-answers.ts'
import { expectDocumentedKeys, printedWorld } from './printed-client.ts'

let organization: Printed['organization']
let uid: string
let send: Printed['send']
let printed: Printed['client']
beforeEach(async () => {
  ;({ organization, uid, send, client: printed } = await printedWorld())
})
type Printed = Awaited<ReturnType<typeof printedWorld>>

const formType = 'application/x-www-form-urlencoded'

test('Retrieve a Paginated List of Users', async () => {
  const answer = await send('GET', '/client-management/clients/')
  expect(outcome(answer)).toEqual({ status: 200, body: { users: [printed], ...someCursors } })
  expect(answer.headers.get('Content-Type')).toMatch(/^application\/json/)

  await createClient(organization)
  const { users } = (await send('GET', '/client-management/clients/')).body as { users: object[] }
  expect(users).toHaveLength(2)
  for (const user of users) expectDocumentedKeys(user)
})

test('Create a New User', async () => {
  const { email } = aClient()
  const body =
    `display_name=Test Client&email=${email}&age=1&gender=female&shoeSize=1&weight=1&height=1` +
    '&preferable_activities=["Running"]&profile_photo='
  const answer = await send('POST', '/client-management/clients/', body, formType)
  expect(outcome(answer)).toEqual({
    status: 201,
    body: {
      userData: {
        user_uid: anyUid,
        display_name: 'Test Client',
        email,
        age: 1,
        gender: 'female',
        shoeSize: 1,
        weight: 1,
        height: 1,
        profile_photo: null,
        preferable_activities: ['Running'],
      },
    },
  })
})

test('Delete a User', async () => {
  // The document prints no Content-Type here, but a body needs one.
  const body = JSON.stringify({ user_uid: uid })
  const answer = await send('DELETE', '/client-management/clients/', body, 'application/json')
  expect(outcome(answer)).toEqual(deleted)
  expect((await organization.clients(`/${uid}`)).status).toBe(404)
})

test('Update User Information', async () => {
  const { email } = aClient()
  const body =
    `user_uid=${uid}&display_name=New Name&email=${email}&age=2&gender=female&shoeSize=2&weight=2&height=2` +
    '&preferable_activities=["Running", "Weightlifting"]&profile_photo='
  const answer = await send('PUT', '/client-management/clients/', body, formType)
  expect(outcome(answer)).toEqual(updated)
  expect(await details(organization, uid)).toEqual({
    ...printed,
    display_name: 'New Name',
    email,
    age: '2',
    gender: 'female',
    shoeSize: '2',
    weight: 2,
    height: 2,
    preferable_activities: ['Running', 'Weightlifting'],
    notes: { text: null, updated_at: null },
  })
})

test('Save a note', async () => {
  const note = 'Hamstring strain - reduce speed work for 2 weeks'
  const path = `/client-management/clients/save-notes/${uid}`
  const answer = await send('POST', path, JSON.stringify({ note }, null, 2), 'application/json')
  expect(outcome(answer)).toEqual({ status: 200, body: { message: 'Note saved successfully.' } })
  expect((await details(organization, uid)).notes).toEqual({ text: note, updated_at: isoTime })
})

test('Filter and Paginate Users', async () => {
  const answer = await send('GET', '/client-management/clients/filter/')
  expect(outcome(answer)).toEqual({
    status: 200,
    body: { query_count: 1, users: [printed], first_uid: uid, last_uid: uid, ...someCursors },
  })

  const another = await createClient(organization)
  const { body } = await send('GET', '/client-management/clients/filter/')
  expect(body).toMatchObject({ query_count: 2, first_uid: uid, last_uid: another })
  for (const user of body.users as object[]) expectDocumentedKeys(user)
})

test('Retrieve User Details', async () => {
  const answer = await send('GET', `/client-management/clients/${uid}`)
  expect(outcome(answer)).toEqual({
    status: 200,
    body: { ...printed, notes: { text: null, updated_at: null } },
  })

  const bare = await createClient(organization)
  expectDocumentedKeys((await send('GET', `/client-management/clients/${bare}`)).body as object)
})
