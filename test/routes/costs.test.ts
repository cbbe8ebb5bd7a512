// costs.json has the cost of each act, which only goes down: a rise needs an edit that a reviewer sees.
// `npm test -- routes/costs --update` rewrites it. No statement of any act scans a table.
import { env } from 'cloudflare:workers'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { maintain } from '../../src/jobs/index.ts'
import { eraseOrganizations } from '../../src/storage/index.ts'
import { countingEnv, newCost } from '../counting.ts'
import { photos } from '../fixtures/photos.ts'
import { createClient, database, newOrganization } from '../helpers.ts'
import { aRun, freshTurns } from '../jobs/a-run.ts'
import { everyAct, named, onceRows, rows } from './index.ts'
import { measure, measuredCall, staged, type Measurement } from './measure.ts'
import { planOf, scansIn, tableNames } from './plans.ts'
import { changes, fileOf, type Costs } from './ratchet.ts'
import { openTables, surround } from '../world/surround.ts'
const costs: Costs = {}
/** Every statement by its text, with its parameters and the table that it may walk. */
const sent = new Map<string, { params: unknown[]; walks?: string | undefined }>()

function note(route: string, name: string, { cost, statements }: Measurement): void {
  const walks = rows[route]?.walks
  costs[route] = { ...costs[route], [name]: walks === undefined ? cost : { ...cost, read: 0 } }
  for (const { sql, params } of statements) sent.set(sql, { params, walks })
}
const noteStatements = (statements: Measurement['statements']) => {
  for (const { sql, params } of statements) sent.set(sql, { params })
}

beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  vi.spyOn(console, 'info').mockReturnValue()
  await surround()
  for (const { route, row, name, act } of everyAct) {
    const measured = await measure(row, act)
    expect(measured.answer.status, `${route}: ${name}`).toBe(act.status)
    note(route, name, measured)
  }
  for (const [route, row] of onceRows) {
    const [owner, [path, options = {}]] = await staged({ status: 200, prepare: row.make, call: row.call })
    const call = { ...options, headers: { ...options.headers, 'Idempotency-Key': 'once' } }
    note(route, 'with an Idempotency-Key', await measuredCall(row, owner, [path, call]))
    const again = await measuredCall(row, owner, [path, call])
    expect(again.answer.headers.get('Idempotency-Replayed'), route).toBe('true')
    note(route, 'repeated under its Idempotency-Key', again)
  }
  for (const [, row] of named.filter(([, { forms }]) => forms)) {
    const owner = await newOrganization()
    for (const call of row.forms?.(owner) ?? []) {
      noteStatements((await measuredCall(row, owner, call)).statements)
    }
  }
  // The statements of the cron, with something to find.
  const { id } = await newOrganization()
  const customMetadata = { organization: id }
  await env.PHOTOS.put(`${'x'.repeat(22)}.jpg`, photos.baseline, { customMetadata })
  const cost = newCost()
  await database.prepare('UPDATE events SET at = 0 WHERE organization_id = ?').bind(id).run()
  await createClient(await newOrganization())
  await database.prepare('UPDATE clients SET words = NULL').run()
  // What the acts deleted: its erasure looks at all waiting photos, which are few.
  while (!(await eraseOrganizations(env, aRun(new Date(Date.now() + 3_600_000)))).finished);
  await freshTurns()
  await maintain(countingEnv(cost), new Date(Date.now() + 7_200_000))
  expect(cost.statements.filter(({ sql }) => /^DELETE FROM (events|outcomes)/.test(sql))).toHaveLength(2)
  // The cron looks at all that is owed, and at all people who are not folded: an index has no others.
  for (const { sql, params } of cost.statements) {
    const [, of] = /(clients|users)_unfolded/.exec(sql) ?? []
    const walks = of === undefined ? 'webhook_owing' : `${of} USING INDEX ${of}_unfolded`
    sent.set(sql, { params, walks })
  }
}, 120_000)
afterAll(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

test('each act costs exactly what costs.json says', async () => {
  expect(await openTables(), 'tables without a neighbour’s row, at which a walk ends').toEqual([])
  await expect(fileOf(costs), changes(costs).join('\n')).toMatchFileSnapshot('./costs.json')
})

describe('the plan of every statement', () => {
  test('scans no table', async () => {
    expect(sent.size).toBeGreaterThan(70)
    for (const [sql, { params, walks }] of sent) {
      const scans = await scansIn(sql, params)
      expect(
        scans.filter((each) => each !== `SCAN ${walks}`),
        sql,
      ).toEqual([])
    }
  })

  test('finds photos by their index', async () => {
    const statements = [...sent].filter(([sql]) => /photo_outbox|WHERE photo =/.test(sql))
    const plans = await Promise.all(statements.map(([sql, { params }]) => planOf(sql, params)))
    const details = plans.flat()
    expect(details).toContain('SEARCH clients USING COVERING INDEX clients_by_photo (photo=?)')
    expect(
      details.filter((detail) => detail.startsWith('SEARCH photo_outbox USING PRIMARY KEY')),
    ).toHaveLength(3)
  })

  test('would show a scan of any table, by its name or an alias', async () => {
    const names = await tableNames()
    expect(names).toContain('clients')
    for (const name of names) {
      expect(await scansIn(`SELECT * FROM ${name}`)).toHaveLength(1)
      expect(await scansIn(`SELECT * FROM ${name} AS x`)).toHaveLength(1)
    }
  })
})

test('a deletion reads each session of its client once, each event five times, each word thrice, and at most 20 rows more', async () => {
  const organization = await newOrganization()
  const row = named.find(([name]) => name === 'DELETE /client-management/clients')?.[1]
  if (!row) return expect.unreachable()
  const user_uid = await createClient(organization)
  const sessions = 20
  for (let day = 1; day <= sessions; day++) {
    const started_at = `2026-02-${String(day).padStart(2, '0')}T10:00:00Z`
    await organization.clients(`/record-session/${user_uid}`, { json: { activity: 'Running', started_at } })
  }
  const { answer, cost } = await measuredCall(row, organization, row.call(organization, user_uid))
  expect(answer.status).toBe(200)
  // `test`, `client`, the e-mail's local part of two, `example`, `com`.
  const words = 7
  expect(cost.read).toBeLessThanOrEqual(20 + sessions + 5 * (sessions + 1) + 3 * words)
})

test('no act of the two APIs reads many rows, or KV more than once', () => {
  // A filter looks at the counts of each gender, and for who comes next. A deletion counts and empties the events of its client.
  // Words and tags are JSON, each part a row. A webhook's change counts its feed, an import reads its guard twice.
  const bounds = [
    ['/webhooks', 31],
    ['/import', 42],
    ['/filter', 15],
    ['DELETE', 54],
    ['/delete-', 47],
    ['/create-user', 24],
    [/^P.* .*\/clients$/, 33],
  ] as const
  const most = (route: string) => bounds.find(([part]) => route.search(part) >= 0)?.[1] ?? 12
  const dear = Object.entries(costs).flatMap(([route, acts]) =>
    Object.entries(acts)
      .filter(([, { kv, read }]) => kv > 1 || (read > most(route) && rows[route]?.api !== 'operator'))
      .map(([name]) => `${route}: ${name}`),
  )
  expect(dear).toEqual([])
})
