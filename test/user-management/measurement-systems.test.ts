import { beforeAll, describe, expect, test } from 'vitest'
import { newOrganization, type Organization } from '../helpers.ts'
import { answered, createUser, refused, rowOf, type Problem } from './users.ts'
import { bothSystems, none, outside, partner, sendMeasured } from './measuring.ts'

let organization: Organization
beforeAll(async () => {
  organization = await newOrganization()
})
const send = (path: string, measured: object) => sendMeasured(organization, path, measured)

describe.each(['create-user', 'edit-user'])('%s', (path) => {
  test.each<[string, object]>([
    ['all four', { ...partner.weight_kg, ...partner.height_cm, ...partner.height_ft, ...partner.weight_lbs }],
    ['the heights', { height_cm: 180, height_ft: "5'10" }],
    ['the weights', { weight_kg: 80, weight_lbs: 180 }],
    ['one and one', { height_cm: 180, weight_lbs: 180 }],
    ['one and one, crossed', { weight_kg: 80, height_ft: "5'10" }],
    ['metric and a weight', { height_cm: 180, weight_kg: 80, weight_lbs: 180 }],
    ['imperial and a height', { height_ft: "5'10", weight_lbs: 180, height_cm: 180 }],
  ])('refuses both systems: %s', async (_, measured) => {
    const { answer, fromId } = await send(path, measured)
    expect(answered(answer)).toEqual(refused(bothSystems))
    if (path === 'create-user') expect(await rowOf(organization, fromId)).toBeNull()
  })

  test('names both systems together with a wrong value', async () => {
    const { answer } = await send(path, { height_cm: 1, weight_lbs: 180 })
    expect(answered(answer)).toEqual(refused(outside('height_cm'), bothSystems))
  })
})

describe('a new user needs both of one system', () => {
  const required: Problem = [
    'measurements',
    'height_cm and weight_kg, or height_ft and weight_lbs, are required',
  ]
  test.each<[string, object, Problem]>([
    ['none', {}, required],
    ['nulls', { height_cm: null, weight_kg: null, height_ft: null, weight_lbs: null }, required],
    ['blank text', { height_cm: '', weight_kg: ' ', weight_lbs: '' }, required],
    ['height_cm', { height_cm: 180 }, ['weight_kg', 'weight_kg is required with height_cm']],
    ['weight_kg', { weight_kg: 80 }, ['height_cm', 'height_cm is required with weight_kg']],
    ['height_ft', { height_ft: "5'10" }, ['weight_lbs', 'weight_lbs is required with height_ft']],
    ['weight_lbs', { weight_lbs: 180 }, ['height_ft', 'height_ft is required with weight_lbs']],
    ['null', { height_cm: null, weight_kg: 80 }, ['height_cm', 'height_cm is required with weight_kg']],
  ])('%s', async (_, measured, problem) => {
    expect(answered((await send('create-user', measured)).answer)).toEqual(refused(problem))
  })

  test.each([
    ['null', { height_cm: null, weight_kg: null }],
    ['blank text', { height_cm: '', weight_kg: '' }],
  ])('%s in the other system means absent', async (_, metric) => {
    const { fromId, answer } = await send('create-user', { ...metric, height_ft: "5'10", weight_lbs: 183 })
    expect(answer.status).toBe(201)
    expect(await rowOf(organization, fromId)).toMatchObject({ unit_system: 'imperial' })
  })
})

describe('what is stored', () => {
  // 1 in is 2.54 cm and 1 lb is 0.45359237 kg: 70.33 in, 183 lb.
  test('is not rounded, and the system is the preferred one', async () => {
    const fromId = await createUser(organization, { ...none, height_ft: "5'10.33", weight_lbs: 183 })
    const row = await rowOf(organization, fromId)
    expect(row).toMatchObject({ unit_system: 'imperial' })
    expect(row?.height_cm).toBeCloseTo(178.6382, 10)
    expect(row?.weight_kg).toBeCloseTo(83.00740371, 10)
    expect(row?.baseline_kg).toBe(row?.weight_kg)
  })

  test.each<[string, object, string]>([
    ['weight_kg', { weight_kg: 80 }, 'metric'],
    ['height_cm', { height_cm: 180 }, 'metric'],
    ['weight_lbs', { weight_lbs: 180 }, 'imperial'],
    ['height_ft', { height_ft: "5'10" }, 'imperial'],
  ])('an edit with %s alone changes the preferred system', async (_, measured, expected) => {
    const [first, then] = [
      { height_ft: "5'10", weight_lbs: 180, ...none },
      { height_cm: 180, weight_kg: 80 },
    ]
    const fromId = await createUser(organization, expected === 'metric' ? first : then)
    await organization.users('/edit-user', { json: { from_id: fromId, ...measured } })
    expect(await rowOf(organization, fromId)).toMatchObject({ unit_system: expected })
  })

  test('an edit without measurements keeps the preferred system', async () => {
    const fromId = await createUser(organization, { ...none, height_ft: "5'10", weight_lbs: 180 })
    await organization.users('/edit-user', { json: { from_id: fromId, goal: 'gain muscle' } })
    expect(await rowOf(organization, fromId)).toMatchObject({ unit_system: 'imperial' })
  })
})
