// PUT /client-management/clients: which client and which fields are changed.
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { aClient, call, createClient, newOrganization, type Call, type Organization } from '../helpers.ts'
import {
  details,
  everything,
  expectRefusal,
  lone,
  notUnderAdmin,
  outcome,
  updated,
} from './client-answers.ts'

let organization: Organization
let sent: ReturnType<typeof everything>
let uid: string
let before: Record<string, unknown>

beforeAll(async () => {
  organization = await newOrganization()
})
beforeEach(async () => {
  sent = everything()
  uid = await createClient(organization, sent)
  before = await details(organization, uid)
})

const update = (options: Call, query = '', of = organization) =>
  of.clients(`/${query}`, { method: 'PUT', ...options })

describe('only what is given changes', () => {
  test.each<[string, unknown, unknown]>([
    ['display_name', 'New Name', 'New Name'],
    ['age', 24, '24'],
    ['age', '25', '25'],
    ['gender', 'male', 'male'],
    ['shoeSize', 8.5, '8.5'],
    ['weight', 71.5, 71.5],
    ['height', '176', 176],
    ['phone', '112', '112'],
    ['leg_length', 0.95, 0.95],
    ['ycom', 1.2, 1.2],
    ['brand', ' New Brand ', 'New Brand'],
    ['shoeModel', 'New Model', 'New Model'],
    ['preferable_activities', ['Weightlifting'], ['Weightlifting']],
  ])('%s to %j', async (field, given, shown) => {
    expect(outcome(await update({ json: { user_uid: uid, [field]: given } }))).toEqual(updated)
    expect(await details(organization, uid)).toEqual({ ...before, [field]: shown })
  })

  test('all fields at once, and no other client', async () => {
    const stays = await createClient(organization, everything())
    const neighbour = await details(organization, stays)
    const changes = { ...aClient(), ...changed }
    expect(outcome(await update({ json: { user_uid: uid, ...changes } }))).toEqual(updated)
    expect(await details(organization, uid)).toEqual({ ...before, ...changes, age: '99', shoeSize: '9' })
    expect(await details(organization, stays)).toEqual(neighbour)
  })

  test('an update to the same values succeeds', async () => {
    expect(outcome(await update({ json: { user_uid: uid, ...sent } }))).toEqual(updated)
    expect(await details(organization, uid)).toEqual(before)
  })
})

const changed = {
  age: 99,
  gender: 'male',
  shoeSize: 9,
  weight: 99.5,
  height: 199.5,
  phone: '999',
  leg_length: 1.5,
  ycom: 2.5,
  brand: 'Other Brand',
  shoeModel: 'Other Model',
  preferable_activities: ['Vertical Jump', 'Weightlifting'],
}

/** A 400 that is about no single field. */
function expectNothing(answer: Awaited<ReturnType<typeof update>>): void {
  const message = 'At least one field to change must be provided'
  expect(outcome(answer)).toEqual(lone('body', message))
}

test('a user_uid alone is 400, in the body and in the query', async () => {
  expectNothing(await update({ json: { user_uid: uid } }))
  expectNothing(await update({}, `?user_uid=${uid}`))
  expectNothing(await update({ json: { user_uid: 'unknown' } }))
  expectRefusal(await update({ json: { user_uid: uid, heigth: 1 } }), 'heigth')
})

describe('user_uid', () => {
  const missing = lone('user_uid', 'Missing required user UID')

  test('is required, and the sentence is the documented one', async () => {
    expect(outcome(await update({}))).toEqual(missing)
    expect(outcome(await update({ json: {} }))).toEqual(missing)
    expect(outcome(await update({ json: { age: 5 } }))).toEqual(missing)
    expect(outcome(await update({ body: new URLSearchParams({ age: '5', user_uid: '' }) }))).toEqual(missing)
    expect(outcome(await update({}, '?user_uid=&age=5'))).toEqual(missing)
  })

  test('is named with the other problems when it is missing', async () => {
    const answer = await update({ json: { age: 0, heigth: 5 } })
    expectRefusal(answer, 'user_uid', 'age', 'heigth')
    expect(answer.body.error).toMatch(/^Missing required user UID; /)
  })

  test.each(['a b', 'a.b', 'a/b', 'ü', '%', '*', '\u0000', 'x'.repeat(129)])(
    '%j is malformed: 400',
    async (bad) => {
      expectRefusal(await update({ json: { user_uid: bad, age: 5 } }), 'user_uid')
      expectRefusal(await update({ body: new URLSearchParams({ user_uid: bad, age: '5' }) }), 'user_uid')
      expectRefusal(await update({}, `?user_uid=${encodeURIComponent(bad)}&age=5`), 'user_uid')
    },
  )

  test.each([5, true, [], {}, ''])('%j in JSON is 400', async (bad) => {
    expectRefusal(await update({ json: { user_uid: bad, age: 5 } }), 'user_uid')
  })

  test.each(['x', '-_', 'x'.repeat(128), '__proto__'])('%s is unknown: 404', async (unknown) => {
    expect(outcome(await update({ json: { user_uid: unknown, age: 5 } }))).toEqual(notUnderAdmin)
    expect(outcome(await update({}, `?user_uid=${unknown}&email=${sent.email}`))).toEqual(notUnderAdmin)
  })

  test('of another organization is answered like an unknown one and changes nothing', async () => {
    const stranger = await newOrganization()
    const send = (user_uid: string) =>
      call('/client-management/clients/', {
        method: 'PUT',
        headers: { Authorization: stranger.keys.admin },
        json: { user_uid, age: 5, email: sent.email },
      })
    expect(outcome(await send(uid))).toEqual(notUnderAdmin)
    expect(outcome(await send('missing'))).toEqual(notUnderAdmin)
    expect(await details(organization, uid)).toEqual(before)
  })
})
