import { beforeAll, describe, expect, test } from 'vitest'
import { newOrganization, type Organization } from '../helpers.ts'
import {
  answered,
  clockAtNoon,
  createUser,
  getProfile,
  profileOf,
  refused,
  rowOf,
  sentences,
  type Problem,
} from './users.ts'

let organization: Organization
beforeAll(async () => {
  organization = await newOrganization()
})
clockAtNoon()

const edit = (fromId: string, changes: object, environment: 'dev' | 'prod' = 'prod') =>
  organization.users('/edit-user', { json: { from_id: fromId, ...changes } }, environment)

const edited = (profile: object) => ({
  status: 200,
  body: { status: 'success', message: 'User updated successfully', profile },
})

describe('each field alone', () => {
  test.each<[object, object?]>([
    [{ timezone: 'London, UK (UTC+00:00)' }],
    ...['en', 'de', 'es', 'bg', 'uk', 'ru', 'ar'].map((language): [object] => [{ language }]),
    [
      { goal: 'lose weight' },
      {
        target_calories: 1950,
        target_protein: 152,
        target_fat: 65,
        target_carbs: 189,
        target_weight: 76,
        target_weight_kg: 76,
      },
    ],
    [{ goal: 'maintain' }],
    [{ first_name: 'Marie' }],
    [{ last_name: 'O’Test' }],
    [{ display_name: 'Shown' }],
    [{ gender: 'female' }, { target_calories: 2220, target_fat: 74, target_carbs: 261 }],
    [{ gender: 'male' }],
    [{ reminders_active: false }],
    [{ reminders_active: true }],
    ...['active', 'trial', 'trial_end'].map((status): [object] => [{ subscription_status: status }]),
    // A year older is 7 kcal less, which the rounding to 10 hides here: five years are 35.
    [{ birthdate: '1985-01-01' }, { target_calories: 2420, target_fat: 81, target_carbs: 295 }],
    [{ weight_kg: 81 }, { target_calories: 2460, target_fat: 82, target_carbs: 303 }],
  ])('%j', async (changes, targets = {}) => {
    const fromId = await createUser(organization)
    const profile = profileOf(fromId, { ...changes, ...targets })
    expect(answered(await edit(fromId, changes))).toEqual(edited(profile))
    expect((await getProfile(organization, fromId)).body).toEqual({ status: 'success', profile })
  })
})

test('all fields at once', async () => {
  const fromId = await createUser(organization)
  const changes = {
    first_name: 'Olha',
    last_name: 'Test-User',
    display_name: 'O.',
    gender: 'male',
    timezone: 'Kyiv, Ukraine (UTC+02:00)',
    language: 'uk',
    goal: 'gain muscle',
    birthdate: '2001-12-31',
    reminders_active: false,
    subscription_status: 'trial_end',
    height_cm: 175,
    weight_kg: 68,
  }
  const targets = {
    target_calories: 2670,
    target_protein: 114,
    target_fat: 89,
    target_carbs: 353,
    target_weight: 71.4,
    target_weight_kg: 71.4,
  }
  expect(answered(await edit(fromId, changes))).toEqual(edited(profileOf(fromId, { ...changes, ...targets })))
})

test('fields that are not given stay, whatever was edited before', async () => {
  const fromId = await createUser(organization)
  await edit(fromId, { reminders_active: false, subscription_status: 'active' })
  await edit(fromId, { language: 'ar' })
  const profile = profileOf(fromId, {
    reminders_active: false,
    subscription_status: 'active',
    language: 'ar',
  })
  expect((await getProfile(organization, fromId)).body).toEqual({ status: 'success', profile })
})

test('the same id in the other environment is someone else', async () => {
  const fromId = await createUser(organization)
  const notFound = { status: 404, body: { error: sentences.notFound(fromId) } }
  expect(answered(await edit(fromId, { language: 'de' }, 'dev'))).toEqual(notFound)
  await createUser(organization, { from_id: fromId }, 'dev')
  await edit(fromId, { language: 'de', weight_kg: 99 }, 'dev')
  expect((await getProfile(organization, fromId)).body.profile).toEqual(profileOf(fromId))
})

describe('refused', () => {
  const oneOf = (field: string, values: string): Problem => [field, `${field} must be one of: ${values}`]
  const fixed = (field: string): [object, Problem] => [{ [field]: 'x' }, [field, `${field} cannot be edited`]]
  const language = oneOf('language', 'en, de, es, bg, uk, ru, ar')
  const goal = oneOf('goal', 'lose weight, gain muscle, maintain')
  const status = oneOf('subscription_status', 'active, trial, trial_end')
  const reminders: Problem = ['reminders_active', 'reminders_active must be true or false']
  const nothing: Problem = ['body', sentences.nothingToEdit]
  const nullOf = (field: string): [object, Problem] => [
    { [field]: null },
    [field, `${field} must not be null`],
  ]

  test.each<[object, ...Problem[]]>([
    [{}, nothing],
    [{ weight_kg: '', weight_lbs: ' ' }, nothing],
    [{ timezone: '', birthdate: ' ' }, nothing],
    [{ language: 'fr' }, language],
    [{ language: 'EN' }, language],
    [{ goal: 'Maintain' }, goal],
    [{ goal: 1 }, goal],
    [{ subscription_status: 'trial-end' }, status],
    [{ subscription_status: 'expired' }, status],
    ...['true', 'false', 1, 0, []].map((value): [object, Problem] => [
      { reminders_active: value },
      reminders,
    ]),
    ...['first_name', 'last_name', 'gender', 'language', 'goal', 'birthdate'].map(nullOf),
    ...['reminders_active', 'subscription_status', 'weighed_at'].map(nullOf),
    ...['height_cm', 'weight_kg', 'weight_lbs'].map(nullOf),
    [{ timezone: null }, ['timezone', sentences.timezone]],
    [{ height_ft: null }, ['height_ft', 'height_ft must not be null']],
    [{ height_cm: null, weight_lbs: 180 }, ['height_cm', 'height_cm must not be null']],
    ...['user_id', 'created_at', 'last_request'].map(fixed),
    ...['target_calories', 'target_protein', 'target_fat', 'target_carbs'].map(fixed),
    ...['target_weight', 'target_weight_kg'].map(fixed),
    [{ wieght_kg: 81 }, ['wieght_kg', 'unknown field "wieght_kg", did you mean "weight_kg"?']],
    [{ timezon: 'x' }, ['timezon', 'unknown field "timezon", did you mean "timezone"?']],
    [{ email: 'a@example.com' }, ['email', 'unknown field "email"']],
    [
      { language: 'fr', goal: null, reminders_active: 'yes', gender: 'f', height_cm: 1, colour: 'red' },
      oneOf('gender', 'male, female'),
      language,
      ['goal', 'goal must not be null'],
      reminders,
      ['height_cm', 'height_cm must be from 50 to 272 cm'],
      ['colour', 'unknown field "colour"'],
    ],
  ])('%j', async (changes, ...problems) => {
    const fromId = await createUser(organization)
    const before = await rowOf(organization, fromId)
    expect(answered(await edit(fromId, changes))).toEqual(refused(...problems))
    // With a change that is fine, so that half of an edit would show.
    if (problems[0] !== nothing)
      expect((await edit(fromId, { timezone: 'X, Y (UTC+09:00)', ...changes })).status).toBe(400)
    expect(await rowOf(organization, fromId)).toEqual(before)
  })

  test('what is wrong comes before who is meant', async () => {
    expect(answered(await edit('nobody', { language: 'fr' }))).toEqual(refused(language))
    expect(answered(await edit('nobody', {}))).toEqual(refused(nothing))
  })
})
