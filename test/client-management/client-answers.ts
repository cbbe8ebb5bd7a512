/** What the tests of creating, updating, deleting and listing clients expect of an answer. */
import { expect } from 'vitest'
import { aClient, type Answer, type Organization } from '../helpers.ts'
import { erasedOf } from '../world/erased.ts'

/** A 400 with one problem for each of these fields and for no other; `error` has all their messages. */
export function expectRefusal(answer: Answer, ...fields: string[]): void {
  const { details } = answer.body as { details: { field: string; message: string }[] }
  expect(answer.status, JSON.stringify(answer.body)).toBe(400)
  expect(details.map(({ field }) => field).sort()).toEqual([...fields].sort())
  for (const { field, message } of details) {
    // The one documented sentence names its field in words.
    expect(message.replace('Missing required user UID', 'user_uid')).toContain(field)
    expect(message).not.toMatch(/\.$/)
  }
  expect(answer.body).toEqual({
    error: details.map(({ message }) => message).join('; '),
    details: details.map(() => ({ field: expect.any(String), message: expect.any(String) })),
  })
}

/** A 400 of one problem in this very sentence. */
export const lone = (field: string, message: string) => ({
  status: 400,
  body: { error: message, details: [{ field, message }] },
})

/** The answers to a change and to a deletion. */
export const updated = { status: 200, body: { message: 'User information updated successfully.' } }
export const deleted = { status: 200, body: { message: 'User deleted successfully.', erased: erasedOf() } }

/** The answers about an unknown client: of the routes that take its id in the body, and in the path. */
export const notUnderAdmin = { status: 404, body: { error: 'User not found or not under admin' } }
export const unknownClient = {
  status: 404,
  body: { error: 'The user is not found or is not under the admin' },
}
export const malformedUid = lone('user_uid', 'The user UID is missing or invalid')

export const outcome = ({ status, body }: Answer) => ({ status, body: body as unknown })

/** The one problem of a field that came twice with different values. */
export const conflict = (field: string) =>
  lone(field, `${field} was given more than once with different values`)

/** Fields as multipart: the platform writes the boundary. */
export function multipart(fields: [string, string][]): FormData {
  const form = new FormData()
  for (const [name, value] of fields) form.append(name, value)
  return form
}

/** Raw bytes or text under a content type, which `fetch` would otherwise choose. */
export const raw = (body: BodyInit, contentType = 'application/json') => ({
  body,
  headers: { 'Content-Type': contentType },
})

/** A client's details as the API shows them. */
export async function details(organization: Organization, uid: string): Promise<Record<string, unknown>> {
  const answer = await organization.clients(`/${uid}`)
  expect(answer.status).toBe(200)
  return answer.body as Record<string, unknown>
}

/** Lists show age and shoeSize, which the answer to a create has as numbers, as text. */
export const asListed = (field: string, stored: unknown) =>
  (field === 'age' || field === 'shoeSize') && typeof stored === 'number' ? String(stored) : stored

/** Every optional field, with a value. */
export const everything = () =>
  aClient({
    age: 23,
    gender: 'female',
    shoeSize: 7.5,
    weight: 70.25,
    height: 175,
    phone: '+41 44 000 00 00',
    leg_length: 0.9,
    ycom: 1.1,
    brand: 'Test Brand',
    shoeModel: 'Test Model',
    preferable_activities: ['Running', 'Mobility Assessment'],
    tags: ['VIP', '2024', '10'],
    metadata: { crm_id: '4711', more: { list: [1, null] } },
  }) as Record<string, unknown> & { display_name: string; email: string }

/** The optional fields of a client that has none of them. */
export const nothing = {
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
}

/** What a client is who was only created. */
export const plain = { tags: [], metadata: {}, status: 'active' }

export const isoTime = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/) as string
export const anyUid = expect.stringMatching(/^[\w-]{1,128}$/) as string

/** A cursor or null: what they lead to, the tests of walks hold. */
const aCursor: unknown = expect.toSatisfy((value) => value === null || /^[\w-]{20,}$/.test(String(value)))
export const someCursors = { next_cursor: aCursor, previous_cursor: aCursor }
