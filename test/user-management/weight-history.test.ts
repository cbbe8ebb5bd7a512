import { beforeAll, describe, expect, test } from 'vitest'
import { aUser, newOrganization, type Organization } from '../helpers.ts'
import { clockAtNoon, createUser, noon, rowOf, setClock, weightsOf } from './users.ts'

let organization: Organization
beforeAll(async () => {
  organization = await newOrganization()
})
clockAtNoon()

const edit = (fromId: string, changes: object) =>
  organization.users('/edit-user', { json: { from_id: fromId, ...changes } })
const point = (weight_kg: number, recorded_at = noon) => ({ weight_kg, recorded_at })
const imperial = { height_cm: undefined, weight_kg: undefined, height_ft: "5'10" }

test('begins with the first weight', async () => {
  const fromId = await createUser(organization)
  expect(await weightsOf(organization, fromId)).toEqual([point(80)])
})

test('has a point for each weight sent, even an unchanged one', async () => {
  const fromId = await createUser(organization)
  const days = ['2026-11-22T06:00:00.000Z', '2026-11-23T06:00:00.000Z', '2026-11-24T06:00:00.000Z']
  const weights = [79.5, 79.5, 80]
  for (const [index, day] of days.entries()) {
    setClock(day)
    await edit(fromId, { weight_kg: weights[index] })
  }
  const points = days.map((day, index) => point(weights[index] ?? 0, day))
  expect(await weightsOf(organization, fromId)).toEqual([point(80), ...points])
})

test('keeps every point of one millisecond', async () => {
  const fromId = await createUser(organization)
  for (let time = 0; time < 5; time++) expect((await edit(fromId, { weight_kg: 79 })).status).toBe(200)
  await Promise.all(Array.from({ length: 5 }, () => edit(fromId, { weight_kg: 79 })))
  const points = await weightsOf(organization, fromId)
  expect(points.filter(({ weight_kg }) => weight_kg === 79)).toHaveLength(10)
  expect(points).toHaveLength(11)
})

test('is in kilograms, unrounded, and equal to the weight of the user', async () => {
  const fromId = await createUser(organization, { ...imperial, weight_lbs: 183 })
  await edit(fromId, { weight_lbs: '181.5' })
  await edit(fromId, { weight_kg: 82.12345 })
  const stored = (await weightsOf(organization, fromId)).map(({ weight_kg }) => Number(weight_kg)).sort()
  // 1 lb is 0.45359237 kg: exact to the last digit that a double can tell.
  expect(stored).toEqual([82.12345, 181.5 * 0.45359237, 183 * 0.45359237])
  expect(stored[2]).toBeCloseTo(83.00740371, 11)
  expect((await rowOf(organization, fromId))?.weight_kg).toBe(82.12345)
})

test.each([
  { height_cm: 181 },
  { height_ft: "5'11" },
  { goal: 'gain muscle' },
  { birthdate: '1991-01-01' },
  {
    timezone: 'London, UK (UTC+00:00)',
    language: 'de',
    subscription_status: 'active',
    reminders_active: false,
  },
  { language: 'de', weight_kg: '' },
])('%j adds nothing', async (changes) => {
  const fromId = await createUser(organization)
  expect((await edit(fromId, changes)).status).toBe(200)
  expect(await weightsOf(organization, fromId)).toEqual([point(80)])
})

describe('a failed edit adds nothing', () => {
  test.each([
    { weight_kg: 651 },
    { weight_kg: 'heavy' },
    { weight_kg: 79, weight_lbs: 180 },
    { weight_kg: 79, height_ft: "5'10" },
    { weight_kg: 79, height_cm: 1 },
    { weight_kg: 79, goal: null },
    { weight_kg: 79, user_id: 'other' },
    { weight_kg: 79, wieght_kg: 79 },
  ])('%j', async (changes) => {
    const fromId = await createUser(organization)
    expect((await edit(fromId, changes)).status).toBe(400)
    expect(await weightsOf(organization, fromId)).toEqual([point(80)])
    expect(await rowOf(organization, fromId)).toMatchObject({
      weight_kg: 80,
      height_cm: 180,
      targets_on: '2026-11-21',
    })
  })

  test('to a user of the other environment', async () => {
    const fromId = await createUser(organization)
    const json = { from_id: fromId, weight_kg: 79 }
    expect((await organization.users('/edit-user', { json }, 'dev')).status).toBe(404)
    expect(await weightsOf(organization, fromId)).toEqual([point(80)])
  })
})

test('a refused creation leaves no point behind', async () => {
  const fromId = await createUser(organization)
  await organization.users('/create-user', { json: aUser({ from_id: fromId, weight_kg: 99 }) })
  expect(await weightsOf(organization, fromId)).toEqual([point(80)])
})

test('each environment has its own history', async () => {
  const fromId = await createUser(organization)
  await createUser(organization, { from_id: fromId, weight_kg: 90 }, 'dev')
  await organization.users('/edit-user', { json: { from_id: fromId, weight_kg: 91 } }, 'dev')
  expect(await weightsOf(organization, fromId)).toEqual([point(80)])
  const inDev = await weightsOf(organization, fromId, 'dev')
  expect(inDev.map(({ weight_kg }) => Number(weight_kg)).sort()).toEqual([90, 91])
})
