// Users who move to another organization, and a limit that an import reaches.
import { expect, test } from 'vitest'
import { aUser, newOrganization, type Organization } from '../../helpers.ts'
import { eventsOf } from '../../events/expected.ts'
import { clockAtNoon, createUser, setClock } from '../users.ts'
import { failed, importing } from './importing.ts'

clockAtNoon()

const later = '2026-11-22T12:00:00.000Z'

test('upsert: an export is unchanged, and is the same users in another organization', async () => {
  const owner = await newOrganization()
  const other = await newOrganization()
  await createUser(owner, { from_id: 'a', weight_kg: 80.004, display_name: '=1+1' })
  await createUser(owner, {
    from_id: 'b',
    height_cm: undefined,
    weight_kg: undefined,
    height_ft: `6'1"`,
    weight_lbs: 201.77,
  })
  setClock(later)
  await owner.users('/edit-user', {
    json: { from_id: 'a', weight_kg: 81.111, subscription_status: 'active' },
  })
  for (const format of ['ndjson', 'csv']) {
    const sheet = (await owner.users(`/export-users?format=${format}`)).body
    const file = typeof sheet === 'string' ? sheet : JSON.stringify(sheet)
    const type = format === 'csv' ? 'text/csv' : 'application/x-ndjson'
    const send = ({ users }: Organization) =>
      users('/import-users?mode=upsert', { headers: { 'Content-Type': type }, body: file })
    const { body } = await send(owner)
    expect(body).toMatchObject({ total: 2, unchanged: 2, ignored_columns: ['user_id', 'created_at'] })
    const moved = await send(other)
    expect(moved.body).toMatchObject(format === 'ndjson' ? { created: 2 } : { unchanged: 2 })
  }
  // The weight at which the goal was set stays behind, and the targets with it.
  const aside = /^(?:user_id|created_at|last_request|target_.*)$/
  const shown = async ({ users }: Organization) =>
    (await users('/list-users')).body.users.map((user: object) =>
      Object.entries(user).filter(([field]) => !aside.test(field)),
    )
  expect(await shown(other)).toEqual(await shown(owner))
})

test('the limit of users is exact over dev and prod, and one warning tells of it', async () => {
  const owner = await newOrganization({ user_limit: 4 })
  await createUser(owner, { from_id: 'dev' }, 'dev')
  await createUser(owner, { from_id: 'a' })
  const rows = [
    aUser({ from_id: 'a', goal: 'lose weight' }),
    aUser({ from_id: 'b' }),
    aUser({ from_id: 'c', goal: 'win' }),
    aUser({ from_id: 'd' }),
    aUser({ from_id: 'e' }),
    aUser({ from_id: 'e' }),
  ]
  const full = 'User creation limit reached for Enterprise plan'
  for (const dry_run of ['true', 'false']) {
    const refused = await importing(owner, rows, { mode: 'upsert', dry_run })
    expect([refused.status, refused.body]).toEqual([
      404,
      {
        error: full,
        details: [{ field: 'body', message: 'The file has 3 rows to create, and the plan 2 places left' }],
      },
    ])
  }
  const before = (await eventsOf(owner.id)).length
  const { body } = await importing(owner, rows, { mode: 'upsert', on_limit: 'fill' })
  expect(body.rows).toMatchObject([
    { outcome: 'updated', changes: { goal: ['maintain', 'lose weight'] } },
    { outcome: 'created' },
    { outcome: 'failed', errors: [{ field: 'goal' }] },
    { outcome: 'created' },
    failed(5, 'e', 'body', full),
    failed(6, 'e', 'body', full),
  ])
  const events = (await eventsOf(owner.id)).slice(before)
  expect(events.map(({ type }) => type)).toEqual([
    'user.updated',
    'user.created',
    'user.created',
    'usage.warning',
  ])
  expect(events.at(-1)).toMatchObject({ environment: 'prod', request_id: events[0]?.request_id })
  expect(JSON.parse(events.at(-1)?.changes ?? '')).toEqual({
    users: [2, 4],
    limit: [null, 4],
    percent: [null, 100],
  })
})
