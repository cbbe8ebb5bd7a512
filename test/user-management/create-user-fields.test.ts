import { beforeAll, describe, expect, test } from 'vitest'
import { aUser, newOrganization, type Organization } from '../helpers.ts'
import { answered, clockAtNoon, createUser, getProfile, profileOf, refused } from './users.ts'

let organization: Organization
beforeAll(async () => {
  organization = await newOrganization()
})
clockAtNoon()

const create = (json: unknown, environment: 'dev' | 'prod' = 'prod') =>
  organization.users('/create-user', { json }, environment)

test.each([
  ['given', { display_name: 'TU' }, 'TU'],
  ['given with white space around it', { display_name: ' T U\t' }, 'T U'],
  ['absent: the first name', {}, 'Test'],
  ['null: the first name', { display_name: null }, 'Test'],
])('display_name %s', async (_, more, expected) => {
  const fromId = await createUser(organization, more)
  expect((await getProfile(organization, fromId)).body.profile).toEqual(
    profileOf(fromId, { display_name: expected }),
  )
})

describe.each(['first_name', 'last_name', 'display_name'])('%s', (field) => {
  test.each([
    ['one character', 'X', 'X'],
    ['200 code points', '😀'.repeat(200), '😀'.repeat(200)],
    ['white space around it', `  ${'x'.repeat(200)}\n`, 'x'.repeat(200)],
    ['any script', "Жан-Люк O'ع", "Жан-Люк O'ع"],
  ])('takes %s', async (_, given, kept) => {
    const fromId = await createUser(organization, { [field]: given })
    expect((await getProfile(organization, fromId)).body.profile[field]).toBe(kept)
  })

  test.each([
    ['201 code points', 'x'.repeat(201)],
    ['NUL', 'a\u0000b'],
    ['a line break inside', 'a\nb'],
    ['DEL', 'a\u007fb'],
    ['U+0085', 'a\u0085b'],
    ['half a surrogate pair', 'a\ud83d'],
  ])('refuses %s', async (_, given) => {
    expect(answered(await create(aUser({ [field]: given })))).toEqual(
      refused([field, `${field} must be 1 to 200 characters without control characters`]),
    )
  })

  test.each([5, ['a']])('refuses %j', async (given) => {
    expect(answered(await create(aUser({ [field]: given })))).toEqual(
      refused([field, `${field} must be text, in quotes`]),
    )
  })

  test.each(['\u200b', ' \u00a0\u200b\u2060 ', '\u202e\u202c', '\u2800', '\u3164', '\ufe0f', '\u{e0041}'])(
    'refuses %j, which shows nothing',
    async (given) => {
      expect(answered(await create(aUser({ [field]: given })))).toEqual(
        refused([field, `${field} must have a visible character`]),
      )
    },
  )
})

const choices: Record<string, string[]> = {
  gender: ['male', 'female'],
  language: ['en', 'de', 'es', 'bg', 'uk', 'ru', 'ar'],
  goal: ['lose weight', 'gain muscle', 'maintain'],
}
describe.each(Object.entries(choices))('%s', (field, values) => {
  test.each(values)('takes %s', async (value) => {
    const fromId = await createUser(organization, { [field]: value })
    expect((await getProfile(organization, fromId)).body.profile[field]).toBe(value)
  })

  test.each([values[0]?.toUpperCase(), ` ${String(values[0])}`, 'other', 1, true, [values[0]]])(
    'refuses %j',
    async (value) => {
      expect(answered(await create(aUser({ [field]: value })))).toEqual(
        refused([field, `${field} must be one of: ${values.join(', ')}`]),
      )
    },
  )
})

test.each(['first_name', 'last_name', 'birthdate', 'gender', 'language', 'goal'])(
  '%s is required and must not be null',
  async (field) => {
    expect(answered(await create(aUser({ [field]: undefined })))).toEqual(
      refused([field, `${field} is required`]),
    )
    expect(answered(await create(aUser({ [field]: null })))).toEqual(
      refused([field, `${field} must not be null`]),
    )
  },
)
