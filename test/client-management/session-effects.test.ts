import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createClient, newOrganization, type Organization } from '../helpers.ts'
import { expectProblems } from './expect-problems.ts'
import { recorded, seen, sessionFacts } from './session-calls.ts'

// POST /client-management/clients/record-session/{user_uid}: what a session changes of its client.

let organization: Organization
let uid: string
beforeAll(async () => {
  organization = await newOrganization()
})
beforeEach(async () => {
  uid = await createClient(organization)
})

const record = (json: object, of = uid) => organization.clients(`/record-session/${of}`, { json })
const client = (of = uid) => sessionFacts(organization, of)

describe('measurements', () => {
  const bounds = [0.001, 1, '1.5', 1000, '1000.0'] as const
  test.each(bounds)('%s is taken', async (value) => {
    const all = { ycom: value, leg_length: value, weight: value }
    expect((await record({ activity: 'Running', ...all })).status).toBe(201)
    const number = Number(value)
    expect(await client()).toMatchObject({ ycom: number, leg_length: number, weight: number })
  })

  test.each([0, -1, 1000.001, '0', '1001', '1e2', '12abc', '0x10', 'Infinity', true, [1], {}])(
    '%s is refused',
    async (value) => {
      const answer = await record({ activity: 'Running', ycom: value, leg_length: value, weight: value })
      expectProblems(answer, 'ycom', 'leg_length', 'weight')
      expect(await client()).toEqual({ last_session: null, ycom: null, leg_length: null, weight: null })
    },
  )

  test('that are not finite are refused', async () => {
    const headers = { 'Content-Type': 'application/json' }
    const body = '{"activity":"Running","weight":1e999}'
    const answer = await organization.clients(`/record-session/${uid}`, { headers, body })
    expectProblems(answer, 'weight')
  })

  test.each([{}, { ycom: null, leg_length: null, weight: null }, { ycom: '', leg_length: ' ', weight: '' }])(
    'left out leave the client as it is: %o',
    async (none) => {
      const facts = { ycom: 1, leg_length: 2, weight: 3 }
      const of = await createClient(organization, facts)
      await record({ activity: 'Running', started_at: '2025-03-01T10:00:00Z', ...none }, of)
      expect(await client(of)).toEqual({ ...facts, last_session: '2025-03-01T10:00:00.000Z' })
    },
  )
})

describe('which session counts', () => {
  const [monday, tuesday] = ['2025-03-03T10:00:00.000Z', '2025-03-04T10:00:00.000Z']

  test('a later session changes last_session and each measurement that it has', async () => {
    await record({ activity: 'Running', started_at: monday, ycom: 1, leg_length: 2, weight: 3 })
    const later = await record({ activity: 'Weightlifting', started_at: tuesday, weight: 4 })
    expect(seen(later)).toEqual(recorded(tuesday, tuesday, 'Weightlifting'))
    expect(await client()).toEqual({ last_session: tuesday, ycom: 1, leg_length: 2, weight: 4 })
  })

  test('an earlier session changes nothing, not even a measurement that the later one lacks', async () => {
    await record({ activity: 'Running', started_at: tuesday, weight: 4 })
    const earlier = await record({
      activity: 'Running',
      started_at: monday,
      ycom: 1,
      leg_length: 2,
      weight: 3,
    })
    expect(seen(earlier)).toEqual(recorded(tuesday, monday))
    expect(await client()).toEqual({ last_session: tuesday, ycom: null, leg_length: null, weight: 4 })
  })

  test('one millisecond decides, whatever the offset', async () => {
    await record({ activity: 'Running', started_at: '2025-03-04T10:00:00.001Z', weight: 4 })
    // Later as text, but an earlier moment.
    const earlier = await record({ activity: 'Running', started_at: '2025-03-04T12:00:00+02:00', weight: 5 })
    expect(seen(earlier)).toEqual(recorded('2025-03-04T10:00:00.001Z', tuesday))
    expect((await client()).weight).toBe(4)
  })

  test('another activity at the same moment is a later session', async () => {
    await record({ activity: 'Running', started_at: monday, weight: 3, ycom: 1 })
    const second = { activity: 'Weightlifting', started_at: monday, weight: 4, ycom: 2, leg_length: 3 }
    expect(seen(await record(second))).toEqual(recorded(monday, monday, 'Weightlifting'))
    expect(await client()).toEqual({ last_session: monday, ycom: 2, leg_length: 3, weight: 4 })
    await record({ activity: 'Mobility Assessment', started_at: monday })
    expect(await client()).toEqual({ last_session: monday, ycom: 2, leg_length: 3, weight: 4 })
  })

  test('the same session again changes nothing, however its time is written', async () => {
    await record({ activity: 'Running', started_at: monday, weight: 3 })
    for (const started_at of [monday, '2025-03-03T11:00:00+01:00']) {
      const again = await record({ activity: 'Running', started_at, ycom: 9, leg_length: 9, weight: 9 })
      expect(seen(again)).toEqual(recorded(monday))
      expect(await client()).toEqual({ last_session: monday, ycom: null, leg_length: null, weight: 3 })
    }
  })

  test('the same session again does not undo an edit in between', async () => {
    const once = { activity: 'Running', started_at: monday, weight: 3 }
    await record(once)
    await organization.clients('/', { method: 'PUT', json: { user_uid: uid, weight: 80 } })
    await record(once)
    expect((await client()).weight).toBe(80)
  })

  test('the same session again, after a later one, answers with the later time', async () => {
    await record({ activity: 'Running', started_at: monday, weight: 3 })
    await record({ activity: 'Running', started_at: tuesday, weight: 4 })
    const again = await record({ activity: 'Running', started_at: monday, weight: 9 })
    expect(seen(again)).toEqual(recorded(tuesday, monday))
    expect(await client()).toMatchObject({ last_session: tuesday, weight: 4 })
  })

  test('the same session sent eight times at once is one session', async () => {
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        record({ activity: 'Running', started_at: monday, weight: index + 1 }),
      ),
    )
    for (const answer of answers) expect(seen(answer)).toEqual(recorded(monday))
    const { weight } = await client()
    await record({ activity: 'Running', started_at: monday, weight: 500 })
    expect((await client()).weight).toBe(weight)
  })

  test('a session of one client changes no other', async () => {
    const other = await createClient(organization)
    await record({ activity: 'Running', started_at: monday, weight: 3 })
    expect(await client(other)).toEqual({ last_session: null, ycom: null, leg_length: null, weight: null })
    expect(seen(await record({ activity: 'Running', started_at: monday, weight: 5 }, other))).toEqual(
      recorded(monday),
    )
    expect((await client(other)).weight).toBe(5)
  })
})
