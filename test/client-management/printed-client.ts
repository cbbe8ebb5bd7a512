import { expect } from 'vitest'
import { aClient, call, createClient, newOrganization, type Answer } from '../helpers.ts'
import { isoTime } from './client-answers.ts'

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

/** An organization with the client that the client-management document prints. */
export async function printedWorld() {
  const organization = await newOrganization()
  const fields = aClient({ ...facts, brand: 'Test', shoeModel: 'Test' })
  const uid = await createClient(organization, fields)

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

  /** The client as the document prints it in lists and details, with what the contract adds. */
  const client = {
    ...facts,
    created_at: isoTime,
    age: '1',
    shoeSize: '1',
    display_name: fields.display_name,
    email: fields.email,
    brand: 'Test',
    shoeModel: 'Test',
    profile_photo: null,
    user_uid: uid,
    preferable_activities: [],
    tags: [],
    metadata: {},
    status: 'active',
    last_session: null,
    admin_uid: organization.adminUid,
  }
  return { organization, uid, send, client }
}

/** The keys that the document prints, also for a client without optional fields. */
const documentedKeys = [
  ...['created_at', 'weight', 'age', 'ycom', 'height', 'phone', 'leg_length', 'display_name', 'shoeSize'],
  ...['email', 'gender', 'brand', 'shoeModel', 'profile_photo', 'user_uid'],
]

/** Fails unless every printed key is there. */
export const expectDocumentedKeys = (shown: object) => {
  expect(Object.keys(shown)).toEqual(expect.arrayContaining(documentedKeys))
}
