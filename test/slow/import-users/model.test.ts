// An import of users does what its rows do one by one, and a dry run says what it will do and leaves everything as it was.
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { database, newOrganization, type Organization } from '../../helpers.ts'
import { eventsOf, newestOf } from '../../events/expected.ts'
import { importing, type ImportedRow } from '../../user-management/imports/importing.ts'
import { clockAtNoon, noon, setClock } from '../../user-management/users.ts'
import { everythingOf } from '../../world/everything.ts'
import { drawn, type Drawn } from './files.ts'
import { comparable, oneByOne, type Expected } from './one-by-one.ts'

clockAtNoon()
const cases = 200
const later = '2026-11-22T12:00:00.000Z'

async function populated({ users }: Drawn, limit: number | undefined): Promise<Organization> {
  setClock(noon)
  const owner = await newOrganization(limit === undefined ? {} : { user_limit: limit })
  for (const json of users) expect((await owner.users('/create-user', { json })).status).toBe(201)
  setClock(later)
  return owner
}

const aside = [
  'organization_id',
  'user_id',
  'version',
  'weight_version',
  'progress_token',
  'last_request_at',
  'id',
  'follows',
]
/** What is stored of users, so that two organizations compare. */
async function dump({ id }: Organization): Promise<unknown> {
  const all = await database.batch<Record<string, unknown>>([
    database.prepare('SELECT * FROM users WHERE organization_id = ?').bind(id),
    database
      .prepare(
        'SELECT weights.*, from_id FROM weights JOIN users USING (organization_id, user_id) WHERE organization_id = ?',
      )
      .bind(id),
    database.prepare('SELECT * FROM user_words WHERE organization_id = ?').bind(id),
    database.prepare('SELECT dev_user_count, prod_user_count FROM organizations WHERE id = ?').bind(id),
  ])
  return all.map(({ results }) =>
    results
      .map((row) => JSON.stringify(Object.entries(row).filter(([column]) => !aside.includes(column))))
      .sort(),
  )
}

const told = ({ outcome, errors }: ImportedRow, { isUnsent }: Expected): Expected => ({
  outcome,
  ...(isUnsent && { isUnsent }),
  ...(errors && !isUnsent && { errors: errors.map(asOfOneCall) }),
})
/** A 404 names no field. */
const asOfOneCall = ({ field, message }: { field: string; message: string }) => ({
  field: /not found$|^User creation/.test(message) ? 'not found' : field,
  message,
})

/** Ids and times of weights, which are made anew. */
const withoutIds = (body: unknown): unknown =>
  JSON.parse(JSON.stringify(body), (name, value: unknown) => (name === 'weight_id' ? null : value))

test(`${cases} random files do what their rows do one by one, and their dry runs say so`, async () => {
  const outcomes = { created: 0, updated: 0, unchanged: 0, failed: 0 }
  await fc.assert(
    fc.asyncProperty(drawn, async (draw) => {
      const { mode, onLimit, limit } = draw
      const owner = await populated(draw, limit)
      const twin = await populated(draw, onLimit === 'fill' ? limit : undefined)
      const rows = draw.rows.map(({ fields }) => fields)
      const query = { mode, on_limit: onLimit }
      const starts = await newestOf(owner.id)
      const [before, dumped] = [await everythingOf(owner), await dump(owner)]

      const dry = await importing(owner, rows, { ...query, dry_run: 'true' })
      expect(await everythingOf(owner)).toEqual(before)
      const real = await importing(owner, rows, query)
      const expected = await oneByOne(twin, draw)

      const created = expected.filter(({ outcome }) => outcome === 'created').length
      if (onLimit === 'fail' && limit !== undefined && created > Math.max(0, limit - draw.users.length)) {
        expect([dry.status, real.status]).toEqual([404, 404])
        expect(dry.body).toEqual(real.body)
        expect(await dump(owner)).toEqual(dumped)
        return
      }
      expect(real.body.rows.map((row: ImportedRow, n: number) => told(row, expected[n] ?? row))).toEqual(
        expected.map(({ changes, ...each }) => each),
      )
      for (const { outcome } of expected) outcomes[outcome] += 1
      const isMade = ({ outcome }: ImportedRow) => outcome === 'created'
      expect(dry.body).toEqual({
        ...(withoutIds(real.body) as object),
        dry_run: true,
        rows: (withoutIds(real.body.rows) as ImportedRow[]).map((row) =>
          isMade(row) ? { ...row, user_id: null } : row,
        ),
      })
      expect(await dump(owner)).toEqual(await dump(twin))
      const events = (await eventsOf(owner.id, starts)).filter(({ type }) => type.startsWith('user.'))
      expect(events.map(({ changes }) => comparable(changes))).toEqual(
        expected.flatMap(({ changes }) => changes ?? []),
      )
      // What was done is there.
      if (mode === 'create') return
      const done = rows.filter(
        (_, n) => expected[n]?.outcome !== 'failed' && rows[n]?.weighed_at === undefined,
      )
      if (done.length > 0) expect((await importing(owner, done, query)).body.unchanged).toBe(done.length)
    }),
    { numRuns: cases, seed: 14, endOnFailure: true },
  )
  expect(Math.min(...Object.values(outcomes)), JSON.stringify(outcomes)).toBeGreaterThan(40)
})
