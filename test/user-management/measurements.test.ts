import { beforeAll, describe, expect, test } from 'vitest'
import { aUser, newOrganization, type Organization } from '../helpers.ts'
import { answered, createUser, getProfile, refused } from './users.ts'
import { heightForm, noNumber, none, outside, partner, sendMeasured, type Field } from './measuring.ts'

let organization: Organization
beforeAll(async () => {
  organization = await newOrganization()
})
const send = (path: string, measured: object) => sendMeasured(organization, path, measured)

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
  ])('takes %s %j', async (field, value, shown) => {
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
  ])('refuses %s %j, which is out of range', async (field, value) => {
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
  ])('refuses %s %j, which is not a number', async (field, value) => {
    const { answer } = await send(path, { ...partner[field], [field]: value })
    expect(answered(answer)).toEqual(refused(noNumber(field)))
  })

  test.each(["5'-1", '5', "'10", "5'10'", '5"10', "5.5'", "-5'10", '5ft 10in', "5'x"])(
    'refuses height_ft %j',
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
  ])('refuses height_ft %j: %s', async (value, message) => {
    const { answer } = await send(path, { weight_lbs: 180, height_ft: value })
    expect(answered(answer)).toEqual(refused(['height_ft', message]))
  })

  test('takes every bound that its error messages name', async () => {
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

  test('refuses 1e999, a JSON number too large for a double', async () => {
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
