// POST /client-management/clients: what it answers, and what is stored.
import { beforeAll, describe, expect, test } from 'vitest'
import { aClient, newOrganization, type Organization } from '../helpers.ts'
import {
  anyUid,
  details,
  everything,
  expectRefusal,
  isoTime,
  multipart,
  nothing,
  outcome,
} from './client-answers.ts'

let organization: Organization
beforeAll(async () => {
  organization = await newOrganization()
})

const create = (fields: object, of = organization) => of.clients('/', { json: fields })

/** Fields as a form has them: everything is text. */
const asText = (fields: object) =>
  Object.entries(fields).map(([name, value]): [string, string] => [
    name,
    typeof value === 'string' ? value : JSON.stringify(value),
  ])

describe('the answer', () => {
  test('has exactly the ten documented keys when only the required fields were sent', async () => {
    const sent = aClient()
    expect(outcome(await create(sent))).toEqual({
      status: 201,
      body: {
        userData: {
          user_uid: anyUid,
          ...sent,
          age: null,
          gender: null,
          shoeSize: null,
          weight: null,
          height: null,
          profile_photo: null,
          preferable_activities: [],
        },
      },
    })
  })

  test.each<[string, (fields: object) => { json: unknown } | { body: BodyInit }]>([
    ['JSON', (fields) => ({ json: fields })],
    ['JSON in which every value is text', (fields) => ({ json: Object.fromEntries(asText(fields)) })],
    ['a form', (fields) => ({ body: new URLSearchParams(asText(fields)) })],
    ['multipart', (fields) => ({ body: multipart(asText(fields)) })],
  ])('to %s repeats every field that was sent, numbers as numbers', async (_, bodyOf) => {
    const sent = everything()
    const answer = await organization.clients('/', { method: 'POST', ...bodyOf(sent) })
    expect(outcome(answer)).toEqual({
      status: 201,
      body: { userData: { user_uid: anyUid, ...sent, profile_photo: null } },
    })
  })

  test.each(['phone', 'leg_length', 'ycom', 'brand', 'shoeModel', 'tags', 'metadata'])(
    'has the undocumented %s only when it was sent',
    async (field) => {
      const all = everything()
      const { userData } = (await create(aClient({ [field]: all[field] }))).body
      expect(userData[field]).toEqual(all[field])
      expect(Object.keys(userData)).toHaveLength(11)
      expect(Object.keys((await create(aClient({ [field]: null }))).body.userData)).toHaveLength(10)
    },
  )

  test.each([
    ['tags', []],
    ['metadata', {}],
    ['preferable_activities', []],
  ])('shows %s that were sent empty', async (field, empty) => {
    expect((await create(aClient({ [field]: empty }))).body.userData[field]).toEqual(empty)
  })

  test('is what the details show afterwards, where age and shoeSize are text', async () => {
    const before = Date.now()
    const sent = everything()
    const uid: string = (await create(sent)).body.userData.user_uid
    const shown = await details(organization, uid)
    expect(shown).toEqual({
      ...sent,
      user_uid: uid,
      created_at: isoTime,
      age: '23',
      shoeSize: '7.5',
      profile_photo: null,
      status: 'active',
      last_session: null,
      admin_uid: organization.adminUid,
      notes: { text: null, updated_at: null },
    })
    expect(Date.parse(String(shown.created_at))).toBeGreaterThanOrEqual(before)
    expect(Date.parse(String(shown.created_at))).toBeLessThanOrEqual(Date.now())
  })

  test('has a new id each time, in the order of creation', async () => {
    const uids: string[] = []
    for (let i = 0; i < 20; i++) {
      uids.push((await create(aClient())).body.userData.user_uid)
      await new Promise((resolve) => setTimeout(resolve, 2))
    }
    expect(new Set(uids).size).toBe(20)
    expect(uids).toEqual([...uids].sort())
    // 48 bits of time and at least 72 random ones, in an alphabet of 64 at most.
    for (const uid of uids) expect(uid).toMatch(/^[\w-]{20,128}$/)
  })

  test.each(['', '/'])('is the same at the path ending in "%s"', async (end) => {
    expect((await organization.clients(end, { json: aClient() })).status).toBe(201)
  })
})

test('null means absent for every optional field', async () => {
  const { profile_photo, ...optional } = nothing
  const nulls = Object.fromEntries(Object.keys({ ...optional, profile_photo }).map((field) => [field, null]))
  const sent = aClient()
  const { status, body } = await create({ ...sent, ...nulls })
  expect(status).toBe(201)
  expect(await details(organization, body.userData.user_uid)).toMatchObject({ ...sent, ...nothing })
})

test.each([
  ['display_name', null],
  ['display_name', undefined],
  ['email', null],
  ['email', undefined],
])('%s is required: %s is 400', async (field, value) => {
  expectRefusal(await create(aClient({ [field]: value })), field)
})
