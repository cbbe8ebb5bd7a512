import { beforeAll, describe, expect, test } from 'vitest'
import { aUser, newOrganization, type Organization } from '../helpers.ts'
import { answered, createUser, getProfile, refused, rowOf, sentences, type Problem } from './users.ts'

let organization: Organization
beforeAll(async () => {
  organization = await newOrganization()
})

const none = { height_cm: undefined, weight_kg: undefined }
const bothSystems: Problem = ['measurements', sentences.bothSystems]
const heightForm: Problem = ['height_ft', `height_ft must be feet and inches, such as 5'10" or 5'`]
const ranges = {
  height_cm: 'from 50 to 272 cm',
  weight_kg: 'from 20 to 650 kg',
  height_ft: `from 1'8" to 8'11"`,
  weight_lbs: 'from 44.1 to 1433 lb',
}
const outside = (field: Field): Problem => [field, `${field} must be ${ranges[field]}`]
const noNumber = (field: Field): Problem => [field, `${field} must be a number ${ranges[field]}`]

/** What makes a request complete with one measurement under test. */
const partner = {
  height_cm: { weight_kg: 80 },
  weight_kg: { height_cm: 180 },
  height_ft: { weight_lbs: 180 },
  weight_lbs: { height_ft: "5'10" },
}
type Field = keyof typeof partner

async function send(path: string, measured: object) {
  const json =
    path === 'edit-user'
      ? { from_id: await createUser(organization), ...measured }
      : aUser({ ...none, ...measured })
  return { fromId: json.from_id, answer: await organization.users(`/${path}`, { json }) }
}

describe.each(['create-user', 'edit-user'])('%s', (path) => {
  test.each<[Field, unknown, object]>([
    ['height_cm', 50, { height_cm: 50 }],
    ['height_cm', 272, { height_cm: 272 }],
    ['height_cm', '180', { height_cm: 180 }],
    ['height_cm', '180.50', { height_cm: 180.5 }],
    ['height_cm', 180.005, { height_cm: 180.01 }],
    ['height_cm', 180.0049, { height_cm: 180 }],
    ['weight_kg', 20, { weight_kg: 20 }],
    ['weight_kg', 650, { weight_kg: 650 }],
    ['weight_kg', '083', { weight_kg: 83 }],
    ['weight_kg', 80.126, { weight_kg: 80.13 }],
    ['weight_kg', 80.1249, { weight_kg: 80.12 }],
    ['height_ft', "5'10", { height_cm: 177.8 }],
    ['height_ft', `5'10"`, { height_cm: 177.8 }],
    ['height_ft', `5' 10"`, { height_cm: 177.8 }],
    ['height_ft', "5'", { height_cm: 152.4 }],
    ['height_ft', '5’10”', { height_cm: 177.8 }],
    ['height_ft', '5′10″', { height_cm: 177.8 }],
    ['height_ft', '5’ 10', { height_cm: 177.8 }],
    ['height_ft', '5′', { height_cm: 152.4 }],
    ['height_ft', "5'0", { height_cm: 152.4 }],
    ['height_ft', `5'10.33"`, { height_cm: 178.64 }],
    ['height_ft', "5'11.99", { height_cm: 182.85 }],
    ['height_ft', "1'7.6851", { height_cm: 50 }],
    ['height_ft', "8'11.0866", { height_cm: 272 }],
    ['weight_lbs', 183, { weight_kg: 83.01 }],
    ['weight_lbs', '183.5', { weight_kg: 83.23 }],
    ['weight_lbs', 44.0925, { weight_kg: 20 }],
    ['weight_lbs', 1433.0047, { weight_kg: 650 }],
  ])('%s %j', async (field, value, shown) => {
    const { fromId, answer } = await send(path, { ...partner[field], [field]: value })
    expect([200, 201]).toContain(answer.status)
    expect((await getProfile(organization, fromId)).body.profile).toMatchObject(shown)
  })

  test.each<[Field, unknown]>([
    ['height_cm', 49.999],
    ['height_cm', 272.001],
    ['height_cm', 0],
    ['height_cm', -180],
    ['height_cm', '49.999'],
    ['height_cm', '272.001'],
    ['weight_kg', 19.999],
    ['weight_kg', 650.001],
    ['height_ft', "1'7.685"],
    ['height_ft', "8'11.0867"],
    ['weight_lbs', 44.0924],
    ['weight_lbs', 1433.0048],
  ])('outside: %s %j', async (field, value) => {
    const { answer } = await send(path, { ...partner[field], [field]: value })
    expect(answered(answer)).toEqual(refused(outside(field)))
  })

  test.each<[Field, unknown]>([
    ['weight_kg', '12abc'],
    ['weight_kg', '1e2'],
    ['weight_kg', '0x40'],
    ['weight_kg', 'Infinity'],
    ['weight_kg', 'NaN'],
    ['weight_kg', ' 80'],
    ['weight_kg', '+80'],
    ['weight_kg', '80.'],
    ['weight_kg', '80,5'],
    ['weight_kg', '8٠'],
    ['weight_kg', true],
    ['weight_kg', [80]],
    ['weight_kg', {}],
    ['weight_lbs', '183lb'],
    ['weight_lbs', false],
  ])('no number: %s %j', async (field, value) => {
    const { answer } = await send(path, { ...partner[field], [field]: value })
    expect(answered(answer)).toEqual(refused(noNumber(field)))
  })

  test.each(["5'-1", '5', "'10", "5'10'", '5"10', "5.5'", "-5'10", '5ft 10in', "5'x"])(
    'not: height_ft %j',
    async (value) => {
      const { answer } = await send(path, { weight_lbs: 180, height_ft: value })
      expect(answered(answer)).toEqual(refused(heightForm))
    },
  )

  test.each<[unknown, string]>([
    ["5'12", `height_ft must have less than 12 inches beside its feet, such as 5'11" or 6'`],
    [`5' 12.5"`, `height_ft must have less than 12 inches beside its feet, such as 5'11" or 6'`],
    [5, 'height_ft must be text, in quotes'],
    [[`5'10"`], 'height_ft must be text, in quotes'],
  ])('not: height_ft %j: %s', async (value, message) => {
    const { answer } = await send(path, { weight_lbs: 180, height_ft: value })
    expect(answered(answer)).toEqual(refused(['height_ft', message]))
  })

  test('whatever lies in the bounds that are told is taken', async () => {
    const fromId = await createUser(organization)
    const measured = [
      ...[44.1, 1433].map((weight_lbs) => ({ weight_lbs })),
      ...[`1'8"`, `8'11"`].map((height_ft) => ({ height_ft })),
      ...[20, 650].map((weight_kg) => ({ weight_kg })),
      ...[50, 272].map((height_cm) => ({ height_cm })),
    ]
    for (const json of measured)
      expect((await organization.users('/edit-user', { json: { from_id: fromId, ...json } })).status).toBe(
        200,
      )
  })

  test.each<[string, object]>([
    ['all four', { ...partner.weight_kg, ...partner.height_cm, ...partner.height_ft, ...partner.weight_lbs }],
    ['the heights', { height_cm: 180, height_ft: "5'10" }],
    ['the weights', { weight_kg: 80, weight_lbs: 180 }],
    ['one and one', { height_cm: 180, weight_lbs: 180 }],
    ['one and one, crossed', { weight_kg: 80, height_ft: "5'10" }],
    ['metric and a weight', { height_cm: 180, weight_kg: 80, weight_lbs: 180 }],
    ['imperial and a height', { height_ft: "5'10", weight_lbs: 180, height_cm: 180 }],
  ])('both systems: %s', async (_, measured) => {
    const { answer, fromId } = await send(path, measured)
    expect(answered(answer)).toEqual(refused(bothSystems))
    if (path === 'create-user') expect(await rowOf(organization, fromId)).toBeNull()
  })

  test('both systems, and one of them is wrong', async () => {
    const { answer } = await send(path, { height_cm: 1, weight_lbs: 180 })
    expect(answered(answer)).toEqual(refused(outside('height_cm'), bothSystems))
  })

  test('numbers that JSON can write and nothing can hold', async () => {
    const fromId = await createUser(organization)
    const user = path === 'edit-user' ? { from_id: fromId } : aUser(none)
    const text = JSON.stringify({ ...user, weight_kg: 80, height_cm: 180 }).replace(':180', ':1e999')
    const answer = await organization.users(`/${path}`, {
      headers: { 'Content-Type': 'application/json' },
      body: text,
    })
    expect(answered(answer)).toEqual(refused(outside('height_cm')))
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
  ])('%s in the other is absent', async (_, metric) => {
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

  test('an edit without measurements does not', async () => {
    const fromId = await createUser(organization, { ...none, height_ft: "5'10", weight_lbs: 180 })
    await organization.users('/edit-user', { json: { from_id: fromId, goal: 'gain muscle' } })
    expect(await rowOf(organization, fromId)).toMatchObject({ unit_system: 'imperial' })
  })
})
