// POST /{org}/{dev|prod}/v1/delete-weight
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { database, newOrganization, type Organization } from '../helpers.ts'
import { mostWeights } from '../../src/domain/limits.ts'
import { newWeighed, weightOf } from '../routes/things.ts'
import { answered, createUser, getProfile, refused, rowOf, sentences, setClock } from './users.ts'

let organization: Organization
beforeAll(async () => {
  organization = await newOrganization()
})
afterEach(() => {
  vi.useRealTimers()
})

const remove = (from_id: string, weight_id: string) =>
  organization.users('/delete-weight', { json: { from_id, weight_id } })
const weightsOf = async (from_id: string): Promise<{ weight_id: string; weight_kg: number }[]> =>
  (await organization.users(`/get-weight-history?from_id=${from_id}`)).body.weights
const lastEvent = async (from_id: string) =>
  (await organization.users(`/events?limit=500&from_id=${from_id}`)).body.events.at(-1)

test('of the latest: the one before is the profile’s, targets follow, start and unit stay', async () => {
  setClock('2026-01-01T12:00:00.000Z')
  const from_id = await createUser(organization, { goal: 'lose weight' })
  const { profile: first } = (await getProfile(organization, from_id)).body
  setClock('2026-02-01T12:00:00.000Z')
  await organization.users('/edit-user', { json: { from_id, weight_lbs: 165 } })
  const [latest] = await weightsOf(from_id)
  setClock('2026-03-01T12:00:00.000Z')
  const before = (await getProfile(organization, from_id)).headers.get('ETag')
  const answer = await remove(from_id, latest?.weight_id ?? '')
  const profile = { ...first, preferred_unit: 'lb', target_weight: 167.6, last_request: expect.any(String) }
  expect(answered(answer)).toEqual({
    status: 200,
    body: { status: 'success', message: 'Weight deleted successfully', profile },
  })
  expect(answer.headers.get('ETag')).not.toBe(before)
  expect((await getProfile(organization, from_id)).headers.get('ETag')).toBe(answer.headers.get('ETag'))
  expect(await rowOf(organization, from_id)).toMatchObject({
    baseline_kg: 80,
    targets_on: '2026-03-01',
    weight_count: 1,
  })
  const event = await lastEvent(from_id)
  expect([event.type, event.changes]).toEqual([
    'user.weight_deleted',
    {
      weight_kg: [74.84, 80],
      weight_deleted: [
        { weight_id: latest?.weight_id, weight_kg: 74.84, recorded_at: '2026-02-01T12:00:00.000Z' },
        null,
      ],
    },
  ])
})

test('of an older one: the profile and its ETag stay', async () => {
  const from_id = await newWeighed(organization)
  const before = await getProfile(organization, from_id)
  const [, oldest] = await weightsOf(from_id)
  const answer = await remove(from_id, oldest?.weight_id ?? '')
  expect(answer.body.profile).toEqual(before.body.profile)
  expect(answer.headers.get('ETag')).toBe(before.headers.get('ETag'))
  expect((await weightsOf(from_id)).map(({ weight_kg }) => weight_kg)).toEqual([79])
  expect((await lastEvent(from_id)).changes).toEqual({
    weight_deleted: [{ ...oldest, weight: undefined }, null],
  })
})

test('the only one is refused', async () => {
  const from_id = await createUser(organization)
  const [only] = await weightsOf(from_id)
  const message = 'The only weight cannot be deleted: record another one first'
  expect(answered(await remove(from_id, only?.weight_id ?? ''))).toEqual(refused(['weight_id', message]))
  expect(await weightsOf(from_id)).toEqual([only])
})

test('an unknown one, that of another user, and one of nobody are 404', async () => {
  const [from_id, other] = [await newWeighed(organization), await newWeighed(organization)]
  const notFound = { status: 404, body: { error: 'Weight not found' } }
  expect(answered(await remove(from_id, 'nobody'))).toEqual(notFound)
  expect(answered(await remove(from_id, weightOf(other)))).toEqual(notFound)
  expect(answered(await remove('nobody', weightOf(from_id)))).toEqual({
    status: 404,
    body: { error: sentences.notFound('nobody') },
  })
  expect(await weightsOf(other)).toHaveLength(2)
})

test('of 20 racing deletions of two weights, one succeeds', async () => {
  const from_id = await newWeighed(organization)
  const weights = await weightsOf(from_id)
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, number) => remove(from_id, weights[number % 2]?.weight_id ?? '')),
  )
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
  const [left, ...others] = await weightsOf(from_id)
  expect([left?.weight_kg, others]).toEqual([
    (await getProfile(organization, from_id)).body.profile.weight_kg,
    [],
  ])
})

test.each([
  ['weight_kg', { weight_kg: 81 }],
  ['weight_lbs', { weight_lbs: 180, weighed_at: '2020-01-01T00:00:00Z' }],
  ['weight_kg', { weight_kg: 81, language: 'de' }],
])('a user with the most weights gets no more, and room after a deletion: %s', async (field, weight) => {
  const from_id = await newWeighed(organization)
  const fill = `UPDATE users SET weight_count = ${mostWeights} WHERE organization_id = ? AND from_id = ?`
  await database.prepare(fill).bind(organization.id, from_id).run()
  const before = [await rowOf(organization, from_id), await weightsOf(from_id)]
  const edit = () => organization.users('/edit-user', { json: { from_id, ...weight } })
  expect(answered(await edit())).toEqual(refused([field, 'At most 10000 weights: delete one first']))
  expect([await rowOf(organization, from_id), await weightsOf(from_id)]).toEqual(before)
  expect((await organization.users('/edit-user', { json: { from_id, goal: 'maintain' } })).status).toBe(200)
  expect((await remove(from_id, weightOf(from_id))).status).toBe(200)
  expect((await edit()).status).toBe(200)
  expect(await rowOf(organization, from_id)).toMatchObject({ weight_count: mostWeights })
  expect((await edit()).status).toBe(400)
})
