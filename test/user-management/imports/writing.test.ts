// How an import of users writes: beside others, and every column.
import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { usersTable } from '../../../src/storage/users/tables.ts'
import { aroundBatches } from '../../around-batches.ts'
import { callWith } from '../../call-with.ts'
import { aUser, database, newOrganization, type Organization } from '../../helpers.ts'
import { createUser, getProfile } from '../users.ts'
import { failed, importing, importOf } from './importing.ts'

const people = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, n) => aUser({ from_id: `person-${from + n}` }))
const countOf = ({ id }: Organization) =>
  database
    .prepare(
      'SELECT dev_user_count + prod_user_count AS kept, (SELECT count(*) FROM users WHERE organization_id = id) AS there FROM organizations WHERE id = ?',
    )
    .bind(id)
    .first()

test('imports in dev and prod and creates at once fill a limit exactly, each import whole or not at all', async () => {
  const owner = await newOrganization({ user_limit: 30 })
  const answers = await Promise.all([
    ...[0, 1, 2].map((n) =>
      importing(owner, people(n * 12, n * 12 + 12), {}, { environment: n % 2 ? 'dev' : 'prod' }),
    ),
    ...Array.from({ length: 8 }, () => owner.users('/create-user', { json: aUser() })),
  ])
  const created = answers.map(({ status, body }): number =>
    status === 201 ? 1 : status === 200 ? body.created : 0,
  )
  const total = created.reduce((sum, each) => sum + each, 0)
  expect(await countOf(owner)).toEqual({ kept: total, there: total })
  expect(total).toBeLessThanOrEqual(30)
  for (const { status, body } of answers.slice(0, 3)) {
    expect([200, 404, 503]).toContain(status)
    if (status === 200) expect(body.created).toBe(12)
  }
  const { body } = await importing(owner, people(100, 140), { on_limit: 'fill' })
  expect(body).toMatchObject({ created: 30 - total, failed: 10 + total })
  expect(await countOf(owner)).toEqual({ kept: 30, there: 30 })
})

test('the triggers that write users write every column', async () => {
  const { results } = await database
    .prepare("SELECT name, sql FROM sqlite_schema WHERE name LIKE 'user_to_write_%'")
    .all<{ name: string; sql: string }>()
  const missing = (kind: string, ...aside: string[]) => {
    const { sql = '' } = results.find(({ name }) => name === `user_to_write_${kind}`) ?? {}
    const fields = Object.keys(usersTable).filter((column) => ![...aside, 'enableRLS'].includes(column))
    return fields.filter((column) => {
      const field = column.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase())
      return !sql.includes(`NEW.given ->> '$.${kind === 'created' ? 'user' : 'changes'}.${field}'`)
    })
  }
  const others = ['organization_id', 'environment', 'words', 'weight_version', 'weight_count']
  expect(missing('created', ...others)).toEqual([])
  const fixed = ['from_id', 'user_id', 'progress_token', 'created_at', 'last_request_at']
  const ofMeasurements = ['weight_kg', 'unit_system', 'baseline_kg', 'targets_on', 'version']
  expect(missing('changed', ...others, ...fixed, ...ofMeasurements)).toEqual([])
})

/** Bindings with another write before each write of an import, of so many. */
function contended(times: number, write: (number: number) => Promise<unknown>) {
  const trips = { all: 0, writes: 0 }
  const DB = aroundBatches(async (run, sent) => {
    trips.all += 1
    if (sent.some(({ sql }) => sql.includes('import_guard')) && trips.writes++ < times)
      await write(trips.writes)
    return run()
  })
  return { trips, bindings: { ...env, DB } }
}

test.each([
  [0, 2, 200],
  [1, 4, 200],
  [3, 8, 200],
  [4, 8, 503],
])('%i writes that come between cost it %i trips, and then it answers %i', async (times, trips, status) => {
  const owner = await newOrganization()
  await createUser(owner, { from_id: 'x' })
  const { bindings, trips: made } = contended(times, (n) =>
    owner.users('/edit-user', { json: { from_id: 'x', height_cm: 180 + n } }),
  )
  const sent = importOf(owner, [aUser({ from_id: 'x', weight_kg: 99 }), ...people(0, 1)], { mode: 'upsert' })
  const answer = await callWith(bindings, ...sent)
  expect([answer.status, made.all]).toEqual([status, trips])
  if (status === 200)
    expect(answer.body.rows[0].changes.height_cm ?? [180]).toEqual(times ? [180 + times, 180] : [180])
  else expect((await getProfile(owner, 'x')).body.profile).toMatchObject({ height_cm: 184, weight_kg: 80 })
  const kept = status === 200 ? 2 : 1
  expect(await countOf(owner)).toEqual({ kept, there: kept })
})

test('an older weight, a place that goes and an id that comes between are seen', async () => {
  const owner = await newOrganization({ user_limit: 3 })
  await createUser(owner, { from_id: 'x' })
  const past = { from_id: 'x', weight_kg: 70, weighed_at: '2026-01-01T10:00:00.000Z' }
  const weighed = contended(1, () => owner.users('/edit-user', { json: past }))
  const of = importOf(owner, [past], {}, { what: 'import-weights' })
  expect((await callWith(weighed.bindings, ...of)).body).toMatchObject({ unchanged: 1 })
  const created = contended(1, () => createUser(owner, { from_id: 'person-1' }))
  const { body } = await callWith(created.bindings, ...importOf(owner, people(0, 3), { on_limit: 'fill' }))
  expect(body.rows).toMatchObject([
    { outcome: 'created' },
    failed(2, 'person-1', 'from_id', 'User with from_id person-1 already exists'),
    failed(3, 'person-2', 'body', 'User creation limit reached for Enterprise plan'),
  ])
})

test('a repeated call under its Idempotency-Key knows names and no values', async () => {
  const owner = await newOrganization()
  await createUser(owner, { from_id: 'x' })
  const rows = [
    { from_id: 'x', weight_kg: 81 },
    { from_id: 'y', goal: 'win' },
  ]
  const how = { headers: { 'Idempotency-Key': 'once' } }
  const first = await importing(owner, rows, { mode: 'update' }, how)
  const again = await importing(owner, rows, { mode: 'update' }, how)
  expect(again.body).toEqual({
    ...first.body,
    rows: [
      { ...first.body.rows[0], changes: { weight_kg: [null, null], weight_recorded: [null, null] } },
      failed(2, 'y', 'goal', 'goal was refused when the file was first sent'),
    ],
  })
  const kept = await database
    .prepare('SELECT outcome FROM outcomes WHERE organization_id = ?')
    .bind(owner.id)
    .first<string>('outcome')
  expect(kept).not.toContain('81')
})
