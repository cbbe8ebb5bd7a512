// How an import writes: its events, its warning, beside others, and for whom.
import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { aroundBatches } from '../../around-batches.ts'
import { aClient, createClient, database, newOrganization, type Organization } from '../../helpers.ts'
import { callAs, failed, importing, importOf } from './importing.ts'

const person = (number: number, more: object = {}) => ({
  display_name: `Person ${number}`,
  email: `person-${number}@example.com`,
  ...more,
})
const people = (from: number, to: number) => Array.from({ length: to - from }, (_, n) => person(from + n))
const countOf = async ({ id }: Organization) =>
  database
    .prepare(
      'SELECT client_count, (SELECT count(*) FROM clients WHERE organization_id = id) AS there FROM organizations WHERE id = ?',
    )
    .bind(id)
    .first()

test('imports and creates at once fill a plan exactly, each import whole or not at all', async () => {
  const owner = await newOrganization({ client_limit: 30 })
  const answers = await Promise.all([
    ...[0, 1, 2].map((n) => importing(owner, people(n * 12, n * 12 + 12))),
    ...Array.from({ length: 8 }, () => owner.clients('/', { json: aClient() })),
  ])
  const created = answers.map(({ status, body }): number =>
    status === 201 ? 1 : status === 200 ? body.created : 0,
  )
  const total = created.reduce((sum, each) => sum + each, 0)
  expect(await countOf(owner)).toEqual({ client_count: total, there: total })
  expect(total).toBeLessThanOrEqual(30)
  for (const { status, body } of answers.slice(0, 3)) {
    expect([200, 404, 503]).toContain(status)
    if (status === 200) expect(body.created).toBe(12)
  }
  const { body } = await importing(owner, people(100, 140), { on_limit: 'fill' })
  expect(body).toMatchObject({ created: 30 - total, failed: 10 + total })
  expect(await countOf(owner)).toEqual({ client_count: 30, there: 30 })
})

/** Bindings with another write before each write of an import, of so many. */
function contended(owner: Organization, uid: string, times: number) {
  const trips = { all: 0, writes: 0 }
  const DB = aroundBatches(async (run, sent) => {
    trips.all += 1
    if (sent.some(({ sql }) => sql.includes('import_guard')) && trips.writes++ < times)
      await owner.clients('/', { method: 'PUT', json: { user_uid: uid, weight: trips.writes } })
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
  const uid = await createClient(owner, { email: 'one@example.com' })
  const call = importOf(owner, [{ display_name: 'One', email: 'one@example.com', weight: 99 }, person(1)], {
    mode: 'upsert',
  })
  const { bindings, trips: made } = contended(owner, uid, times)
  const answer = await callAs(bindings, call)
  expect([answer.status, made.all]).toEqual([status, trips])
  if (status === 200) {
    expect(answer.body.rows[0].changes.weight).toEqual([times === 0 ? null : times, 99])
    return
  }
  expect([answer.body, answer.headers.get('Retry-After')]).toEqual([
    { error: 'The database does not answer' },
    '5',
  ])
  expect(await countOf(owner)).toEqual({ client_count: 1, there: 1 })
  expect((await owner.clients(`/${uid}`)).body.weight).toBe(4)
})

test('a place that goes, and an e-mail that comes between, are seen', async () => {
  const owner = await newOrganization({ client_limit: 2 })
  let isLate = true
  const DB = aroundBatches(async (run, sent) => {
    if (isLate && sent.some(({ sql }) => sql.includes('import_guard'))) {
      isLate = false
      await createClient(owner, { email: 'person-1@example.com' })
    }
    return run()
  })
  const call = importOf(owner, people(0, 3), { on_limit: 'fill' })
  const { body } = await callAs({ ...env, DB }, call)
  expect(body.rows).toMatchObject([
    { outcome: 'created' },
    failed(2, 'email', 'A user with this email already exists'),
    failed(3, 'body', 'User creation limit reached for Enterprise plan'),
  ])
})

test('a session, a weight and an archived client that come between are seen', async () => {
  const owner = await newOrganization()
  const one = await createClient(owner, { email: 'one@example.com' })
  const two = await createClient(owner, { email: 'two@example.com' })
  const run = { activity: 'Running', started_at: '2026-01-02T10:00:00.000Z', weight: 71 }
  const between = [
    () => owner.clients(`/record-session/${one}`, { json: { ...run, weight: 70 } }),
    () => owner.clients(`/archive/${two}`, { method: 'POST' }),
    () => owner.clients('/', { method: 'PUT', json: { user_uid: one, weight: 80 } }),
  ]
  const DB = aroundBatches(async (send, sent) => {
    if (sent.some(({ sql }) => sql.includes('import_guard'))) await between.shift()?.()
    return send()
  })
  const older = { ...run, started_at: '2026-01-01T10:00:00.000Z' }
  const rows = [
    { user_uid: one, ...run },
    { email: 'one@example.com', ...older },
    { user_uid: two, ...run },
  ]
  const { body } = await callAs({ ...env, DB }, importOf(owner, rows, {}, {}, 'sessions'))
  expect(body.rows).toEqual([
    { row: 1, outcome: 'unchanged', user_uid: one },
    { row: 2, outcome: 'created', user_uid: one },
    failed(3, 'user_uid', 'An archived client must be restored first', two),
  ])
  expect((await owner.clients(`/${one}`)).body.weight).toBe(80)
})
