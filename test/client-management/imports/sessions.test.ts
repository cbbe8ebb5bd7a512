// What comes of each row of an import of sessions.
import { expect, test } from 'vitest'
import { createClient, database, newOrganization, type Organization } from '../../helpers.ts'
import { eventsOf, newestOf } from '../../events/expected.ts'
import { failed, importingSessions } from './importing.ts'

const at = (day: number) => `2026-01-${String(day).padStart(2, '0')}T10:00:00.000Z`
const run = (day: number, more: object = {}) => ({ activity: 'Running', started_at: at(day), ...more })
const unknown = 'The user is not found or is not under the admin'

test('rows name their client by an id or else an e-mail, and one that is there is unchanged', async () => {
  const owner = await newOrganization()
  const one = await createClient(owner, { email: 'one@example.com' })
  const two = await createClient(owner, { email: 'two@example.com' })
  const old = await createClient(owner, { email: 'old@example.com' })
  await owner.clients(`/record-session/${one}`, { json: run(3, { note: 'There' }) })
  await owner.clients(`/record-session/${old}`, { json: run(3) })
  await owner.clients(`/archive/${old}`, { method: 'POST' })
  const rows = [
    { user_uid: one, ...run(1, { duration_seconds: 60, note: 'A\nnote', weight: 70 }) },
    { user_uid: 'of-another', email: 'TWO@example.com', ...run(1) },
    { user_uid: one, email: 'two@example.com', ...run(3, { note: 'Another' }) },
    { email: 'two@example.com', ...run(1, { weight: 80 }) },
    { user_uid: old, ...run(3) },
    { user_uid: old, ...run(4) },
    { user_uid: 'nobody', ...run(1) },
    { email: 'nobody@example.com', ...run(1) },
    run(1),
    { user_uid: one, activity: 'Swimming', started_at: '2026', duration_seconds: 0, what: 1 },
    { user_uid: one, activity: 'Weightlifting', started_at: at(1) },
  ]
  const dry = await importingSessions(owner, rows, { dry_run: 'true' })
  const { status, body } = await importingSessions(owner, rows)
  expect([status, { ...body, dry_run: true }]).toEqual([200, dry.body])
  expect(body.rows).toEqual([
    { row: 1, outcome: 'created', user_uid: one },
    { row: 2, outcome: 'created', user_uid: two },
    { row: 3, outcome: 'unchanged', user_uid: one },
    { row: 4, outcome: 'unchanged', user_uid: two },
    { row: 5, outcome: 'unchanged', user_uid: old },
    failed(6, 'user_uid', 'An archived client must be restored first', old),
    failed(7, 'user_uid', unknown),
    failed(8, 'email', unknown),
    failed(9, 'user_uid', 'The user UID is missing or invalid'),
    {
      ...failed(10, '', '', one),
      errors: [
        { field: 'activity', message: expect.any(String) },
        { field: 'started_at', message: expect.any(String) },
        { field: 'duration_seconds', message: expect.any(String) },
        { field: 'what', message: 'unknown field "what"' },
      ],
    },
    { row: 11, outcome: 'created', user_uid: one },
  ])
  expect(body).toMatchObject({ total: 11, created: 3, updated: 0, unchanged: 3, failed: 5 })
  const { sessions } = (await owner.clients(`/${one}/sessions`)).body
  expect(
    sessions.map(({ session_id, note }: { session_id: string; note: string }) => [session_id, note]),
  ).toEqual([
    [`${Date.parse(at(3))}-running`, 'There'],
    [`${Date.parse(at(1))}-weightlifting`, null],
    [`${Date.parse(at(1))}-running`, 'A\nnote'],
  ])
})

test('sessions move to another organization by e-mail, in any case, and only once', async () => {
  const [owner, other] = [await newOrganization(), await newOrganization()]
  const user_uid = await createClient(owner, { email: 'One@Example.com' })
  const moved = await createClient(other, { email: 'ONE@example.com' })
  const rows = [{ user_uid, email: 'one@EXAMPLE.com', ...run(1) }]
  for (const outcome of ['created', 'unchanged']) {
    expect((await importingSessions(other, rows)).body.rows).toEqual([{ row: 1, outcome, user_uid: moved }])
  }
  expect((await owner.clients(`/${user_uid}/sessions`)).body.sessions).toEqual([])
})

test('a client has at most 10 000 sessions', async () => {
  const owner = await newOrganization()
  const one = await createClient(owner, { email: 'one@example.com' })
  await database.prepare('UPDATE clients SET session_count = 9999 WHERE user_uid = ?').bind(one).run()
  const rows = [2, 1, 2].map((day) => ({ user_uid: one, ...run(day) }))
  const { body } = await importingSessions(owner, rows)
  expect(body.rows).toEqual([
    { row: 1, outcome: 'created', user_uid: one },
    failed(2, 'user_uid', 'At most 10000 sessions a client: delete one first', one),
    { row: 3, outcome: 'unchanged', user_uid: one },
  ])
})

const aside = ['organization_id', 'admin_uid', 'user_uid', 'version', 'session_version', 'created_at']
async function dump({ id }: Organization): Promise<unknown> {
  const tables = ['clients', 'sessions', 'last_session_counts', 'client_counts']
  const all = await database.batch<Record<string, unknown>>(
    tables.map((table) =>
      database.prepare(`SELECT * FROM ${table} WHERE organization_id = ? ORDER BY 1, 2, 3`).bind(id),
    ),
  )
  return all.map(({ results }) =>
    results.map((row) =>
      Object.fromEntries(Object.entries(row).filter(([column]) => !aside.includes(column))),
    ),
  )
}
async function recorded({ id }: Organization, after: number): Promise<unknown[]> {
  return (await eventsOf(id, after)).map(({ type, changes }) => ({
    type,
    changes: JSON.parse(changes) as unknown,
  }))
}

test('they come to what they come to one by one, in the order of time, with an event each', async () => {
  const owners = [await newOrganization(), await newOrganization()] as const
  const measured = [
    { ycom: 1, weight: 70 },
    { weight: 71, leg_length: 80, note: 'Äh', duration_seconds: 5 },
    {},
    { ycom: 2 },
    { weight: 70 },
  ]
  const make = async (owner: Organization) => {
    const uids = [
      await createClient(owner, { email: 'one@example.com', weight: 60 }),
      await createClient(owner, { email: 'two@example.com' }),
    ]
    await owner.clients(`/record-session/${uids[0] ?? ''}`, { json: run(4, { weight: 65 }) })
    return uids
  }
  const [imported, alone] = owners
  const uids = [await make(imported), await make(alone)] as const
  const starts = await Promise.all(owners.map(({ id }) => newestOf(id)))
  // Newest first, as a list shows them.
  const rows = measured
    .flatMap((more, n) => [0, 1].map((which) => ({ which, ...run(2 + 3 * n, more) })))
    .reverse()
  const answer = await importingSessions(
    imported,
    rows.map(({ which, ...row }) => ({ user_uid: uids[0][which], ...row })),
  )
  expect(answer.body).toMatchObject({ created: 10 })
  for (const { which, ...json } of rows.toSorted((one, other) =>
    one.started_at < other.started_at ? -1 : 1,
  ))
    expect((await alone.clients(`/record-session/${uids[1][which] ?? ''}`, { json })).status).toBe(201)
  expect(await dump(imported)).toEqual(await dump(alone))
  expect(await recorded(imported, starts[0] ?? 0)).toEqual(await recorded(alone, starts[1] ?? 0))
})
