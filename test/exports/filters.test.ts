// Contract: section 11.2, the filters and cursors of exports, and pages with large notes.
import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, test } from 'vitest'
import { aroundBatches } from '../around-batches.ts'
import { createClient, newOrganization, type Organization } from '../helpers.ts'
import { bulkClients, insertClients } from '../storage/bulk.ts'
import { linesOf, sheet } from './calls.ts'

const path = '/client-management/exports/clients'
let owner: Organization
let uids: string[]
beforeAll(async () => {
  owner = await newOrganization()
  const people = [
    { display_name: 'Ana Lund', gender: 'female', tags: ['VIP', 'Zurich'], phone: '+41 44 668 18 00' },
    { display_name: 'Ben Lund', gender: 'male', tags: ['vip'], preferable_activities: ['Running'] },
    { display_name: 'Cem Ek', gender: 'male', preferable_activities: ['Weightlifting'] },
    { display_name: 'Dia Ek', tags: ['Zurich'] },
  ]
  uids = []
  for (const person of people) uids.push(await createClient(owner, person))
  const json = { activity: 'Running', started_at: '2026-03-01T10:00:00Z' }
  await owner.clients(`/record-session/${uids[1] ?? ''}`, { json })
  await owner.clients(`/archive/${uids[3] ?? ''}`, { method: 'POST' })
})

const shown = async (query: string) => {
  const answer = await sheet(owner, `${path}?format=ndjson&${query}`)
  const numbers = linesOf(answer).rows.map(({ user_uid }) => uids.indexOf(String(user_uid)))
  return [numbers, answer.headers.get('X-Roster-Count')]
}

test.each<[string, number[], string | null]>([
  ['', [0, 1, 2], '3'],
  ['status=all', [0, 1, 2, 3], '4'],
  ['status=archived', [3], '1'],
  ['gender=male', [1, 2], '2'],
  ['gender=male&preferable_activities=Running,Weightlifting', [1, 2], '2'],
  ['preferable_activities=Running', [1], '1'],
  ['admin_uid=nobody', [], '0'],
  ['tag=vip', [0, 1], null],
  ['tag=VIP&tag=zurich&status=all', [0], null],
  ['q=lund', [0, 1], null],
  ['q=lund&gender=male', [1], null],
  ['start_date=2026-03-01&end_date=2026-03-01', [1], null],
  ['end_date=2026-02-28', [], null],
])('the filter %s', async (query, numbers, count) => {
  expect(await shown(query)).toEqual([numbers, count])
})

describe('user_uid', () => {
  const named = (...numbers: number[]) => numbers.map((number) => `user_uid=${uids[number] ?? ''}`).join('&')

  test.each<[string, number[], string, number[]]>([
    ['one', [2], '', [2]],
    ['several, one twice', [2, 0, 2], '', [0, 2]],
    ['an archived one', [3, 0], '', [0]],
    ['an archived one, among all', [3, 0], '&status=all', [0, 3]],
    ['and a gender', [0, 1, 2], '&gender=male', [1, 2]],
    ['and words', [0, 2], '&q=ana lu', [0]],
    ['and a phone number as it is dialled', [0, 2], '&q=044668', [0]],
    ['and tags', [0, 1, 2], '&tag=vip', [0, 1]],
    ['and words and tags', [0, 1, 2], '&tag=vip&q=ben', [1]],
  ])('%s', async (_, asked, more, numbers) => {
    expect(await shown(named(...asked) + more)).toEqual([numbers, null])
  })

  test('is taken a hundred times, and no more', async () => {
    const query = (times: number) =>
      Array.from({ length: times }, (_, number) => `user_uid=u${number}`).join('&')
    expect((await sheet(owner, `${path}?${query(100)}`)).status).toBe(200)
    const { status, text } = await sheet(owner, `${path}?${query(99)}&user_uid=["a","b"]`)
    const message = 'user_uid must be a list of at most 100 ids'
    expect([status, JSON.parse(text)]).toEqual([
      400,
      { error: message, details: [{ field: 'user_uid', message }] },
    ])
  })
})

test.each(['limit=5', 'order_by=user_uid', 'count=false', 'start_after_id=a', 'page=2'])(
  'no other field is taken: %s',
  async (query) => {
    const { status, text } = await sheet(owner, `${path}?${query}`)
    expect([status, text]).toEqual([400, expect.stringContaining('unknown field')])
  },
)

describe('a cursor', () => {
  const written = (...parts: unknown[]) => btoa(JSON.stringify(parts)).replace(/=+$/, '')

  test('of another organization, another export or another shape is refused', async () => {
    const message = 'cursor must be the next_cursor of an answer'
    const refusal = { error: message, details: [{ field: 'cursor', message }] }
    for (const cursor of [
      written('another', 'clients', '0'),
      written(owner.id, 'sessions', '0'),
      written(owner.id, 'clients'),
      written(owner.id, 'clients', '0', '0'),
      written(owner.id, 'clients', 0),
      written(owner.id),
      btoa('{}').replace(/=+$/, ''),
      'x',
    ]) {
      const { status, text } = await sheet(owner, `${path}?cursor=${cursor}`)
      expect([status, JSON.parse(text)], cursor).toEqual([400, refusal])
    }
  })

  test('leads behind its client, which may be deleted', async () => {
    expect(await shown(`cursor=${written(owner.id, 'clients', uids[0])}`)).toEqual([[1, 2], '3'])
    expect(await shown(`cursor=${written(owner.id, 'clients', `${uids[1] ?? ''}0`)}`)).toEqual([[2], '3'])
  })
})

test('pages with large notes are smaller, and none is left out', async () => {
  const other = await newOrganization()
  const clients = bulkClients(520)
  await env.DB.prepare(insertClients).bind(other.id, other.adminUid, JSON.stringify(clients)).run()
  // Of 100 kB each: forty are a page.
  await env.DB.prepare(
    `INSERT INTO notes (organization_id, user_uid, text, updated_at)
      SELECT organization_id, user_uid, printf('%.*c', 100000, 'n'), '' FROM clients
      WHERE organization_id = ? ORDER BY user_uid LIMIT 100 OFFSET 10`,
  )
    .bind(other.id)
    .run()
  const bytes: number[] = []
  const DB = aroundBatches(async (run) => {
    const results = await run()
    const notes = results.flatMap((each) => each.results.map(({ note }) => note))
    bytes.push(notes.reduce<number>((sum, note) => sum + (typeof note === 'string' ? note.length : 0), 0))
    return results
  })
  const { rows, end } = linesOf(await sheet(other, `${path}?format=ndjson`, { DB }))
  expect(Math.max(...bytes)).toBe(4_000_000)
  expect(rows.map(({ user_uid }) => user_uid)).toEqual(clients.map(({ user_uid }) => user_uid))
  const lengths = rows.map(({ note }) => (typeof note === 'string' ? note.length : note))
  expect(lengths).toEqual(clients.map((_, number) => (number >= 10 && number < 110 ? 100_000 : null)))
  expect(end).toEqual({ end: true, count: 520 })
})
