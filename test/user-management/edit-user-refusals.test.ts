import { beforeAll, describe, expect, test } from 'vitest'
import { newOrganization, type Organization } from '../helpers.ts'
import { answered, clockAtNoon, createUser, refused, rowOf, sentences, type Problem } from './users.ts'

let organization: Organization
beforeAll(async () => {
  organization = await newOrganization()
})
clockAtNoon()

const edit = (fromId: string, changes: object, environment: 'dev' | 'prod' = 'prod') =>
  organization.users('/edit-user', { json: { from_id: fromId, ...changes } }, environment)

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

  test('a wrong field is named before an unknown user', async () => {
    expect(answered(await edit('nobody', { language: 'fr' }))).toEqual(refused(language))
    expect(answered(await edit('nobody', {}))).toEqual(refused(nothing))
  })
})
