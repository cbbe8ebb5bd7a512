// What comes of each row of an import of weights.
import { expect, test } from 'vitest'
import { database, newOrganization, type Organization } from '../../helpers.ts'
import { eventsOf } from '../../events/expected.ts'
import { clockAtNoon, createUser, getProfile, noon, rowOf, sentences, setClock, weightsOf } from '../users.ts'
import { failed, importing } from './importing.ts'

clockAtNoon()

const profile = async (owner: Organization, fromId: string) => (await getProfile(owner, fromId)).body.profile
const what = 'import-weights'
const later = '2026-11-22T12:00:00.000Z'
const past = '2026-11-20T10:00:00.000Z'

test('each new weight is a point of the history with its event, and the latest is the profile’s', async () => {
  const owner = await newOrganization()
  for (const from_id of ['a', 'b']) await createUser(owner, { from_id })
  const [a, b] = [(await profile(owner, 'a')).user_id, (await profile(owner, 'b')).user_id]
  const before = (await eventsOf(owner.id)).length
  setClock(later)
  const rows = [
    { from_id: 'a', weight_kg: 82.123, weighed_at: '2026-11-22T09:00:00Z' },
    { from_id: 'a', weight_kg: 81, weighed_at: past },
    { from_id: 'a', weight_kg: 81.001, weighed_at: past },
    { from_id: 'a', weight_kg: 80, weighed_at: noon },
    { from_id: 'b', weight_lbs: 176.37, weighed_at: noon },
    { from_id: 'b', weight_lbs: 180, weighed_at: '2026-11-22T10:00:00Z' },
    { from_id: 'nobody', weight_kg: 80, weighed_at: past },
    { from_id: 'a', weighed_at: past },
    { from_id: 'a', weight_kg: 80, weight_lbs: 180, weighed_at: past },
    { from_id: 'a', weight_kg: 80 },
    { from_id: 'a', weight_kg: 80, weighed_at: '1980-01-01T10:00:00Z' },
    { weight_kg: 80, weighed_at: past },
    { from_id: 'a', weight_kg: 82.123, weighed_at: '2026-11-22T09:30:00Z' },
  ]
  const dry = await importing(owner, rows, { dry_run: 'true' }, { what })
  const { body } = await importing(owner, rows, {}, { what })
  const done = (row: number, outcome: string, from_id: string, user_id: string) => ({
    row,
    outcome,
    from_id,
    user_id,
  })
  expect(body.rows).toEqual([
    done(1, 'created', 'a', a),
    done(2, 'created', 'a', a),
    done(3, 'unchanged', 'a', a),
    done(4, 'unchanged', 'a', a),
    done(5, 'unchanged', 'b', b),
    done(6, 'created', 'b', b),
    failed(7, 'nobody', 'from_id', sentences.notFound('nobody')),
    failed(8, 'a', 'weight_kg', 'weight_kg or weight_lbs is required', a),
    failed(9, 'a', 'measurements', sentences.bothSystems, a),
    failed(10, 'a', 'weighed_at', 'weighed_at is required', a),
    failed(11, 'a', 'weighed_at', expect.stringMatching(/^weighed_at must be/), a),
    failed(12, null, 'from_id', sentences.missingFromId),
    done(13, 'created', 'a', a),
  ])
  expect(dry.body).toEqual({ ...body, dry_run: true })
  expect(await weightsOf(owner, 'a')).toEqual([
    { weight_kg: 81, recorded_at: past },
    { weight_kg: 80, recorded_at: noon },
    { weight_kg: 82.123, recorded_at: '2026-11-22T09:00:00.000Z' },
    { weight_kg: 82.123, recorded_at: '2026-11-22T09:30:00.000Z' },
  ])
  expect(await rowOf(owner, 'a')).toMatchObject({
    weight_kg: 82.123,
    weight_count: 4,
    targets_on: '2026-11-22',
  })
  expect(await profile(owner, 'b')).toMatchObject({ weight_kg: 81.65, preferred_unit: 'lb' })
  const events = (await eventsOf(owner.id)).slice(before)
  expect(events.map(({ type, from_id }) => [type, from_id])).toEqual(
    ['a', 'a', 'b', 'a'].map((from_id) => ['user.updated', from_id]),
  )
  expect(new Set(events.map(({ request_id }) => request_id)).size).toBe(1)
  expect(events.map(({ changes }) => Object.keys(JSON.parse(changes) as object).sort())).toEqual([
    ['weight_kg', 'weight_recorded'],
    ['weight_recorded'],
    ['unit_system', 'weight_kg', 'weight_recorded'],
    ['weight_recorded'],
  ])
  const again = await importing(owner, rows, {}, { what })
  expect(again.body).toMatchObject({ created: 0, unchanged: 7 })
})

test('a whole history moves to another organization, and is unchanged in its own', async () => {
  const owner = await newOrganization()
  const other = await newOrganization()
  await createUser(owner, { from_id: 'a', weight_kg: 80.004 })
  await createUser(owner, { from_id: 'b' })
  for (const [n, weight_kg] of [81.111, 79.995, 80].entries()) {
    await owner.users('/edit-user', {
      json: { from_id: 'a', weight_kg, weighed_at: `2026-11-1${n}T10:00:00Z` },
    })
  }
  await owner.users('/edit-user', { json: { from_id: 'b', weight_lbs: 180.123, weighed_at: past } })
  const send = async ({ users }: Organization, path: string, of: string) => {
    const body = (await owner.users(`/${of}`)).body
    return (await users(path, { headers: { 'Content-Type': 'text/csv' }, body })).body
  }
  expect(await send(owner, '/import-weights', 'export-weights')).toMatchObject({ total: 6, unchanged: 6 })
  expect(await send(other, '/import-users', 'export-users')).toMatchObject({ created: 2 })
  expect(await send(other, '/import-weights', 'export-weights')).toMatchObject({ created: 4, unchanged: 2 })
  const sheet = async (of: Organization, path: string) => (await of.users(path)).body
  expect(await sheet(other, '/export-weights')).toBe(await sheet(owner, '/export-weights'))
})

test('nobody of the other environment or of another organization gets a weight', async () => {
  const owner = await newOrganization()
  const other = await newOrganization()
  await createUser(owner, { from_id: 'x' }, 'dev')
  await createUser(other, { from_id: 'x' })
  const row = { from_id: 'x', weight_kg: 90, weighed_at: noon }
  expect((await importing(owner, [row], {}, { what })).body.rows).toEqual([
    failed(1, 'x', 'from_id', sentences.notFound('x')),
  ])
  await createUser(owner, { from_id: 'x' })
  expect((await importing(owner, [row], {}, { what })).body.created).toBe(1)
  expect(await weightsOf(owner, 'x', 'dev')).toHaveLength(1)
  expect(await weightsOf(other, 'x')).toHaveLength(1)
})

test('a user has at most 10 000 weights, and none from before their birth', async () => {
  const owner = await newOrganization()
  await createUser(owner, { from_id: 'a', birthdate: '2005-06-07' })
  const { user_id: a } = await profile(owner, 'a')
  const count = database.prepare('UPDATE users SET weight_count = 9999 WHERE user_id = ?')
  await count.bind(a).run()
  const at = (day: number) => `2026-11-${day}T10:00:00.000Z`
  const rows = [
    { from_id: 'a', weight_kg: 80, weighed_at: '2005-06-06T23:59:59.999Z' },
    { from_id: 'a', weight_kg: 81, weighed_at: at(10) },
    { from_id: 'a', weight_kg: 82, weighed_at: at(11) },
    { from_id: 'a', weight_lbs: 180, weighed_at: at(12) },
    { from_id: 'a', weight_kg: 81, weighed_at: at(10) },
  ]
  const tooMany = 'At most 10000 weights: delete one first'
  expect((await importing(owner, rows, {}, { what })).body.rows).toEqual([
    failed(1, 'a', 'weighed_at', 'weighed_at must not be before the birthdate', a),
    { row: 2, outcome: 'created', from_id: 'a', user_id: a },
    failed(3, 'a', 'weight_kg', tooMany, a),
    failed(4, 'a', 'weight_lbs', tooMany, a),
    { row: 5, outcome: 'unchanged', from_id: 'a', user_id: a },
  ])
})
