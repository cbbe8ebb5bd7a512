import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { aUser, newOrganization, type Organization } from '../helpers.ts'
import {
  answered,
  clockAtNoon,
  createUser,
  getProfile,
  profileOf,
  refused,
  rowOf,
  sentences,
} from './users.ts'

let organization: Organization
beforeAll(async () => {
  organization = await newOrganization()
})
clockAtNoon()

const create = (json: unknown, environment: 'dev' | 'prod' = 'prod') =>
  organization.users('/create-user', { json }, environment)

test('answers 201 with the link, and the profile has its defaults', async () => {
  const answer = await create(aUser({ from_id: 'new' }))
  expect(answered(answer)).toEqual({
    status: 201,
    body: {
      message: 'User created successfully',
      user_id: expect.stringMatching(/^[\w-]{1,128}$/),
      visualization_url: expect.stringMatching(
        new RegExp(`^http://roster\\.test/${organization.id}/prod/v1/progress/[\\w-]{22,}$`),
      ),
    },
  })
  expect((await getProfile(organization, 'new')).body).toEqual({
    status: 'success',
    profile: profileOf('new'),
  })
})

test('an empty body is refused with every required field', async () => {
  const required = [
    ['from_id', sentences.missingFromId],
    ['first_name', 'first_name is required'],
    ['last_name', 'last_name is required'],
    ['birthdate', 'birthdate is required'],
    ['gender', 'gender is required'],
    ['language', 'language is required'],
    ['goal', 'goal is required'],
    ['timezone', sentences.timezone],
    ['measurements', 'height_cm and weight_kg, or height_ft and weight_lbs, are required'],
  ] satisfies [string, string][]
  expect(answered(await create({}))).toEqual(refused(...required))
  expect(answered(await organization.users('/create-user', { method: 'POST' }))).toEqual(refused(...required))
})

test('every wrong field is named in one answer, and nothing is stored', async () => {
  const wrong = {
    first_name: '\0',
    last_name: 7,
    display_name: '\n.\n.',
    birthdate: '2025-02-30',
    gender: 'Male',
    language: 'fr',
    goal: 'lose',
    timezone: 'CET',
    height_cm: 49,
    weight_kg: 'heavy',
    colour: 'red',
  }
  expect(answered(await create(aUser({ from_id: 'wrong', ...wrong })))).toEqual(
    refused(
      ['first_name', 'first_name must be 1 to 200 characters without control characters'],
      ['last_name', 'last_name must be text, in quotes'],
      ['display_name', 'display_name must be 1 to 200 characters without control characters'],
      ['birthdate', 'birthdate must be a calendar day as YYYY-MM-DD, from 1900-01-01 to today'],
      ['gender', 'gender must be one of: male, female'],
      ['language', 'language must be one of: en, de, es, bg, uk, ru, ar'],
      ['goal', 'goal must be one of: lose weight, gain muscle, maintain'],
      ['timezone', sentences.timezone],
      ['height_cm', 'height_cm must be from 50 to 272 cm'],
      ['weight_kg', 'weight_kg must be a number from 20 to 650 kg'],
      ['colour', 'unknown field "colour"'],
    ),
  )
  expect(await rowOf(organization, 'wrong')).toBeNull()
})

test('unknown fields and those that the service sets are refused', async () => {
  const unknown = { heigth_cm: 180, subscription_status: 'active', constructor: 'x' }
  expect(answered(await create(aUser(unknown)))).toEqual(
    refused(
      ['heigth_cm', 'unknown field "heigth_cm", did you mean "height_cm"?'],
      ['subscription_status', 'subscription_status is set by the service'],
      ['constructor', 'unknown field "constructor"'],
    ),
  )
})

describe('a taken from_id', () => {
  const taken = refused(['from_id', sentences.taken('same')])
  beforeEach(async () => {
    vi.useRealTimers()
    organization = await newOrganization()
  })

  test('is refused, and its user is unchanged', async () => {
    await createUser(organization, { from_id: 'same' })
    const before = await rowOf(organization, 'same')
    expect(answered(await create(aUser({ from_id: 'same', weight_kg: 90, first_name: 'Other' })))).toEqual(
      taken,
    )
    expect(await rowOf(organization, 'same')).toEqual(before)
  })

  test('can be used in the other environment', async () => {
    await createUser(organization, { from_id: 'same', first_name: 'Prod' })
    expect((await getProfile(organization, 'same', 'dev')).status).toBe(404)
    await createUser(organization, { from_id: 'same', first_name: 'Dev' }, 'dev')
    expect((await getProfile(organization, 'same', 'dev')).body.profile.first_name).toBe('Dev')
    expect((await getProfile(organization, 'same')).body.profile.first_name).toBe('Prod')
    expect(answered(await create(aUser({ from_id: 'same' }), 'dev'))).toEqual(taken)
  })

  test('can be used in another organization', async () => {
    await createUser(organization, { from_id: 'same' })
    await createUser(await newOrganization(), { from_id: 'same' })
  })

  test('goes to exactly one of twenty racing requests', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) => create(aUser({ from_id: 'same', weight_kg: 50 + index }))),
    )
    const refusals = answers.filter(({ status }) => status !== 201)
    expect(refusals.map(answered)).toEqual(Array.from({ length: 19 }, () => taken))
  })
})
