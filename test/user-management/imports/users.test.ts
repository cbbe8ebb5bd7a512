// What comes of each row of an import that creates users, and for whom.
import { expect, test } from 'vitest'
import { aUser, database, newOrganization, type Organization } from '../../helpers.ts'
import { clockAtNoon, createUser, getProfile, noon, profileOf, sentences, weightsOf } from '../users.ts'
import { failed, importing } from './importing.ts'

clockAtNoon()

const profile = async (owner: Organization, fromId: string) => (await getProfile(owner, fromId)).body.profile

test('a new user is the one that create-user makes, and a row may say more', async () => {
  const owner = await newOrganization()
  const rows = [
    aUser({ from_id: 'one' }),
    aUser({
      from_id: 'two',
      display_name: 'Zwei',
      height_cm: undefined,
      weight_kg: undefined,
      height_ft: `5'11"`,
      weight_lbs: 173.3,
      reminders_active: false,
      subscription_status: 'active',
      weighed_at: '2026-01-02T03:04:05Z',
    }),
  ]
  const dry = await importing(owner, rows, { dry_run: 'true' })
  const { status, body } = await importing(owner, rows)
  const [one, two] = body.rows.map(({ user_id }: { user_id: string }) => user_id)
  expect([status, body]).toEqual([
    200,
    {
      dry_run: false,
      total: 2,
      created: 2,
      updated: 0,
      unchanged: 0,
      failed: 0,
      rows: [
        { row: 1, outcome: 'created', from_id: 'one', user_id: expect.any(String) },
        { row: 2, outcome: 'created', from_id: 'two', user_id: expect.any(String) },
      ],
      columns: expect.any(Object),
      ignored_columns: [],
    },
  ])
  expect(dry.body).toEqual({
    ...body,
    dry_run: true,
    rows: body.rows.map((row: object) => ({ ...row, user_id: null })),
  })
  expect(await profile(owner, 'one')).toEqual(profileOf('one', { user_id: one }))
  expect(await profile(owner, 'two')).toMatchObject({
    user_id: two,
    display_name: 'Zwei',
    height_cm: 180.34,
    weight_kg: 78.61,
    preferred_unit: 'lb',
    subscription_status: 'active',
    reminders_active: false,
  })
  expect(await weightsOf(owner, 'one')).toEqual([{ weight_kg: 80, recorded_at: noon }])
  expect(await weightsOf(owner, 'two')).toEqual([
    { weight_kg: 173.3 * 0.45359237, recorded_at: '2026-01-02T03:04:05.000Z' },
  ])
  expect((await owner.users('/list-users?q=zwei')).body.users).toHaveLength(1)
})

test('create: what create-user refuses fails its row alone, and so does an id that is taken', async () => {
  const owner = await newOrganization()
  await createUser(owner, { from_id: 'there' })
  const { body } = await importing(owner, [
    aUser({ from_id: 'there' }),
    aUser({ from_id: 'new' }),
    aUser({ from_id: 'new' }),
    aUser({ from_id: undefined }),
    aUser({ from_id: 'no id', goal: undefined }),
    aUser({ from_id: 'a', height_ft: `6'` }),
    aUser({ from_id: 'a', weight_kg: undefined }),
    aUser({ from_id: 'a', subscription_status: 'gold', reminders_active: 'yes', created: 1 }),
    aUser({ from_id: 'a', weighed_at: '2010-01-01T10:00:00Z', birthdate: '2011-01-01' }),
    aUser({ from_id: 'a' }),
  ])
  expect(body.rows).toEqual([
    failed(1, 'there', 'from_id', sentences.taken('there')),
    { row: 2, outcome: 'created', from_id: 'new', user_id: expect.any(String) },
    failed(3, 'new', 'from_id', 'from_id: also in row 2'),
    failed(4, null, 'from_id', sentences.missingFromId),
    {
      ...failed(5, null, '', ''),
      errors: [
        { field: 'from_id', message: expect.stringMatching(/^from_id must be/) },
        { field: 'goal', message: 'goal is required' },
      ],
    },
    failed(6, 'a', 'measurements', sentences.bothSystems),
    failed(7, 'a', 'weight_kg', 'weight_kg is required with height_cm'),
    {
      ...failed(8, 'a', '', ''),
      errors: [
        { field: 'reminders_active', message: 'reminders_active must be true or false' },
        { field: 'subscription_status', message: expect.stringMatching(/^subscription_status must be/) },
        { field: 'created', message: expect.stringMatching(/^unknown field "created"/) },
      ],
    },
    failed(9, 'a', 'weighed_at', 'weighed_at must not be before the birthdate'),
    { row: 10, outcome: 'created', from_id: 'a', user_id: expect.any(String) },
  ])
})

test('nobody of the other environment or of another organization is touched', async () => {
  const owner = await newOrganization()
  const other = await newOrganization()
  await createUser(owner, { from_id: 'x' }, 'dev')
  await createUser(other, { from_id: 'x' })
  const row = { from_id: 'x', goal: 'lose weight', weight_kg: 90 }
  expect((await importing(owner, [row], { mode: 'update' })).body.rows).toEqual([
    failed(1, 'x', 'from_id', sentences.notFound('x')),
  ])
  expect((await importing(owner, [aUser(row)], { mode: 'upsert' })).body.created).toBe(1)
  expect((await importing(owner, [aUser(row)], { mode: 'upsert' })).body.unchanged).toBe(1)
  expect((await getProfile(owner, 'x', 'dev')).body.profile).toMatchObject({
    goal: 'maintain',
    weight_kg: 80,
  })
  expect(await profile(other, 'x')).toMatchObject({ goal: 'maintain', weight_kg: 80 })
})

test('null is absent for a user who is new', async () => {
  const owner = await newOrganization()
  const none = { reminders_active: null, subscription_status: null, weighed_at: null, display_name: null }
  const { body } = await importing(owner, [aUser({ from_id: 'x', ...none })])
  expect(body).toMatchObject({ created: 1, failed: 0 })
})

test('a user has at most 10 000 weights', async () => {
  const owner = await newOrganization()
  await createUser(owner, { from_id: 'x' })
  const fill = database.prepare('UPDATE users SET weight_count = 10000 WHERE organization_id = ?')
  await fill.bind(owner.id).run()
  const { body } = await importing(owner, [{ from_id: 'x', weight_lbs: 200 }], { mode: 'update' })
  expect(body.rows[0].errors).toEqual([
    { field: 'weight_lbs', message: 'At most 10000 weights: delete one first' },
  ])
})
