import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createClient, newOrganization, type Call, type Organization } from '../helpers.ts'
import {
  details,
  everything,
  expectRefusal,
  lone,
  multipart,
  nothing,
  outcome,
  updated,
} from './client-answers.ts'
import { updateOf } from './update-calls.ts'

let organization: Organization
let uid: string
let before: Record<string, unknown>

beforeAll(async () => {
  organization = await newOrganization()
})
beforeEach(async () => {
  uid = await createClient(organization, everything())
  before = await details(organization, uid)
})

const update = (options: Call, query = '') => updateOf(organization, options, query)
const unchanged = lone('body', 'At least one field to change must be provided')

describe('null', () => {
  const cleared = Object.entries(nothing)

  test.each(cleared)('clears %s, which is then %j', async (field, shown) => {
    expect(outcome(await update({ json: { user_uid: uid, [field]: null } }))).toEqual(updated)
    expect(await details(organization, uid)).toEqual({ ...before, [field]: shown })
  })

  test('clears all optional fields at once', async () => {
    const nulls = Object.fromEntries(Object.keys(nothing).map((field) => [field, null]))
    expect(outcome(await update({ json: { user_uid: uid, ...nulls } }))).toEqual(updated)
    expect(await details(organization, uid)).toEqual({ ...before, ...nothing })
  })

  test.each(['display_name', 'email', 'user_uid'])('is refused for %s', async (field) => {
    expectRefusal(await update({ json: { user_uid: uid, age: 50, [field]: null } }), field)
    expect(await details(organization, uid)).toEqual(before)
  })
})

describe('preferable_activities are cleared', () => {
  test.each<[string, (uid: string) => [Call, string?]]>([
    ['by null', (user_uid) => [{ json: { user_uid, preferable_activities: null } }]],
    ['by an empty array', (user_uid) => [{ json: { user_uid, preferable_activities: [] } }]],
    ['by an empty array as text', (user_uid) => [{ json: { user_uid, preferable_activities: '[]' } }]],
    [
      'by [] in a form',
      (user_uid) => [{ body: new URLSearchParams({ user_uid, preferable_activities: '[]' }) }],
    ],
    [
      'by [] in multipart',
      (user_uid) => [{ body: multipart(Object.entries({ user_uid, preferable_activities: '[]' })) }],
    ],
    ['by [] in the query string', (user_uid) => [{}, `?user_uid=${user_uid}&preferable_activities=[]`]],
  ])('%s', async (_, request) => {
    expect(outcome(await update(...request(uid)))).toEqual(updated)
    expect(await details(organization, uid)).toEqual({ ...before, preferable_activities: [] })
  })
})

describe('blank text counts as not supplied', () => {
  const blanks = Object.fromEntries(
    ['display_name', 'email', ...Object.keys(nothing)].map((field) => [field, ' ']),
  )

  test.each<[string, (fields: Record<string, string>) => [Call, string?]]>([
    ['in a form', (fields) => [{ body: new URLSearchParams(fields) }]],
    ['in multipart', (fields) => [{ body: multipart(Object.entries(fields)) }]],
    ['in the query string', (fields) => [{}, `?${new URLSearchParams(fields).toString()}`]],
  ])('%s: nothing is cleared, and blanks alone are 400', async (_, request) => {
    expect(outcome(await update(...request({ ...blanks, user_uid: uid })))).toEqual(unchanged)
    expect(outcome(await update(...request({ ...blanks, user_uid: uid, brand: 'Other' })))).toEqual(updated)
    expect(await details(organization, uid)).toEqual({ ...before, brand: 'Other' })
  })

  test('in JSON for numbers and the photo', async () => {
    const numbers = {
      age: '',
      shoeSize: ' ',
      weight: '',
      height: '\t',
      leg_length: '',
      ycom: '',
      profile_photo: '',
    }
    expect(outcome(await update({ json: { user_uid: uid, ...numbers } }))).toEqual(unchanged)
    expect(outcome(await update({ json: { user_uid: uid, ...numbers, brand: 'Other' } }))).toEqual(updated)
    expect(await details(organization, uid)).toEqual({ ...before, brand: 'Other' })
  })
})
