import { beforeAll, describe, expect, test } from 'vitest'
import { multipart } from '../client-management/photo-calls.ts'
import { countedCall, type Counted } from '../counting.ts'
import { photos } from '../fixtures/photos.ts'
import { aClient, aUser, createClient, newOrganization, type Organization } from '../helpers.ts'
import { makeNeighbours, populate } from './population.ts'

// What each call costs, by D1's own account, in small and large organizations, the last among a thousand others. The
// figures are printed: they are the ones that docs/costs.md quotes.
const sizes = [1_000, 10_000, 100_000]
/** Rows read and written by call, as many as sizes. */
const growth = new Map<string, string[]>()

// A walk to the end of what is one's own looks at one row more, where there is one.
beforeAll(async () => {
  const first = await newOrganization()
  await createClient(first)
  await first.users('/create-user', { json: aUser() })
})

describe.each(sizes)('in an organization of %i clients', (size) => {
  let organization: Organization
  let uids: string[]

  beforeAll(async () => {
    if (size === Math.max(...sizes)) await makeNeighbours(1_000)
    organization = await newOrganization()
    uids = await populate(organization, size)
    // The first use of a key is written down after the answer; here only the calls themselves are to be counted.
    await clients('/?limit=1')
    await users('/create-user', { json: aUser({ from_id: 'known' }) })
  })

  const send = (path: string, key: string, options: { method?: string; json?: unknown } = {}) =>
    countedCall(path, {
      method: options.method ?? (options.json === undefined ? 'GET' : 'POST'),
      headers: { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' },
      ...(options.json !== undefined && { body: JSON.stringify(options.json) }),
    })
  const clients = (path: string, options?: { method?: string; json?: unknown }) =>
    send(`/client-management/clients${path}`, organization.keys.admin, options)
  const users = (path: string, options?: { method?: string; json?: unknown }) =>
    send(`/${organization.id}/prod/v1${path}`, organization.keys.prod, options)

  const check = (name: string, answer: Counted, status: number, rows: number) => {
    const { rowsRead, rowsWritten, kvReads, statements } = answer
    // A deleted photo is struck out of the outbox by a trip of its own, which no answer waits for.
    const afterwards = statements.filter(({ sql }) => sql.startsWith('DELETE FROM photo_outbox')).length
    const roundTrips = answer.roundTrips - (afterwards ? 1 : 0)
    console.log(`${size} clients: ${name}: ${roundTrips} trip, ${rowsRead} rows read, ${rowsWritten} written`)
    growth.set(name, [...(growth.get(name) ?? []), `${rowsRead} read, ${rowsWritten} written`])
    expect(answer.status, answer.body).toBe(status)
    expect(roundTrips).toBe(1)
    expect(kvReads).toBeLessThanOrEqual(1)
    expect(rowsRead).toBeLessThanOrEqual(rows)
  }

  test('one client: at most 8 rows', async () => {
    const person = aClient({ age: 30, gender: 'male', preferable_activities: ['Running'] })
    const created = await clients('/', { json: person })
    check('create', created, 201, 8)
    const user_uid: string = JSON.parse(created.body).userData.user_uid
    check('duplicate e-mail', await clients('/', { json: person }), 400, 8)
    check('details', await clients(`/${user_uid}`), 200, 8)
    const everything = {
      user_uid,
      email: aClient().email,
      gender: 'female',
      weight: 70,
      preferable_activities: ['Weightlifting'],
    }
    check('update', await clients('/', { method: 'PUT', json: everything }), 200, 8)
    check('save note', await clients(`/save-notes/${user_uid}`, { json: { note: 'a' } }), 200, 8)
    check('replace note', await clients(`/save-notes/${user_uid}`, { json: { note: 'b' } }), 200, 8)
    const session = { activity: 'Running', started_at: '2026-01-01T10:00:00Z', weight: 71 }
    check('record session', await clients(`/record-session/${user_uid}`, { json: session }), 201, 8)
    check('delete', await clients('/', { method: 'DELETE', json: { user_uid } }), 200, 8 + 1)
    check('missing', await clients(`/${user_uid}`), 404, 8)
  })

  test('one client with a photo: at most 8 rows', async () => {
    const upload = (method: string, fields: object) =>
      countedCall('/client-management/clients', {
        method,
        headers: { Authorization: organization.keys.admin },
        body: multipart(fields, { bytes: photos.baseline }),
      })
    const created = await upload('POST', aClient())
    check('create with a photo', created, 201, 8)
    const user_uid: string = JSON.parse(created.body).userData.user_uid
    check('replace the photo', await upload('PUT', { user_uid }), 200, 8)
    const none = { user_uid, profile_photo: null }
    check('remove the photo', await clients('/', { method: 'PUT', json: none }), 200, 8)
    check('a first photo', await upload('PUT', { user_uid }), 200, 8)
    check('delete with a photo', await clients('/', { method: 'DELETE', json: { user_uid } }), 200, 8)
  })

  test('with an Idempotency-Key: one trip, and two when it is repeated', async () => {
    const once = (path: string, key: string, method: string, json: object) => (hasKey: boolean) =>
      countedCall(path, {
        method,
        headers: {
          Authorization: `Bearer ${key}`,
          'Content-Type': 'application/json',
          ...(hasKey && { 'Idempotency-Key': JSON.stringify(json).replaceAll(' ', '') }),
        },
        body: JSON.stringify(json),
      })
    const { id, keys } = organization
    const path = '/client-management/clients'
    const user_uid = await createClient(organization)
    const calls: [string, number, (hasKey: boolean) => Promise<Counted>][] = [
      ['create', 201, once(path, keys.admin, 'POST', aClient())],
      ['update', 200, once(path, keys.admin, 'PUT', { user_uid, weight: 70 })],
      ['save note', 200, once(`${path}/save-notes/${user_uid}`, keys.admin, 'POST', { note: 'a' })],
      ['delete', 200, once(path, keys.admin, 'DELETE', { user_uid })],
      ['create user', 201, once(`/${id}/prod/v1/create-user`, keys.prod, 'POST', aUser())],
      [
        'edit user',
        200,
        once(`/${id}/prod/v1/edit-user`, keys.prod, 'POST', { from_id: 'known', weight_kg: 82 }),
      ],
    ]
    for (const [name, status, call] of calls) {
      const first = await call(true)
      check(`${name} with a key`, first, status, 12)
      // What the same call costs without a key, where doing it again does the same.
      if (!/create|delete/.test(name)) {
        const plain = await call(false)
        expect([2, 3], name).toContain(first.rowsRead - plain.rowsRead)
        expect(first.rowsWritten - plain.rowsWritten, name).toBeLessThanOrEqual(3)
      }
      const again = await call(true)
      console.log(`${size} clients: ${name} repeated: ${again.roundTrips} trips, ${again.rowsRead} rows read`)
      expect([again.status, again.roundTrips, again.rowsWritten]).toEqual([status, 2, 0])
      expect(again.rowsRead).toBeLessThanOrEqual(4)
    }
  })

  test('delete: its sessions and 8 rows', async () => {
    const user_uid = await createClient(organization)
    const sessions = 20
    for (let day = 1; day <= sessions; day++) {
      const started_at = `2026-02-${String(day).padStart(2, '0')}T10:00:00Z`
      await organization.clients(`/record-session/${user_uid}`, { json: { activity: 'Running', started_at } })
    }
    check(
      'delete with 20 sessions',
      await clients('/', { method: 'DELETE', json: { user_uid } }),
      200,
      8 + sessions,
    )
  })

  test.each([1, 5, 100, 500])('an unfiltered page of %i: at most 8 rows more', async (limit) => {
    const middle = uids[size / 4] ?? ''
    check(`list ${limit}`, await clients(`/?limit=${limit}`), 200, limit + 8)
    check(`list ${limit} forward`, await clients(`/?limit=${limit}&start_after_id=${middle}`), 200, limit + 8)
    const later = uids[(size * 3) / 4] ?? ''
    check(`list ${limit} backward`, await clients(`/?limit=${limit}&end_before_id=${later}`), 200, limit + 8)
    check(`page ${limit}`, await clients(`/filter?limit=${limit}&start_after_id=${middle}`), 200, limit + 8)
  })

  // How many clients meet the most selective condition alone: that many index rows are counted, and once more where dates
  // had to be probed against another condition; then two rows a client on the page, and a fixed price for choosing.
  const female = size / 100
  const oneDay = size / 4_000
  const running = size / 10
  const weightlifting = Math.ceil((size * 9) / 70)
  test.each<[string, number]>([
    ['gender=male', 0],
    ['gender=female', 0],
    ['preferable_activities=["Running"]', 0],
    ['preferable_activities=["Running","Weightlifting"]', running + weightlifting],
    ['start_date=2025-12-31&end_date=2025-12-31', oneDay],
    ['gender=male&preferable_activities=["Running"]', running],
    ['gender=female&preferable_activities=["Running"]', female],
    ['gender=male&start_date=2025-12-31&end_date=2025-12-31', 2 * oneDay],
    ['gender=female&start_date=2000-01-01', 2 * female],
  ])('filter %s reads no further than its most selective condition', async (filter, matches) => {
    const limit = 5
    const answer = await clients(`/filter?limit=${limit}&${filter}`)
    check(filter, answer, answer.status, matches + 2 * limit + 60)
    expect([200, 404]).toContain(answer.status)
  })

  test('users: at most 8 rows', async () => {
    check('create user', await users('/create-user', { json: aUser() }), 201, 8)
    check('known user', await users('/create-user', { json: aUser({ from_id: 'known' }) }), 400, 8)
    check('edit user', await users('/edit-user', { json: { from_id: 'known', weight_kg: 81 } }), 200, 8)
    // Somebody else, so that the page below shows no more weights than these calls say.
    const other = aUser()
    await users('/create-user', { json: other })
    const old = { from_id: other.from_id, weight_kg: 81, weighed_at: '2020-01-01T08:00:00Z' }
    check('old weight', await users('/edit-user', { json: old }), 200, 8)
    const much = { from_id: other.from_id, weight_kg: 82, gender: 'female', goal: 'lose weight' }
    check('edit much of a user', await users('/edit-user', { json: much }), 200, 8)
    check('profile', await users('/get-user-profile?from_id=known'), 200, 8)
    check('dashboard', await users('/dashboard-url?from_id=known'), 200, 8)
    const rotated = await users('/dashboard-url', { json: { from_id: 'known', rotate: true } })
    check('rotate', rotated, 200, 8)
    const link: string = JSON.parse(rotated.body).dashboard_url
    check('progress page', await countedCall(new URL(link).pathname), 200, 8)
    check('rotate again', await users('/dashboard-url', { json: { from_id: 'known', rotate: true } }), 200, 8)
  })
})

test('no call but a filter costs more in a large organization, or among many', () => {
  const grown = [...growth].filter(([name, costs]) => !name.includes('=') && new Set(costs).size > 1)
  expect(grown).toEqual([])
  expect([...growth.values()].every((costs) => costs.length === sizes.length)).toBe(true)
  for (const [name, [, , costs = '']] of growth) console.log(`growth: ${name}: ${costs}`)
})
