// PUT /client-management/clients: fields that differ, are unknown or cannot be read change nothing.
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createClient, newOrganization, type Call, type Organization } from '../helpers.ts'
import {
  conflict,
  details,
  everything,
  expectRefusal,
  lone,
  multipart,
  outcome,
  raw,
  updated,
} from './client-answers.ts'
import { unknownFields } from './unknown-fields.ts'
import { form, parts, query, updateOf, type Request } from './update-calls.ts'

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

describe('the same field with different values is 400 and changes nothing', () => {
  test.each<[string, string, (uid: string) => Request]>([
    ['query and JSON', 'age', (user_uid) => [{ json: { user_uid, age: 44 } }, '?age=45']],
    ['query and a form', 'brand', (user_uid) => [form({ user_uid, brand: 'One' }), '?brand=Two']],
    ['query and multipart', 'weight', (user_uid) => [parts({ user_uid, weight: '80' }), '?weight=81']],
    ['query and JSON that clears', 'age', (user_uid) => [{ json: { user_uid, age: null } }, '?age=45']],
    [
      'query text null and JSON null',
      'brand',
      (user_uid) => [{ json: { user_uid, brand: null } }, '?brand=null'],
    ],
    ['query twice', 'age', (user_uid) => [{}, `?user_uid=${user_uid}&age=44&age=45`]],
    [
      'a form twice',
      'age',
      (user_uid) => [{ body: new URLSearchParams(`user_uid=${user_uid}&age=44&age=45`) }],
    ],
    ['the id', 'user_uid', (user_uid) => [{ json: { user_uid, age: 44 } }, '?user_uid=another']],
    [
      'lists',
      'preferable_activities',
      (user_uid) => [
        { json: { user_uid, preferable_activities: ['Running'] } },
        query({ preferable_activities: '["Weightlifting"]' }),
      ],
    ],
  ])('%s: %s', async (_, field, request) => {
    expect(outcome(await update(...request(uid)))).toEqual(conflict(field))
    expect(await details(organization, uid)).toEqual(before)
  })

  test('names each field that clashes, and the other problems', async () => {
    const answer = await update(
      { json: { user_uid: uid, age: 44, weight: 80, height: 0 } },
      '?age=45&weight=81',
    )
    expectRefusal(answer, 'age', 'weight', 'height')
  })

  test('is not caused by a blank value', async () => {
    expect(outcome(await update({ json: { user_uid: uid, age: 44 } }, '?age=&weight=%20'))).toEqual(updated)
    expect(await details(organization, uid)).toEqual({ ...before, age: '44' })
  })
})

describe('unknown fields', () => {
  test.each([
    ...unknownFields,
    ['userUid', ', did you mean "user_uid"?'],
    ['user_id', ', did you mean "user_uid"?'],
  ])('%s is refused by name from every source', async (name, suggestion) => {
    // `admin_uid` is not tried: whether it suggests `user_uid` is not promised.
    const refusal = lone(name, `unknown field "${name}"${suggestion}`)
    const fields: [string, string][] = [
      ['user_uid', uid],
      ['age', '44'],
      [name, '180'],
    ]
    const members = fields.map(([field, value]) => `${JSON.stringify(field)}:${JSON.stringify(value)}`)
    expect(outcome(await update(raw(`{${members.join()}}`)))).toEqual(refusal)
    expect(outcome(await update(form(fields)))).toEqual(refusal)
    expect(outcome(await update({ body: multipart(fields) }))).toEqual(refusal)
    expect(outcome(await update({}, query(fields)))).toEqual(refusal)
    expect(outcome(await update({ json: { user_uid: uid, age: 44 } }, query([[name, '180']])))).toEqual(
      refusal,
    )
    expect(await details(organization, uid)).toEqual(before)
  })
})

describe('what cannot be read is 400 and changes nothing', () => {
  test.each(['%', '%zz', '%ff', '%ed%a0%80'])('the query string with brand=%s', async (value) => {
    expectRefusal(await update({}, `?user_uid=${uid}&brand=${value}`), 'query')
    expectRefusal(await update({ json: { age: 44 } }, `?user_uid=${uid}&brand=${value}`), 'query')
  })

  test.each(['{', '[]', 'null', '"x"', '5'])('the body %s beside a good query string', async (body) => {
    expectRefusal(await update(raw(body), `?user_uid=${uid}&age=44`), 'body')
    expect(await details(organization, uid)).toEqual(before)
  })

  test('a body of another type beside a good query string is 415', async () => {
    expect((await update(raw('age=44', 'text/plain'), `?user_uid=${uid}&age=44`)).status).toBe(415)
    expect(await details(organization, uid)).toEqual(before)
  })
})
