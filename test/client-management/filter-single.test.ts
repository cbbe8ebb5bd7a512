import { beforeAll, describe, expect, test } from 'vitest'
import { createClient, newOrganization, type Answer } from '../helpers.ts'
import { expectProblems } from './expect-problems.ts'
import { anotherAdmin, lastSessions, matching, populate, queryOf, type Population } from './population.ts'

// GET /client-management/clients/filter: each filter alone.
let all: Population
beforeAll(async () => {
  all = await populate(18)
})

const nobody = { error: 'No users found under the admin' }
const filter = (query: string) => all.organization.clients(`/filter/${query}`)
const uidsOf = (answer: Answer): string[] =>
  answer.body.users.map(({ user_uid }: { user_uid: string }) => user_uid)

describe('admin_uid', () => {
  test('finds the clients that this admin created', async () => {
    for (const { adminUid } of all.admins) {
      const answer = await filter(queryOf({ admin_uid: adminUid, limit: 500 }))
      const matches = matching(all.members, { admin_uid: adminUid })
      expect(uidsOf(answer)).toEqual(matches)
      expect(answer.body.query_count).toBe(matches.length)
    }
  })

  test('an unknown one, and one of another organization that has clients, is 404 in the same words', async () => {
    const other = await newOrganization()
    await createClient(other)
    for (const admin_uid of ['nobody', other.adminUid]) {
      const { status, body } = await filter(queryOf({ admin_uid }))
      expect({ status, body }).toEqual({ status: 404, body: nobody })
    }
  })

  test('an admin without clients yet is 404', async () => {
    const organization = await newOrganization()
    await createClient(organization)
    const { adminUid } = await anotherAdmin(organization)
    const { status, body } = await organization.clients(`/filter${queryOf({ admin_uid: adminUid })}`)
    expect({ status, body }).toEqual({ status: 404, body: nobody })
  })

  test.each(['a.b', 'a%27--', 'x'.repeat(129)])('%s is refused', async (uid) => {
    expectProblems(await filter(`?admin_uid=${uid}`), 'admin_uid')
  })
})

describe('gender', () => {
  test.each(['male', 'female'])('%s', async (gender) => {
    const answer = await filter(queryOf({ gender, limit: 500 }))
    const matches = matching(all.members, { gender })
    expect(matches.length).toBeGreaterThan(0)
    expect(uidsOf(answer)).toEqual(matches)
    expect(answer.body.query_count).toBe(matches.length)
  })

  test.each(['Male', 'FEMALE', 'other', 'null', '1'])('%s is refused', async (gender) => {
    expectProblems(await filter(`?gender=${gender}`), 'gender')
  })

  test('twice the same is one, twice different is refused', async () => {
    expect(uidsOf(await filter('?gender=male&gender=male&limit=500'))).toEqual(
      matching(all.members, { gender: 'male' }),
    )
    expectProblems(await filter('?gender=male&gender=female'), 'gender')
  })
})

describe('preferable_activities', () => {
  const both = ['Running', 'Mobility Assessment']
  const field = (value: string) => `preferable_activities=${encodeURIComponent(value)}`
  test.each([
    ['a JSON list of one', field('["Vertical Jump"]'), ['Vertical Jump']],
    ['a JSON list: any of them', field('["Running","Mobility Assessment"]'), both],
    ['a JSON list with spaces', field(' [ "Running" , "Mobility Assessment" ] '), both],
    ['a JSON list with duplicates', field('["Running","Running"]'), ['Running']],
    ['the field twice: any of them', `${field('Running')}&${field('Mobility Assessment')}`, both],
    ['the field twice the same', `${field('Weightlifting')}&${field('Weightlifting')}`, ['Weightlifting']],
    [
      'all four',
      field('["Running","Vertical Jump","Weightlifting","Mobility Assessment"]'),
      ['Running', 'Vertical Jump', 'Weightlifting', 'Mobility Assessment'],
    ],
    ['blank: no filter', field(' '), undefined],
    ['an empty list: no filter', field('[]'), undefined],
  ])('%s', async (_, query, wanted) => {
    const answer = await filter(`?${query}&limit=500`)
    const matches = matching(all.members, { preferable_activities: wanted })
    expect(answer.status).toBe(200)
    expect(uidsOf(answer)).toEqual(matches)
    expect(answer.body.query_count).toBe(matches.length)
  })

  test.each([
    ['an unknown one in JSON', field('["Running","Swimming"]')],
    ['another case', field('["running"]')],
    ['an unknown one in the repeated field', `${field('Running')}&${field('Swimming')}`],
    ['a JSON string', field('"Running"')],
    ['a JSON object', field('{"0":"Running"}')],
    ['null', field('null')],
    ['a list of lists', field('[["Running"]]')],
    ['a list with null', field('[null]')],
    ['broken JSON', field('["Running"')],
    ['an empty name', field('Running,')],
  ])('%s is refused', async (_, query) => {
    expectProblems(await filter(`?${query}`), 'preferable_activities')
  })
})

describe('dates', () => {
  test.each<[start_date: string | undefined, end_date: string | undefined, sessions: number[]]>([
    // One day: from its first millisecond to its last, nothing of its neighbours.
    ['2025-03-01', '2025-03-01', [4, 5]],
    ['2025-03-01', undefined, [4, 5, 6, 8]],
    [undefined, '2025-03-01', [1, 2, 3, 4, 5]],
    ['2025-03-02', undefined, [6, 8]],
    [undefined, '2025-02-28', [1, 2, 3]],
    ['2025-02-28', '2025-03-02', [3, 4, 5, 6]],
    ['2024-02-29', '2024-02-29', [1]],
    ['2024-12-31', '2024-12-31', [2]],
    ['0000-01-01', '9999-12-31', [1, 2, 3, 4, 5, 6, 8]],
    [undefined, '9999-12-31', [1, 2, 3, 4, 5, 6, 8]],
    ['0000-01-01', undefined, [1, 2, 3, 4, 5, 6, 8]],
  ])('from %s to %s', async (start_date, end_date, sessions) => {
    const answer = await filter(queryOf({ start_date, end_date, limit: 500 }))
    expect(answer.status).toBe(200)
    const found = new Set(answer.body.users.map((user: { last_session: string }) => user.last_session))
    expect(found).toEqual(new Set(sessions.map((index) => lastSessions[index])))
    const matches = matching(all.members, { start_date, end_date })
    expect(uidsOf(answer)).toEqual(matches)
    expect(answer.body.query_count).toBe(matches.length)
  })

  test('of days without sessions are 404', async () => {
    const { status, body } = await filter('?start_date=2025-03-03&end_date=2025-07-14')
    expect({ status, body }).toEqual({ status: 404, body: nobody })
  })

  test('the wrong way round are refused', async () => {
    const answer = await filter('?start_date=2025-03-02&end_date=2025-03-01')
    expect(answer.status).toBe(400)
    expect(answer.body.error).toMatch(/start_date.*end_date/)
    expect(answer.body.details).toHaveLength(1)
  })

  const noDays = [
    '2025-02-30',
    '2025-02-29',
    '2025-13-01',
    '2025-00-10',
    '2025-01-00',
    '2025-1-1',
    '20250101',
  ]
  const others = [
    '2025-01-01T00:00:00Z',
    '01.02.2025',
    'yesterday',
    '12025-01-01',
    '-2025-01-01',
    '2025-01-0١',
  ]
  test.each([...noDays, ...others])('%s is refused', async (day) => {
    for (const name of ['start_date', 'end_date']) {
      expectProblems(await filter(`?${name}=${encodeURIComponent(day)}`), name)
    }
  })
})
