import { beforeAll, describe, expect, test } from 'vitest'
import { newOrganization, type Organization } from '../helpers.ts'
import {
  answered,
  clockAtNoon,
  createUser,
  getProfile,
  profileOf,
  rowOf,
  sentences,
  setClock,
  targetsOf,
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

test('the same id in the other environment is another user', async () => {
  const fromId = await createUser(organization)
  const notFound = { status: 404, body: { error: sentences.notFound(fromId) } }
  expect(answered(await edit(fromId, { language: 'de' }, 'dev'))).toEqual(notFound)
  await createUser(organization, { from_id: fromId }, 'dev')
  await edit(fromId, { language: 'de', weight_kg: 99 }, 'dev')
  expect((await getProfile(organization, fromId)).body.profile).toEqual(profileOf(fromId))
})

test('gender changes the targets, on the day of the edit', async () => {
  const fromId = await createUser(organization)
  setClock('2026-11-25T12:00:00.000Z')
  const { body } = await edit(fromId, { gender: 'female' })
  expect(targetsOf(body.profile)).toMatchObject({ target_calories: 2220, target_weight: 80 })
  expect(await rowOf(organization, fromId)).toMatchObject({ gender: 'female', targets_on: '2026-11-25' })
  setClock('2026-11-26T12:00:00.000Z')
  await edit(fromId, { gender: 'female', first_name: 'Other' })
  expect(await rowOf(organization, fromId)).toMatchObject({ targets_on: '2026-11-25' })
})

test('a display name that is cleared is the first name again', async () => {
  const fromId = await createUser(organization, { display_name: 'Shown' })
  expect((await edit(fromId, { first_name: 'New' })).body.profile.display_name).toBe('Shown')
  expect((await edit(fromId, { display_name: null })).body.profile.display_name).toBe('New')
  const both = { display_name: null, first_name: 'Newer' }
  expect((await edit(fromId, both)).body.profile.display_name).toBe('Newer')
})
