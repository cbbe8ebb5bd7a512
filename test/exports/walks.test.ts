// Contract: section 11.2, exports of many pages and calls: one round trip per 500 rows, and none is lost between calls.
import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, test } from 'vitest'
import { aroundBatches } from '../around-batches.ts'
import { newOrganization, type Organization } from '../helpers.ts'
import { bulkClients, insertClients } from '../storage/bulk.ts'
import { linesOf, sheet } from './calls.ts'

const path = '/client-management/exports/clients'
const size = 1_201
let owner: Organization
let uids: string[]
beforeAll(async () => {
  owner = await newOrganization()
  const clients = bulkClients(size)
  uids = clients.map(({ user_uid }) => user_uid)
  await env.DB.prepare(insertClients).bind(owner.id, owner.adminUid, JSON.stringify(clients)).run()
})

/** D1 that counts its calls. */
function counted() {
  const calls: string[] = []
  const DB = aroundBatches((run, sent) => {
    calls.push(sent.map(({ sql }) => sql).join('\n'))
    return run()
  })
  return { calls, DB }
}

const uidsOf = (text: string) =>
  text
    .split('\r\n')
    .slice(1, -1)
    .map((line) => line.slice(0, line.indexOf(',')))

describe('a whole export', () => {
  test.each(['csv', 'ndjson'])('makes one round trip per 500 rows: %s', async (format) => {
    const { calls, DB } = counted()
    const answer = await sheet(owner, `${path}?format=${format}`, { DB })
    const shown = format === 'csv' ? uidsOf(answer.text) : linesOf(answer).rows.map((row) => row.user_uid)
    expect(shown).toEqual(uids)
    expect(answer.headers.get('X-Roster-Count')).toBe(String(size))
    expect(calls.filter((sql) => sql.includes('FROM clients')).length).toBe(3)
  })
})

describe('with a limit of rows', () => {
  test.each([1, 499, 500, 501, 600, 1_200])(
    'NDJSON goes on by the cursor of its last line: %i',
    async (rows) => {
      const shown: unknown[] = []
      let cursor = ''
      for (;;) {
        const answer = await sheet(owner, `${path}?format=ndjson${cursor}`, { EXPORT_ROWS: rows })
        const { rows: found, end } = linesOf(answer)
        shown.push(...found.map((row) => row.user_uid))
        if (end.end === true) {
          expect(end).toEqual({ end: true, count: found.length })
          break
        }
        expect(end).toEqual({ end: false, count: rows, next_cursor: expect.any(String) })
        expect(found.length).toBe(rows)
        cursor = `&cursor=${String(end.next_cursor)}`
        // One row a call takes long.
        if (rows === 1 && shown.length > 5) return
      }
      expect(shown).toEqual(uids)
    },
  )

  test.each(['499', 500, 501, 600, 1_200])('CSV goes on by the cursor of its header: %s', async (rows) => {
    const shown: string[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const answer: Awaited<ReturnType<typeof sheet>> = await sheet(
        owner,
        `${path}?${cursor && `cursor=${cursor}`}`,
        { EXPORT_ROWS: rows },
      )
      const found = uidsOf(answer.text)
      cursor = answer.headers.get('X-Roster-Next-Cursor')
      if (cursor !== null) expect(found.length).toBe(Number(rows))
      expect(answer.headers.get('X-Roster-Count')).toBe(String(size))
      shown.push(...found)
    }
    expect(shown).toEqual(uids)
  })

  test.each([size, size + 1, 0, -1, 1.5, 'many', ''])('no cursor is needed: %s', async (EXPORT_ROWS) => {
    const { headers, text } = await sheet(owner, path, { EXPORT_ROWS })
    expect(headers.get('X-Roster-Next-Cursor')).toBe(null)
    expect(uidsOf(text)).toEqual(uids)
  })

  test('a filter that matches fewer needs none either', async () => {
    const { headers, text } = await sheet(owner, `${path}?gender=female`, { EXPORT_ROWS: 50 })
    expect([headers.get('X-Roster-Next-Cursor'), uidsOf(text).length]).toEqual([null, 12])
  })

  test('clients who come and go during a call leave no other out, and show none twice', async () => {
    const other = await newOrganization()
    const clients = bulkClients(size)
    const add = (rows: object[]) =>
      env.DB.prepare(insertClients).bind(other.id, other.adminUid, JSON.stringify(rows)).run()
    await add(clients)
    const known = clients.map(({ user_uid }) => user_uid)
    const late = `${known[650] ?? ''}0`
    // After the look for the end, and before the second page.
    const DB = aroundBatches(async (run, sent) => {
      const results = await run()
      if (sent.some(({ sql }) => sql.includes('OFFSET'))) {
        await env.DB.prepare('DELETE FROM clients WHERE organization_id = ? AND user_uid IN (?, ?)')
          .bind(other.id, known[600], known[601])
          .run()
        await add([{ ...clients[0], user_uid: late, email: 'late@example.com' }])
      }
      return results
    })
    const first = await sheet(other, path, { DB, EXPORT_ROWS: 700 })
    expect(uidsOf(first.text).length).toBe(699)
    const cursor = first.headers.get('X-Roster-Next-Cursor') ?? ''
    const second = await sheet(other, `${path}?cursor=${cursor}`, { EXPORT_ROWS: 700 })
    const expected = known.toSpliced(651, 0, late).toSpliced(600, 2)
    expect([...uidsOf(first.text), ...uidsOf(second.text)]).toEqual(expected)
  })
})
