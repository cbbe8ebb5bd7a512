// PUT /client-management/clients: fields come from the query string, a form, multipart or JSON.
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createClient, newOrganization, type Call, type Organization } from '../helpers.ts'
import { details, everything, outcome, updated } from './client-answers.ts'
import { form, parts, query, updateOf, type Fields, type Request } from './update-calls.ts'

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

  // A repeated list adds up, so it is left out.
  const withoutList = (all: Fields) =>
    Object.entries(all).filter(([field]) => field !== 'preferable_activities')

  test.each(['', '/'])('the query string of the path ending in "%s"', async (end) => {
    const answer = await organization.clients(`${end}?user_uid=${uid}&age=45`, { method: 'PUT' })
    expect(outcome(answer)).toEqual(updated)
  })

  test('the query string, where a plus sign is a space and a list may be repeated', async () => {
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
