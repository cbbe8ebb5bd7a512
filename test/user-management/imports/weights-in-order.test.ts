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
