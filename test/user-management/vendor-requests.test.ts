import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { newOrganization, type Organization } from '../helpers.ts'
import { answered, noon, setClock } from './users.ts'
import { createImperial, createMetric, edit } from './vendor-bodies.ts'

const metricProfile = {
  from_id: 'user_abc123',
  user_id: expect.any(String),
  first_name: 'Ahmad',
  last_name: 'Smith',
  display_name: 'Ahmad',
  birthdate: '1997-01-25',
  gender: 'male',
  language: 'en',
  goal: 'maintain',
  timezone: 'Zurich, Switzerland (UTC+01:00)',
  height_cm: 181,
  weight_kg: 83,
  preferred_unit: 'kg',
  subscription_status: 'trial',
  reminders_active: true,
  created_at: noon,
  last_request: noon,
  target_calories: 2550,
  target_protein: 131,
  target_fat: 85,
  target_carbs: 315,
  target_weight: 83,
  target_weight_kg: 83,
}

describe.each(['dev', 'prod'] as const)('%s', (environment) => {
  let organization: Organization
  beforeEach(async () => {
    organization = await newOrganization()
    setClock(noon)
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  const send = (path: string, body: string) =>
    organization.users(path, { headers: { 'Content-Type': 'application/json' }, body }, environment)
  const created = () => ({
    message: 'User created successfully',
    user_id: expect.stringMatching(/^[\w-]{1,128}$/),
    // 22 characters of base64url hold 132 bits.
    visualization_url: expect.stringMatching(
      new RegExp(`^http://roster\\.test/${organization.id}/${environment}/v1/progress/[\\w-]{22,}$`),
    ),
  })

  test('Create User, Example Request (Metric)', async () => {
    const answer = await send('/create-user', createMetric)
    expect(answered(answer)).toEqual({ status: 201, body: created() })
    expect(answer.headers.get('Content-Type')).toMatch(/^application\/json/)
  })

  test('Create User, Example Request (Imperial)', async () => {
    const answer = await send('/create-user', createImperial)
    expect(answered(answer)).toEqual({ status: 201, body: created() })
    const { body } = await organization.users('/get-user-profile?from_id=user_xyz789', {}, environment)
    expect(body).toEqual({
      status: 'success',
      profile: {
        from_id: 'user_xyz789',
        user_id: expect.any(String),
        first_name: 'John',
        last_name: 'Doe',
        display_name: 'JohnD',
        birthdate: '1985-09-10',
        gender: 'female',
        language: 'es',
        goal: 'lose weight',
        timezone: 'New York, USA (UTC-05:00)',
        height_cm: 177.8,
        weight_kg: 83.01,
        preferred_unit: 'lb',
        subscription_status: 'trial',
        reminders_active: true,
        created_at: noon,
        last_request: noon,
        target_calories: 1710,
        target_protein: 150,
        target_fat: 57,
        target_carbs: 149,
        target_weight: 173.9,
        target_weight_kg: 78.9,
      },
    })
  })

  test('Edit User, Example Request', async () => {
    await send('/create-user', createMetric)
    expect(answered(await send('/edit-user', edit))).toEqual({
      status: 200,
      body: {
        status: 'success',
        message: 'User updated successfully',
        profile: {
          ...metricProfile,
          timezone: 'London, UK (UTC+00:00)',
          goal: 'gain muscle',
          subscription_status: 'active',
          target_calories: 2900,
          target_protein: 131,
          target_fat: 97,
          target_carbs: 376,
          target_weight: 87.2,
          target_weight_kg: 87.2,
        },
      },
    })
  })

  test('Get User Profile', async () => {
    await send('/create-user', createMetric)
    const answer = await organization.users('/get-user-profile?from_id=user_abc123', {}, environment)
    expect(answered(answer)).toEqual({ status: 200, body: { status: 'success', profile: metricProfile } })
  })
})
