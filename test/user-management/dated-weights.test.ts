// Weights with a time of their own: which of them change the profile, and which only the history.
import { beforeAll, describe, expect, test } from 'vitest'
import { newOrganization, type Organization } from '../helpers.ts'
import { answered, clockAtNoon, createUser, noon, rowOf, setClock, weightsOf } from './users.ts'
import { edit as editUser, etagOf as etagOfUser, latestWeight, point, yesterday } from './weighing.ts'

let organization: Organization
beforeAll(async () => {
  organization = await newOrganization()
})
clockAtNoon()

const edit = (fromId: string, changes: object, headers = {}) =>
  editUser(organization, fromId, changes, headers)
const etagOf = (fromId: string) => etagOfUser(organization, fromId)

describe('a weight older than the newest', () => {
  test.each([
    ['metric', { weight_kg: 90 }, 90],
    ['imperial', { weight_lbs: 200 }, 200 * 0.45359237],
  ])('%s: is history only', async (_, weight, kilograms) => {
    const fromId = await createUser(organization)
    const [row, etag] = [await rowOf(organization, fromId), await etagOf(fromId)]
    setClock('2026-11-22T12:00:00.000Z')
    const answer = await edit(fromId, { ...weight, weighed_at: yesterday })
    expect(answer.status).toBe(200)
    expect(answer.body.message).toBe('User updated successfully')
    const { last_request_at: _a, ...stored } = row ?? {}
    expect(await rowOf(organization, fromId)).toMatchObject({ ...stored, weight_count: 2 })
    expect(await etagOf(fromId)).toBe(etag)
    expect(answer.body.profile).toMatchObject({ weight_kg: 80, target_weight: 80 })
    expect(await weightsOf(organization, fromId)).toEqual([point(kilograms, yesterday), point(80)])
  })

  test('leaves the other fields of the edit their effect', async () => {
    const fromId = await createUser(organization)
    const etag = await etagOf(fromId)
    setClock('2026-11-22T12:00:00.000Z')
    const changes = { weight_lbs: 200, weighed_at: yesterday, goal: 'lose weight', language: 'de' }
    expect((await edit(fromId, changes)).body.profile).toMatchObject({
      weight_kg: 80,
      goal: 'lose weight',
      language: 'de',
      target_weight: 76,
    })
    expect(await rowOf(organization, fromId)).toMatchObject({
      weight_kg: 80,
      baseline_kg: 80,
      unit_system: 'metric',
      targets_on: '2026-11-22',
    })
    expect(await etagOf(fromId)).not.toBe(etag)
  })

  test('with a height beside it: the height and its system are the profile’s', async () => {
    const fromId = await createUser(organization)
    await edit(fromId, { weight_lbs: 200, height_ft: "6'", weighed_at: yesterday })
    expect(await rowOf(organization, fromId)).toMatchObject({
      weight_kg: 80,
      height_cm: 182.88,
      unit_system: 'imperial',
    })
  })

  test('may be older than the user', async () => {
    const fromId = await createUser(organization)
    expect((await edit(fromId, { weight_kg: 95, weighed_at: '2000-01-01T00:00Z' })).status).toBe(200)
    const history = [point(95, '2000-01-01T00:00:00.000Z'), point(80)]
    expect(await weightsOf(organization, fromId)).toEqual(history)
  })
})

describe('a weight not older than the newest', () => {
  test('is the profile’s, and dated', async () => {
    const fromId = await createUser(organization)
    const etag = await etagOf(fromId)
    setClock('2026-11-24T12:00:00.000Z')
    const weighed_at = '2026-11-23t07:30+0100'
    const { body } = await edit(fromId, { weight_lbs: 180, weighed_at })
    expect(body.profile.weight_kg).toBe(81.65)
    expect(await rowOf(organization, fromId)).toMatchObject({
      unit_system: 'imperial',
      targets_on: '2026-11-24',
    })
    expect(await etagOf(fromId)).not.toBe(etag)
    expect((await weightsOf(organization, fromId)).at(-1)?.recorded_at).toBe('2026-11-23T06:30:00.000Z')
  })

  test('of the same time: the one written later', async () => {
    const fromId = await createUser(organization)
    for (const weight_kg of [79, 78, 77, 76]) {
      const { body } = await edit(fromId, { weight_kg, weighed_at: noon })
      expect(body.profile.weight_kg).toBe(weight_kg)
    }
    expect((await latestWeight(organization, fromId))?.weight_kg).toBe(76)
  })

  test('with a goal: it is the new baseline', async () => {
    const fromId = await createUser(organization)
    setClock('2026-11-22T12:00:00.000Z')
    await edit(fromId, { weight_kg: 85, goal: 'lose weight', weighed_at: '2026-11-22T08:00:00Z' })
    expect(await rowOf(organization, fromId)).toMatchObject({ weight_kg: 85, baseline_kg: 85 })
  })
})

test('under an Idempotency-Key an old weight is one point', async () => {
  const fromId = await createUser(organization)
  const headers = { 'Idempotency-Key': crypto.randomUUID() }
  const first = await edit(fromId, { weight_kg: 90, weighed_at: yesterday }, headers)
  const again = await edit(fromId, { weight_kg: 90, weighed_at: yesterday }, headers)
  expect(answered(again)).toEqual(answered(first))
  expect(again.headers.get('Idempotency-Replayed')).toBe('true')
  expect(await weightsOf(organization, fromId)).toHaveLength(2)
})

test('the progress page shows back-dated weights in the order of their times', async () => {
  const fromId = await createUser(organization)
  for (const [weight_kg, weighed_at] of [
    [91.5, '2026-11-18T12:00:00Z'],
    [93.5, '2026-11-10T12:00:00Z'],
    [92.5, '2026-11-14T12:00:00Z'],
  ])
    await edit(fromId, { weight_kg, weighed_at })
  const link = await organization.users(`/dashboard-url?from_id=${fromId}`)
  const { body } = await organization.users(
    new URL(link.body.dashboard_url).pathname.replace(/^\/[^/]+\/prod\/v1/, ''),
  )
  const shown = [...String(body).matchAll(/(?:91|92|93)\.5/g)].map(([text]) => text)
  expect([...new Set(shown)].sort()).toEqual(['91.5', '92.5', '93.5'])
})
