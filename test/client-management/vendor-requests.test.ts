// The seven requests that the client-management document prints, sent as printed.
import { beforeEach, expect, test } from 'vitest'
import { aClient, call, createClient, newOrganization, type Answer, type Organization } from '../helpers.ts'
import { anyUid, details, isoTime, outcome } from './client-answers.ts'

let organization: Organization
let uid: string
const facts = {
  age: 1,
  gender: 'male',
  shoeSize: 1,
  weight: 1,
  height: 1,
  phone: '123',
  leg_length: 1,
  ycom: 1,
}
const client = () => aClient({ ...facts, brand: 'Test', shoeModel: 'Test' })
let fields: ReturnType<typeof client>

beforeEach(async () => {
  organization = await newOrganization()
  fields = client()
  uid = await createClient(organization, fields)
})

/** The printed headers: the bare key, any type accepted, and a type of the body where one is printed. */
function send(method: string, path: string, body?: string, contentType?: string): Promise<Answer> {
  return call(path, {
    method,
    headers: {
      Authorization: organization.keys.admin,
      Accept: '*/*',
      ...(contentType !== undefined && { 'Content-Type': contentType }),
    },
    ...(body !== undefined && { body }),
  })
}

const formType = 'application/x-www-form-urlencoded'

/** The client as the document prints it in lists and details, with what the contract adds. */
const printedClient = () => ({
  created_at: isoTime,
  weight: 1,
  age: '1',
  ycom: 1,
  height: 1,
  phone: '123',
  leg_length: 1,
  display_name: fields.display_name,
  shoeSize: '1',
  email: fields.email,
  gender: 'male',
  brand: 'Test',
  shoeModel: 'Test',
  profile_photo: null,
  user_uid: uid,
  preferable_activities: [],
  last_session: null,
  admin_uid: organization.adminUid,
})

/** The keys that the document prints, to the last one, for a client of whom nothing optional is known. */
const documentedKeys = [
  ...['created_at', 'weight', 'age', 'ycom', 'height', 'phone', 'leg_length', 'display_name', 'shoeSize'],
  ...['email', 'gender', 'brand', 'shoeModel', 'profile_photo', 'user_uid'],
]
const expectDocumentedKeys = (shown: object) => {
  expect(Object.keys(shown)).toEqual(expect.arrayContaining(documentedKeys))
}

test('Retrieve a Paginated List of Users', async () => {
  const answer = await send('GET', '/client-management/clients/')
  expect(outcome(answer)).toEqual({ status: 200, body: { users: [printedClient()] } })
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
  // The document prints no Content-Type here, but says that the body is needed; a body needs its type.
  const body = JSON.stringify({ user_uid: uid })
  const answer = await send('DELETE', '/client-management/clients/', body, 'application/json')
  expect(outcome(answer)).toEqual({ status: 200, body: { message: 'User deleted successfully.' } })
  expect((await organization.clients(`/${uid}`)).status).toBe(404)
})

test('Update User Information', async () => {
  const { email } = aClient()
  const body =
    `user_uid=${uid}&display_name=New Name&email=${email}&age=2&gender=female&shoeSize=2&weight=2&height=2` +
    '&preferable_activities=["Running", "Weightlifting"]&profile_photo='
  const answer = await send('PUT', '/client-management/clients/', body, formType)
  expect(outcome(answer)).toEqual({
    status: 200,
    body: { message: 'User information updated successfully.' },
  })
  expect(await details(organization, uid)).toEqual({
    ...printedClient(),
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
    body: { query_count: 1, users: [printedClient()], first_uid: uid, last_uid: uid },
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
    body: { ...printedClient(), notes: { text: null, updated_at: null } },
  })

  const bare = await createClient(organization)
  expectDocumentedKeys((await send('GET', `/client-management/clients/${bare}`)).body as object)
})
