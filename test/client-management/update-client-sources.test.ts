import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createClient, newOrganization, type Call, type Organization } from '../helpers.ts'
import { unknownFields } from './client-cases.ts'
import {
  conflict,
  details,
  everything,
  expectRefusal,
  lone,
  multipart,
  outcome,
  raw,
} from './client-answers.ts'

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

type Fields = Record<string, string>
type Request = [Call, string?]

const update = (options: Call, query = '') => organization.clients(`/${query}`, { method: 'PUT', ...options })
const updated = { status: 200, body: { message: 'User information updated successfully.' } }

const query = (fields: Fields | [string, string][]) => `?${new URLSearchParams(fields).toString()}`
const form = (fields: Fields | [string, string][]): Call => ({ body: new URLSearchParams(fields) })
const parts = (fields: Fields): Call => ({ body: multipart(Object.entries(fields)) })

const changes: Fields = {
  display_name: 'New + Name & 100 %',
  email: 'new+name@example.com',
  age: '44',
  gender: 'male',
  shoeSize: '8.5',
  weight: '88.5',
  height: '188',
  phone: '+41 88',
  leg_length: '0.88',
  ycom: '1.88',
  brand: 'Brand 😀',
  shoeModel: 'Model = ; "x"',
  preferable_activities: '["Vertical Jump","Mobility Assessment"]',
}
const shown = {
  ...changes,
  weight: 88.5,
  height: 188,
  leg_length: 0.88,
  ycom: 1.88,
  preferable_activities: ['Vertical Jump', 'Mobility Assessment'],
}

describe('every field comes from', () => {
  test.each<[string, (all: Fields, half: Fields, rest: Fields) => Request]>([
    ['the query string', (all) => [{}, query(all)]],
    ['a form', (all) => [form(all)]],
    ['multipart', (all) => [parts(all)]],
    ['JSON', (all) => [{ json: all }]],
    ['the query string and a form', (_, half, rest) => [form(rest), query(half)]],
    ['the query string and multipart', (_, half, rest) => [parts(rest), query(half)]],
    ['the query string and JSON', (_, half, rest) => [{ json: rest }, query(half)]],
    ['a form and the query string', (_, half, rest) => [form(half), query(rest)]],
    ['the query string and the same again in a form', (all) => [form(all), query(all)]],
    ['the query string and the same again in JSON', (all) => [{ json: all }, query(all)]],
    ['the query string, twice', (all) => [{}, query([...withoutList(all), ...Object.entries(all)])]],
    ['a form, twice', (all) => [form([...withoutList(all), ...Object.entries(all)])]],
  ])('%s', async (_, request) => {
    const email = `${uid}@example.com`
    const all = { user_uid: uid, ...changes, email }
    const entries = Object.entries(all)
    const half = Object.fromEntries(entries.filter((__, i) => i % 2 === 0))
    const rest = Object.fromEntries(entries.filter((__, i) => i % 2 === 1))
    expect(outcome(await update(...request(all, half, rest)))).toEqual(updated)
    expect(await details(organization, uid)).toEqual({ ...before, ...shown, email })
  })

  // A list that is repeated is a list of more, not the same list again.
  const withoutList = (all: Fields) =>
    Object.entries(all).filter(([field]) => field !== 'preferable_activities')

  test.each(['', '/'])('the query string of the path ending in "%s"', async (end) => {
    const answer = await organization.clients(`${end}?user_uid=${uid}&age=45`, { method: 'PUT' })
    expect(outcome(answer)).toEqual(updated)
  })

  test('the query string, the plus sign being a space there and the list repeated', async () => {
    const list = 'preferable_activities=Vertical+Jump&preferable_activities=Mobility%20Assessment'
    expect(outcome(await update({}, `?user_uid=${uid}&brand=One+Two%2B&${list}`))).toEqual(updated)
    expect(await details(organization, uid)).toEqual({
      ...before,
      brand: 'One Two+',
      preferable_activities: shown.preferable_activities,
    })
  })

  test('a number in JSON and the same number as text in the query string', async () => {
    const json = { user_uid: uid, age: 44, weight: 88.5, preferable_activities: ['Running', 'Weightlifting'] }
    const same = { age: '44', weight: '88.5', preferable_activities: '["Running","Weightlifting"]' }
    expect(outcome(await update({ json }, query(same)))).toEqual(updated)
    expect(await details(organization, uid)).toMatchObject({ age: '44', weight: 88.5 })
  })
})

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

  test('of several fields is told of each, with the other problems', async () => {
    const answer = await update(
      { json: { user_uid: uid, age: 44, weight: 80, height: 0 } },
      '?age=45&weight=81',
    )
    expectRefusal(answer, 'age', 'weight', 'height')
  })

  test('a blank one is no value and clashes with none', async () => {
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
    // `admin_uid` is near enough to `user_uid` for a suggestion, which is neither promised nor wrong.
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
