import { beforeAll, describe, expect, test } from 'vitest'
import { aClient, newOrganization, type Answer, type Organization } from '../helpers.ts'
import { newClient } from '../../src/client-management/client-fields.ts'
import { accepted } from './client-cases.ts'
import { refusedJson, refusedRaw } from './refused-json.ts'
import { refusedText, refusedTogether } from './refused-text.ts'
import { asListed, details, expectRefusal, lone, multipart, nothing, outcome, raw } from './client-answers.ts'

type Fields = [string, string][]

/** The required fields as a form, with one field given once or more often. */
const withField = (field: string, ...values: string[]): Fields => [
  ...Object.entries(aClient()).filter(([name]) => name !== field),
  ...values.map((value): [string, string] => [field, value]),
]

/** What the answer to a creation leaves out. */
const absent: Record<string, unknown> = { tags: [], metadata: {} }

async function expectStored(of: Organization, answer: Answer, field: string, stored: unknown) {
  expect(answer.status, JSON.stringify(answer.body)).toBe(201)
  const { userData } = answer.body
  expect(userData[field] ?? absent[field] ?? null).toEqual(stored)
  expect((await details(of, userData.user_uid))[field]).toEqual(asListed(field, stored))
}

describe('JSON', () => {
  let organization: Organization
  beforeAll(async () => {
    organization = await newOrganization()
  })
  const create = (field: string, value: unknown) =>
    organization.clients('/', { json: aClient({ [field]: value }) })

  test('each field has a value that is stored: add one to client-cases.ts', () => {
    const tried = new Set(accepted.map(([field]) => field))
    const untried = Object.keys(newClient().shape).filter((field) => !tried.has(field))
    // Photos have tests of their own.
    expect(untried).toEqual(['profile_photo'])
  })

  test.each(accepted)('takes %s: %j', async (field, given, stored) => {
    await expectStored(organization, await create(field, given), field, stored)
  })

  test.each<[string, unknown]>([...refusedText, ...refusedJson])('refuses %s: %j', async (field, given) => {
    expectRefusal(await create(field, given), field)
  })

  test.each(refusedRaw)('refuses %s: %s as raw JSON', async (field, json) => {
    const fields = Object.entries(aClient({ [field]: 0 })).map(
      ([name, value]) => `"${name}":${name === field ? json : JSON.stringify(value)}`,
    )
    expectRefusal(await organization.clients('/', { method: 'POST', ...raw(`{${fields.join()}}`) }), field)
  })

  test.each(Object.entries(nothing))('reads blank text for %s as not supplied', async (field, stored) => {
    for (const blank of ['', ' ', '\t \n'])
      await expectStored(organization, await create(field, blank), field, stored)
  })

  test.each(['display_name', 'email'])('requires %s when it is blank', async (field) => {
    for (const blank of ['', '  ', '\n']) {
      expect(outcome(await create(field, blank))).toEqual(lone(field, `${field} is required`))
    }
  })
})

describe.each<[string, (fields: Fields) => BodyInit]>([
  ['a form', (fields) => new URLSearchParams(fields)],
  ['multipart', multipart],
])('%s', (_, bodyOf) => {
  let organization: Organization
  beforeAll(async () => {
    organization = await newOrganization()
  })
  const create = (field: string, ...values: string[]) =>
    organization.clients('/', { body: bodyOf(withField(field, ...values)) })

  const texts = accepted.filter((each): each is [string, string, unknown] => typeof each[1] === 'string')
  test.each(texts)('takes %s: %j', async (field, given, stored) => {
    await expectStored(organization, await create(field, given), field, stored)
  })

  test.each(refusedTogether)('refuses a bad value in every field: %j', async (bad) => {
    expectRefusal(await organization.clients('/', { body: bodyOf(Object.entries(bad)) }), ...Object.keys(bad))
  })

  test.each(['', '  ', '\t'])(
    'takes blank text (%j) for every optional field as not supplied',
    async (blank) => {
      const sent = aClient()
      const blanks = Object.keys(nothing).map((field): [string, string] => [field, blank])
      const answer = await organization.clients('/', { body: bodyOf([...Object.entries(sent), ...blanks]) })
      expect(answer.status).toBe(201)
      expect(await details(organization, answer.body.userData.user_uid)).toMatchObject({
        ...sent,
        ...nothing,
      })
    },
  )

  test.each(['display_name', 'email'])('requires %s when it is blank', async (field) => {
    for (const blank of ['', '  ', '\n']) expectRefusal(await create(field, blank), field)
  })

  test.each<[string, string[], unknown]>([
    ['two of them', ['Running', 'Weightlifting'], ['Running', 'Weightlifting']],
    ['the same twice', ['Running', 'Running'], ['Running']],
    ['repeats among them', ['Running', 'Vertical Jump', 'Running'], ['Running', 'Vertical Jump']],
    ['one bare and one encoded', ['Running', '["Weightlifting"]'], ['Running', 'Weightlifting']],
    ['names with commas and an empty list', ['Weightlifting,Running', '[]'], ['Running', 'Weightlifting']],
  ])('takes repeated preferable_activities: %s', async (__, values, stored) => {
    await expectStored(
      organization,
      await create('preferable_activities', ...values),
      'preferable_activities',
      stored,
    )
  })

  test.each([[['Running', 'Swimming']], [['Running', 'running']], [['Running', '["Swimming"]']]])(
    'refuses repeated preferable_activities: %j',
    async (values) => {
      expectRefusal(await create('preferable_activities', ...values), 'preferable_activities')
    },
  )

  test('takes any other field twice when the values are the same, and refuses it when they differ', async () => {
    await expectStored(organization, await create('weight', '80', '80'), 'weight', 80)
    await expectStored(organization, await create('weight', '', '80'), 'weight', 80)
    expectRefusal(await create('weight', '80', '81'), 'weight')
    expectRefusal(await create('email', 'one@example.com', 'two@example.com'), 'email')
  })

  test('refuses a profile_photo that is text', async () => {
    expectRefusal(await create('profile_photo', 'https://example.com/photo.jpg'), 'profile_photo')
  })
})
