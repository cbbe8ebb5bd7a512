// What a page of events reads: its own rows and a constant, whatever the organization holds.
import { beforeAll, expect, test } from 'vitest'
import { countedCall } from '../counting.ts'
import { database, newOrganization, operatorToken, type Organization } from '../helpers.ts'

const size = 5_000
const every = 10
let organization: Organization
let first = 0
const at = Date.UTC(2026, 0, 1)

/** Events of which one in ten is of a client, one of three; the others are of users. */
const insert = `INSERT INTO events (organization_id, seq, at, type, subject, environment, actor, changes)
  WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < ${size})
  SELECT ?1, ?2 + n, ${at} + n, iif(n % ${every} = 0, 'client.updated', 'user.updated'),
    iif(n % ${every} = 0, 'client:c' || (n / ${every} % 3), 'user:u'), iif(n % ${every} = 0, NULL, 'prod'),
    '{"type":"system"}', '{}' FROM numbers`

beforeAll(async () => {
  organization = await newOrganization()
  // The rows of another organization are behind those of this one.
  await newOrganization({ id: `zz-${Date.now().toString(36)}` })
  const found = await database
    .prepare('SELECT max(seq) AS last FROM events WHERE organization_id = ?')
    .bind(organization.id)
    .first<{ last: number }>()
  first = found?.last ?? 0
  await database.prepare(insert).bind(organization.id, first).run()
  // The use of a key is recorded once a minute, after an answer.
  await organization.clients('/')
  await organization.users('/events')
})

const idOf = (n: number) => `${String(first + n).padStart(12, '0')}-${String(at + n).padStart(13, '0')}`

async function asked(path: string, authorization: string) {
  const { status, body, rowsRead, roundTrips } = await countedCall(path, {
    headers: { Authorization: authorization },
  })
  expect([status, roundTrips], body).toEqual([200, 1])
  const { events, next, has_more } = JSON.parse(body) as {
    events: unknown[]
    next: string
    has_more: boolean
  }
  return { found: events.length, next, has_more, rowsRead }
}
const ofClients = (query: string) => asked(`/client-management/events?${query}`, organization.keys.admin)
const ofUsers = (query: string) =>
  asked(`/${organization.id}/prod/v1/events?${query}`, `Bearer ${organization.keys.prod}`)
const ofAll = (query: string) =>
  asked(`/operator/v1/organizations/${organization.id}/events?${query}`, `Bearer ${operatorToken}`)

test('a page of n events reads n rows and two, and the key or the organization', async () => {
  for (const limit of [1, 7, 100, 500]) {
    for (const after of [100, 1_000, 2_345]) {
      const page = await ofAll(`limit=${limit}&after=${idOf(after)}`)
      expect(page).toEqual({ found: limit, next: idOf(after + limit), has_more: true, rowsRead: limit + 3 })
    }
  }
  // Of users, nine of ten events are theirs: from 1 001 on, nine in a row.
  expect(await ofUsers(`limit=9&after=${idOf(1_000)}`)).toMatchObject({
    found: 9,
    next: idOf(1_009),
    rowsRead: 12,
  })
})

// Beside the page: the event at its start, the newest, the key, and a look whether the first one left out is the oldest kept.
test('a page looks at 1 000 events at most and says where it came to', async () => {
  const page = await ofClients(`limit=500&after=${idOf(100)}`)
  expect(page).toMatchObject({ found: 100, next: idOf(1_100), has_more: true })
  expect(page.rowsRead).toBeLessThanOrEqual(1_000 + 5)
  const none = await ofClients(`type=client.deleted&after=${idOf(1_000)}`)
  expect(none).toMatchObject({ found: 0, next: idOf(2_000), has_more: true })
  const end = await ofClients(`type=client.deleted&after=${idOf(4_500)}`)
  expect(end).toMatchObject({ found: 0, next: idOf(size), has_more: false })
  expect(end.rowsRead).toBeLessThanOrEqual(500 + 6)
})

test('the end of the feed costs a row more: the one behind it', async () => {
  expect(await ofAll(`after=${idOf(size)}`)).toEqual({
    found: 0,
    next: idOf(size),
    has_more: false,
    rowsRead: 4,
  })
})

test('from the oldest kept event on, a page looks as far', async () => {
  await database
    .prepare('DELETE FROM events WHERE organization_id = ? AND seq <= ?')
    .bind(organization.id, first + 50)
    .run()
  expect(await ofAll('limit=2')).toMatchObject({ found: 2, next: idOf(52), has_more: true })
  expect(await ofClients('type=client.deleted')).toMatchObject({
    found: 0,
    next: idOf(1_050),
    has_more: true,
  })
  // The event just before the oldest kept is fine, the one before that is gone.
  expect(await ofAll(`limit=1&after=${idOf(50)}`)).toMatchObject({ found: 1, next: idOf(51) })
  expect(await ofClients(`limit=1&after=${idOf(50)}`)).toMatchObject({ found: 1, next: idOf(60) })
  const { status, body } = await countedCall(`/client-management/events?after=${idOf(49)}`, {
    headers: { Authorization: organization.keys.admin },
  })
  expect([status, JSON.parse(body)]).toEqual([410, { error: `Events before ${idOf(49)} are no longer kept` }])
})

test('the events of one client read two rows each and a constant', async () => {
  const page = await ofClients(`user_uid=c1&limit=50&after=${idOf(1_000)}`)
  expect(page.found).toBe(50)
  expect(page.rowsRead).toBeLessThanOrEqual(2 * 50 + 5)
})
