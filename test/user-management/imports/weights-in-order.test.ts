// Rows of one file, each decided as if those before it were done: what the profile and the events come to.
import { expect, test } from 'vitest'
import { newOrganization } from '../../helpers.ts'
import { eventsOf } from '../../events/expected.ts'
import { clockAtNoon, createUser, getProfile, setClock } from '../users.ts'
import { importing } from './importing.ts'

clockAtNoon()

test('the latest of a file is the profile’s, in whatever order its rows are', async () => {
  const owner = await newOrganization()
  for (const from_id of ['up', 'down']) await createUser(owner, { from_id, birthdate: '2005-06-07' })
  const before = (await eventsOf(owner.id)).length
  setClock('2026-11-25T12:00:00.000Z')
  const weight = (from_id: string, day: string, more: object) => ({
    from_id,
    weighed_at: `${day}T10:00:00Z`,
    ...more,
  })
  const rows = [
    weight('up', '2026-11-23', { weight_kg: 81 }),
    weight('up', '2026-11-24', { weight_kg: 82 }),
    weight('up', '2026-11-01', { weight_lbs: 180 }),
    weight('up', '2005-06-07', { weight_kg: 20 }),
    weight('down', '2026-11-24', { weight_kg: 82 }),
    weight('down', '2026-11-23', { weight_kg: 81 }),
  ]
  const { body } = await importing(owner, rows, {}, { what: 'import-weights' })
  expect(body).toMatchObject({ created: 6 })
  for (const fromId of ['up', 'down']) {
    const { profile } = (await getProfile(owner, fromId)).body
    expect(profile).toMatchObject({ weight_kg: 82, preferred_unit: 'kg' })
  }
  const events = (await eventsOf(owner.id)).slice(before)
  const changed = events.map(({ changes }) => {
    const { weight_recorded: _, ...others } = JSON.parse(changes) as Record<string, unknown>
    return others
  })
  expect(changed).toEqual([
    { weight_kg: [80, 81] },
    { weight_kg: [81, 82] },
    {},
    {},
    { weight_kg: [80, 82] },
    {},
  ])
})

test('a file must name users and times; a weight is there in its own environment and unit alone', async () => {
  const owner = await newOrganization()
  await createUser(owner, { from_id: 'x' }, 'dev')
  await createUser(owner, { from_id: 'x' })
  const what = 'import-weights'
  const message = (field: string) => `The file has no column ${field}`
  const { status, body } = await owner.users('/import-weights', {
    headers: { 'Content-Type': 'text/csv' },
    body: 'User,Weight (kg)\nx,80\n',
  })
  expect([status, body.details]).toEqual([
    400,
    ['from_id', 'weighed_at'].map((field) => ({ field, message: message(field) })),
  ])
  setClock('2026-11-25T12:00:00.000Z')
  const weighed_at = '2026-11-24T10:00:00Z'
  const rows = [176.37, 176.38].map((weight_lbs) => ({ from_id: 'x', weight_lbs, weighed_at }))
  const inDev = await importing(owner, rows, {}, { what, environment: 'dev' })
  expect(inDev.body).toMatchObject({ created: 2 })
  expect((await importing(owner, rows, {}, { what })).body).toMatchObject({ created: 2 })
  const past = { from_id: 'x', weight_lbs: 180, weighed_at: '2026-11-01T10:00:00Z' }
  const version = async () => (await getProfile(owner, 'x')).headers.get('ETag')
  const before = await version()
  expect((await importing(owner, [past], {}, { what })).body).toMatchObject({ created: 1 })
  expect(await version()).toBe(before)
})
