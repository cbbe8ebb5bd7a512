// GET /{org}/{dev|prod}/v1/get-weight-history
import { beforeAll, expect, test } from 'vitest'
import { newOrganization, type Organization } from '../helpers.ts'
import { clockAtNoon, answered, createUser, noon, refused, sentences } from './users.ts'

let organization: Organization
beforeAll(async () => {
  organization = await newOrganization()
})
clockAtNoon()

const weigh = async (from_id: string, weighed_at: string, weight: object) => {
  const json = { from_id, weighed_at, ...weight }
  expect((await organization.users('/edit-user', { json })).status).toBe(200)
}
const history = async (from_id: string, query: Record<string, string> = {}, environment?: 'dev') =>
  answered(
    await organization.users(
      `/get-weight-history?${new URLSearchParams({ from_id, ...query }).toString()}`,
      {},
      environment,
    ),
  )
const point = (weight_kg: number, recorded_at: string, weight = weight_kg) => ({
  weight_id: expect.stringMatching(/^[0-9A-Z]{26}$/),
  weight_kg,
  weight,
  recorded_at,
})
const page = (weights: object[], unit = 'kg', next_cursor: unknown = null) => ({
  status: 200,
  body: { status: 'success', unit, weights, next_cursor },
})
const lastOfDay = '2026-03-02T23:59:59.999Z'
const firstOfDay = '2026-03-03T00:00:00.000Z'

/** A user with four weights, of which the newest is in kilograms. */
async function weighed(): Promise<string> {
  const from_id = await createUser(organization)
  await weigh(from_id, firstOfDay, { weight_kg: 79.456 })
  await weigh(from_id, lastOfDay, { weight_kg: 79 })
  await weigh(from_id, '2020-01-01T00:00:00.000Z', { weight_lbs: 200 })
  return from_id
}
const all = [
  point(80, noon),
  point(79.46, firstOfDay),
  point(79, lastOfDay),
  point(90.72, '2020-01-01T00:00:00.000Z'),
]

test('has all weights, newest first, by their time of weighing', async () => {
  expect(await history(await weighed())).toEqual(page(all))
})

test('shows each weight in the preferred unit', async () => {
  const from_id = await createUser(organization)
  await weigh(from_id, '2026-11-21T12:00:00.000Z', { weight_lbs: 180.25 })
  expect(await history(from_id)).toEqual(page([point(81.76, noon, 180.25), point(80, noon, 176.37)], 'lb'))
})

test.each([
  [{ start_date: '2026-03-03' }, all.slice(0, 2)],
  [{ end_date: '2026-03-02' }, all.slice(2)],
  [{ start_date: '2026-03-02', end_date: '2026-03-02' }, all.slice(2, 3)],
  [{ start_date: '2026-03-02', end_date: '2026-03-03' }, all.slice(1, 3)],
  [{ start_date: '2026-11-22' }, []],
  [{ end_date: '0000-01-01' }, []],
  [{ start_date: '0000-01-01', end_date: '9999-12-31' }, all],
])('of the days %j', async (days, expected) => {
  expect(await history(await weighed(), days)).toEqual(page(expected))
})

test('in pages, also where the weight under the cursor is deleted meanwhile', async () => {
  const from_id = await weighed()
  const [, second, third] = (await organization.users(`/get-weight-history?from_id=${from_id}`)).body.weights
  const first = await history(from_id, { limit: '2' })
  expect(first).toEqual(page(all.slice(0, 2), 'kg', second.weight_id))
  await organization.users('/delete-weight', { json: { from_id, weight_id: second.weight_id } })
  const next = await history(from_id, { limit: '1', cursor: second.weight_id })
  expect(next).toEqual(page(all.slice(2, 3), 'kg', third.weight_id))
  const last = { limit: '1', cursor: third.weight_id }
  expect(await history(from_id, last)).toEqual(page(all.slice(3)))
  expect(await history(from_id, { ...last, start_date: '2021-01-01' })).toEqual(page([]))
})

test('of nobody, and of the other environment, is 404', async () => {
  const notFound = (id: string) => ({ status: 404, body: { error: sentences.notFound(id) } })
  expect(await history('nobody')).toEqual(notFound('nobody'))
  const from_id = await weighed()
  expect(await history(from_id, {}, 'dev')).toEqual(notFound(from_id))
})

test.each([
  [{ limit: '0' }, 'limit', 'limit must be a whole number from 1 to 1000'],
  [{ limit: '1001' }, 'limit', 'limit must be a whole number from 1 to 1000'],
  [{ start_date: '2026-02-30' }, 'start_date', 'start_date must be a calendar day as YYYY-MM-DD'],
  [
    { start_date: '2026-02-02', end_date: '2026-02-01' },
    'start_date',
    'start_date must not be after end_date',
  ],
  [{ cursor: 'a b' }, 'cursor', 'cursor must be the next_cursor of an answer'],
])('refuses %j', async (query, field, message) => {
  expect(await history('somebody', query)).toEqual(refused([field, message]))
})
