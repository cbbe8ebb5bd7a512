// An import does what its rows do one by one, and a dry run says what it will do and leaves everything as it was.
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { database, newOrganization, type Organization } from '../../helpers.ts'
import { importing, type ImportedRow } from '../../client-management/imports/importing.ts'
import { everythingOf } from '../../world/everything.ts'
import { drawn, type Drawn } from './files.ts'
import { oneByOne, type Expected } from './one-by-one.ts'

const cases = 200

async function populated({ clients }: Drawn, limit: number | undefined) {
  const owner = await newOrganization()
  const uids: string[] = []
  for (const { fields, note, isArchived } of clients) {
    const uid: string = (await owner.clients('/', { json: fields })).body.userData.user_uid
    if (note !== null) await owner.clients(`/save-notes/${uid}`, { json: { note } })
    if (isArchived) await owner.clients(`/archive/${uid}`, { method: 'POST' })
    uids.push(uid)
  }
  if (limit !== undefined)
    await database
      .prepare('UPDATE organizations SET client_limit = ? WHERE id = ?')
      .bind(limit, owner.id)
      .run()
  return { owner, uids }
}

const tables = ['clients', 'notes', 'client_words', 'tag_counts', 'client_counts', 'admin_client_counts']
const aside = ['organization_id', 'admin_uid', 'user_uid', 'version', 'created_at', 'updated_at']

/** What is stored of clients, named by their e-mails, so that two organizations compare. */
async function dump({ id }: Organization): Promise<unknown> {
  const all = await database.batch<Record<string, unknown>>([
    ...tables.map((table) => database.prepare(`SELECT * FROM ${table} WHERE organization_id = ?`).bind(id)),
    database
      .prepare('SELECT client_count, archived_count, tag_count FROM organizations WHERE id = ?')
      .bind(id),
  ])
  const emails = new Map(all[0]?.results.map(({ user_uid, email }) => [user_uid, email]))
  return all.map(({ results }) =>
    results
      .map((row) =>
        JSON.stringify({
          ...Object.fromEntries(Object.entries(row).filter(([column]) => !aside.includes(column))),
          of: emails.get(row.user_uid),
        }),
      )
      .sort(),
  )
}

/** The changes of clients' fields in their order; those of notes are part of their row's event in an import. */
async function changesOf({ id }: Organization, after: number): Promise<unknown[]> {
  const { results } = await database
    .prepare('SELECT type, changes FROM events WHERE organization_id = ? AND seq > ? ORDER BY seq')
    .bind(id, after)
    .all<{ type: string; changes: string }>()
  return results
    .filter(({ type }) => type === 'client.created' || type === 'client.updated')
    .map(({ type, changes }) => {
      const { note, admin_uid, created_at, ...others } = JSON.parse(changes) as Record<string, unknown>
      return { type, others }
    })
}
const newest = async ({ id }: Organization) =>
  (await database
    .prepare('SELECT max(seq) AS seq FROM events WHERE organization_id = ?')
    .bind(id)
    .first<number>('seq')) ?? 0

const told = ({ outcome, errors }: ImportedRow, { isUnsent }: Expected): Expected => ({
  outcome,
  ...(isUnsent && { isUnsent }),
  ...(errors && !isUnsent && { errors: errors.map(asOfOneCall) }),
})
/** A 404 names no field, and a call about an archived client the id that it has. */
const asOfOneCall = ({ field, message }: { field: string; message: string }) => {
  if (/^User (?:not|creation)/.test(message)) return { field: 'not found', message }
  return { field: message.startsWith('An archived') ? 'user_uid' : field, message }
}

test(`${cases} random files do what their rows do one by one, and their dry runs say so`, async () => {
  await fc.assert(
    fc.asyncProperty(drawn, async (draw) => {
      const { mode, match, onLimit, limit } = draw
      const { owner, uids } = await populated(draw, limit)
      const twin = await populated(draw, onLimit === 'fill' ? limit : undefined)
      const rows = draw.rows.map(({ names, fields }) => ({
        ...fields,
        ...(names !== 'none' && { user_uid: names === 'nobody' ? names : (uids[names] ?? 'nobody') }),
      }))
      const query = { mode, match, on_limit: onLimit }
      const active = draw.clients.filter(({ isArchived }) => !isArchived).length
      const [starts, twinStarts] = [await newest(owner), await newest(twin.owner)]
      const [before, dumped] = [await everythingOf(owner), await dump(owner)]

      const dry = await importing(owner, rows, { ...query, dry_run: 'true' })
      expect(await everythingOf(owner)).toEqual(before)
      const real = await importing(owner, rows, query)
      const expected = await oneByOne(twin.owner, twin.uids, draw)

      const created = expected.filter(({ outcome }) => outcome === 'created').length
      if (onLimit === 'fail' && limit !== undefined && created > Math.max(0, limit - active)) {
        expect([dry.status, real.status]).toEqual([404, 404])
        expect(dry.body).toEqual(real.body)
        expect(await dump(owner)).toEqual(dumped)
        return
      }
      expect(real.body.rows.map((row: ImportedRow, n: number) => told(row, expected[n] ?? row))).toEqual(
        expected,
      )
      expect(dry.body).toEqual({
        ...real.body,
        dry_run: true,
        rows: real.body.rows.map((row: ImportedRow) =>
          row.outcome === 'created' ? { ...row, user_uid: null } : row,
        ),
      })
      expect(await dump(owner)).toEqual(await dump(twin.owner))
      expect(await changesOf(owner, starts)).toEqual(await changesOf(twin.owner, twinStarts))
      // What was done is there.
      if (mode === 'create' || (mode === 'upsert' && match === 'user_uid')) return
      const done = rows.filter((_, n) => expected[n]?.outcome !== 'failed')
      if (done.length > 0) expect((await importing(owner, done, query)).body.unchanged).toBe(done.length)
    }),
    { numRuns: cases, seed: 14, endOnFailure: true },
  )
})
