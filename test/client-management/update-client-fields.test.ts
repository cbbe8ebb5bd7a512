import { beforeAll, describe, expect, test } from 'vitest'
import { createClient, newOrganization, type Call, type Organization } from '../helpers.ts'
import { accepted } from './client-cases.ts'
import { refusedJson, refusedRaw } from './refused-json.ts'
import { refusedTogether } from './refused-text.ts'
import { asListed, details, everything, expectRefusal, outcome, raw, updated } from './client-answers.ts'
import { updateOf } from './update-calls.ts'

let organization: Organization
let uid: string
let before: Record<string, unknown>
beforeAll(async () => {
  organization = await newOrganization()
  uid = await createClient(organization, everything())
  before = await details(organization, uid)
})

const update = (options: Call, query = '') => updateOf(organization, options, query)

// Before the tests that change the client.
describe('JSON', () => {
  test.each(refusedJson)('refuses %s: %j', async (field, given) => {
    expectRefusal(await update({ json: { user_uid: uid, weight: 99, [field]: given } }), field)
  })

  test.each(refusedRaw)('refuses %s: %s as raw JSON', async (field, json) => {
    expectRefusal(await update(raw(`{"user_uid":"${uid}","${field}":${json}}`)), field)
  })
})

describe.each<[string, (fields: Record<string, string>) => [Call, string?]]>([
  ['a form', (fields) => [{ body: new URLSearchParams(fields) }]],
  ['the query string', (fields) => [{}, `?${new URLSearchParams(fields).toString()}`]],
])('%s', (_, request) => {
  test.each(refusedTogether)('refuses a bad value in every field: %j', async (bad) => {
    expectRefusal(await update(...request({ user_uid: uid, ...bad })), ...Object.keys(bad))
  })

  const texts = accepted.filter((each): each is [string, string, unknown] => typeof each[1] === 'string')
  test.each(texts)('takes %s: %j', async (field, given, stored) => {
    expect(outcome(await update(...request({ user_uid: uid, [field]: given })))).toEqual(updated)
    expect((await details(organization, uid))[field]).toEqual(asListed(field, stored))
  })
})

test('the refused values have changed nothing', async () => {
  const other = await createClient(organization, everything())
  const shown = await details(organization, other)
  for (const bad of refusedTogether)
    expectRefusal(await update({ json: { user_uid: other, ...bad } }), ...Object.keys(bad))
  expect(await details(organization, other)).toEqual(shown)
  expect(before.weight).toBe(70.25)
})

test.each(accepted)('JSON takes %s: %j', async (field, given, stored) => {
  expect(outcome(await update({ json: { user_uid: uid, [field]: given } }))).toEqual(updated)
  expect((await details(organization, uid))[field]).toEqual(asListed(field, stored))
})
