// What an import changes of users who are there.
import { expect, test } from 'vitest'
import { newOrganization, type Organization } from '../../helpers.ts'
import { eventsOf } from '../../events/expected.ts'
import { clockAtNoon, createUser, getProfile, sentences, setClock, weightsOf } from '../users.ts'
import { failed, importing } from './importing.ts'

clockAtNoon()

const profile = async (owner: Organization, fromId: string) => (await getProfile(owner, fromId)).body.profile
const idOf = async (owner: Organization, fromId: string): Promise<string> =>
  (await getProfile(owner, fromId)).body.profile.user_id
const later = '2026-11-22T12:00:00.000Z'

test('update: what differs is changed as edit-user does, with one event each', async () => {
  const owner = await newOrganization()
  for (const from_id of ['one', 'two', 'three', 'four']) await createUser(owner, { from_id })
  const [one, two, three, four] = await Promise.all(
    ['one', 'two', 'three', 'four'].map((id) => idOf(owner, id)),
  )
  const before = (await eventsOf(owner.id)).length
  setClock(later)
  const rows = [
    { from_id: 'one', goal: 'lose weight', weight_kg: 90 },
    { from_id: 'two' },
    { from_id: 'three', weight_lbs: 176.37, weighed_at: '2026-11-20T10:00:00Z' },
    { from_id: 'four', first_name: 'Vier', display_name: null, weight_kg: 80.004, height_cm: 180 },
    { from_id: 'nobody', goal: 'maintain' },
    { from_id: 'one', goal: 'maintain' },
    { goal: 'maintain' },
    { from_id: 'two', weighed_at: '2026-11-20T10:00:00Z' },
    { from_id: 'two', weighed_at: '2026-11-20T10:00:00Z' },
  ]
  const dry = await importing(owner, rows, { mode: 'update', dry_run: 'true' })
  const { body } = await importing(owner, rows, { mode: 'update' })
  const weighing = (weight_kg: number, recorded_at: string) => ({
    weight_recorded: [null, { weight_id: expect.any(String), weight_kg, recorded_at }],
  })
  expect(body.rows).toEqual([
    {
      row: 1,
      outcome: 'updated',
      from_id: 'one',
      user_id: one,
      changes: { goal: ['maintain', 'lose weight'], weight_kg: [80, 90], ...weighing(90, later) },
    },
    { row: 2, outcome: 'unchanged', from_id: 'two', user_id: two },
    {
      row: 3,
      outcome: 'updated',
      from_id: 'three',
      user_id: three,
      changes: weighing(80, '2026-11-20T10:00:00.000Z'),
    },
    {
      row: 4,
      outcome: 'updated',
      from_id: 'four',
      user_id: four,
      changes: { first_name: ['Test', 'Vier'], display_name: ['Test', 'Vier'] },
    },
    failed(5, 'nobody', 'from_id', sentences.notFound('nobody')),
    failed(6, 'one', 'from_id', 'from_id: also in row 1', one),
    failed(7, null, 'from_id', sentences.missingFromId),
    failed(8, 'two', 'weighed_at', sentences.needsWeight, two),
    failed(9, 'two', 'weighed_at', sentences.needsWeight, two),
  ])
  const [first] = dry.body.rows
  expect(first.changes.weight_recorded).toEqual([
    null,
    { weight_id: null, weight_kg: 90, recorded_at: later },
  ])
  expect(await profile(owner, 'one')).toMatchObject({ weight_kg: 90, target_weight_kg: 85.5 })
  expect(await profile(owner, 'three')).toMatchObject({ weight_kg: 80, preferred_unit: 'kg' })
  const events = (await eventsOf(owner.id)).slice(before)
  expect(events.map(({ type, from_id, environment }) => [type, from_id, environment])).toEqual(
    ['one', 'three', 'four'].map((from_id) => ['user.updated', from_id, 'prod']),
  )
  expect(new Set(events.map(({ request_id }) => request_id)).size).toBe(1)
  expect(JSON.parse(events[1]?.changes ?? '')).toEqual({
    weight_recorded: [
      null,
      {
        weight_id: expect.any(String),
        weight_kg: 176.37 * 0.45359237,
        recorded_at: '2026-11-20T10:00:00.000Z',
      },
    ],
  })
})

test('a measurement equal to the shown one is no change, no weight and no change of unit', async () => {
  const owner = await newOrganization()
  const imperial = { height_cm: undefined, weight_kg: undefined, height_ft: `5'10.5"`, weight_lbs: 173.333 }
  await createUser(owner, { from_id: 'metric', height_cm: 180.128, weight_kg: 80.123456 })
  await createUser(owner, { from_id: 'imperial', ...imperial })
  const shown = await profile(owner, 'imperial')
  setClock(later)
  const same = async (rows: object[]) => {
    const { body } = await importing(owner, rows, { mode: 'update' })
    expect(body.rows).toMatchObject(rows.map(() => ({ outcome: 'unchanged' })))
  }
  await same([
    { from_id: 'metric', height_cm: 180.13, weight_kg: 80.12, weighed_at: '2020-01-01T10:00:00Z' },
    { from_id: 'imperial', height_ft: `5'10.5"`, weight_lbs: 173.33 },
  ])
  await same([
    { from_id: 'metric', height_cm: 180.128, weight_kg: 80.123456 },
    { from_id: 'imperial', height_cm: shown.height_cm, weight_kg: shown.weight_kg },
  ])
  const { body } = await importing(
    owner,
    [
      { from_id: 'metric', weight_lbs: 176.64 },
      { from_id: 'imperial', height_cm: shown.height_cm, weight_kg: 79 },
    ],
    { mode: 'update' },
  )
  expect(body.rows).toMatchObject([
    { outcome: 'updated', changes: { preferred_unit: ['kg', 'lb'] } },
    { outcome: 'updated', changes: { preferred_unit: ['lb', 'kg'], weight_kg: [78.62, 79] } },
  ])
})

test('a weight that is there at its moment is not added again', async () => {
  const owner = await newOrganization()
  for (const from_id of ['one', 'two']) await createUser(owner, { from_id })
  setClock(later)
  const weighed_at = '2026-11-20T10:00:00Z'
  const row = { from_id: 'one', weight_kg: 63.5, weighed_at }
  const sendAt = async (changes: object) =>
    (await importing(owner, [{ ...row, ...changes }], { mode: 'update' })).body.rows[0].outcome
  expect(await sendAt({})).toBe('updated')
  expect(await sendAt({})).toBe('unchanged')
  expect(await sendAt({ weight_kg: 63.501 })).toBe('unchanged')
  expect(await sendAt({ weight_kg: 63.6 })).toBe('updated')
  expect(await sendAt({ weighed_at: '2026-11-20T10:00:00.001Z' })).toBe('updated')
  expect(await sendAt({ from_id: 'two' })).toBe('updated')
  expect(await weightsOf(owner, 'one')).toHaveLength(4)
})
