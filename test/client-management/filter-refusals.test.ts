// GET /client-management/clients/filter: what it refuses, and in which words.
import { beforeAll, expect, test } from 'vitest'
import { aClient, createClient, newOrganization, type Organization } from '../helpers.ts'
import { expectProblems } from './expect-problems.ts'
import { queryOf } from './population.ts'

let organization: Organization
beforeAll(async () => {
  organization = await newOrganization()
  await createClient(organization)
})
const filter = (query: string) => organization.clients(`/filter/${query}`)

const noDays = ['2025-02-30', '2025-02-29', '2025-13-01', '2025-00-10', '2025-01-00', '2025-1-1', '20250101']
const noDayEither = [
  '2025-01-01T00:00:00Z',
  '01.02.2025',
  'yesterday',
  '12025-01-01',
  '-2025-01-01',
  '2025-01-0١',
]
const noIds = ['a.b', 'a b', 'ä', 'a/b', 'a\0', "a'--", 'x'.repeat(129)]
const wrong: Record<string, string[]> = {
  limit: ['0', '501', '-1', '1.5', 'abc', '5abc', '1e1', '0x10', 'Infinity', 'NaN', '9'.repeat(400)],
  start_after_id: noIds,
  end_before_id: noIds,
  admin_uid: noIds,
  gender: ['Male', 'FEMALE', 'other', 'null', '1'],
  start_date: [...noDays, ...noDayEither],
  end_date: [...noDays, ...noDayEither],
  preferable_activities: [
    '["Running","Swimming"]',
    '["running"]',
    '"Running"',
    '{"0":"Running"}',
    'null',
    '[["Running"]]',
    '[null]',
    '["Running"',
    'Running,',
  ],
}

test.each(Object.entries(wrong))('%s', async (name, values) => {
  for (const value of values) expectProblems(await filter(queryOf({ [name]: value })), name)
})

test('a field given twice, with a wrong or a different value', async () => {
  expectProblems(await filter('?gender=male&gender=female'), 'gender')
  const twice = '?preferable_activities=Running&preferable_activities=Swimming'
  expectProblems(await filter(twice), 'preferable_activities')
})

test('an end before the start, and both cursors at once', async () => {
  for (const [query, both] of [
    ['?start_date=2025-03-02&end_date=2025-03-01', /start_date.*end_date/],
    ['?start_after_id=a&end_before_id=b', /start_after_id.*end_before_id|end_before_id.*start_after_id/],
  ] as const) {
    const { status, body } = await filter(query)
    expect([status, body.details.length]).toEqual([400, 1])
    expect(body.error).toMatch(both)
  }
})

// Problems of each kind: out of bounds, not a number, not in an enum, unknown.
test.each(['limit=0', 'limit=abc', 'gender=x', 'colour=red'])(
  'both of these are named beside %s',
  async (other) => {
    const dates = 'start_date=2025-03-02&end_date=2025-03-01'
    const { status, body } = await filter(`?${dates}&start_after_id=a&end_before_id=b&${other}`)
    expect(status).toBe(400)
    expect(body.error).toMatch(/start_date.*end_date|end_date.*start_date/)
    expect(body.error).toMatch(/start_after_id.*end_before_id|end_before_id.*start_after_id/)
    expect(body.error).toContain(other.split('=', 1).join())
    expect(body.details).toHaveLength(3)
  },
)

test('all problems at once', async () => {
  const query = {
    limit: 0,
    start_after_id: 'a.b',
    admin_uid: 'c d',
    start_date: '2025-02-30',
    end_date: 'soon',
    gender: 'Male',
    preferable_activities: 'Running,',
  }
  expectProblems(await filter(queryOf(query)), ...Object.keys(query))
})

test('unknown fields by name, with a suggestion', async () => {
  const { status, body } = await filter('?genders=male&page=2')
  const genders = 'unknown field "genders", did you mean "gender"?'
  const page = 'unknown field "page"'
  expect({ status, body }).toEqual({
    status: 400,
    body: {
      error: `${genders}; ${page}`,
      details: [
        { field: 'genders', message: genders },
        { field: 'page', message: page },
      ],
    },
  })
})

test('a query that is not UTF-8', async () => {
  const { status, body } = await filter('?gender=%ff')
  expect(status).toBe(400)
  expect(body).toEqual({ error: expect.any(String), details: [expect.any(Object)] })
})

test('a member’s key, before the query is read', async () => {
  const { status, body } = await organization.clients('/filter/?limit=0', {
    headers: { Authorization: organization.keys.member },
  })
  expect({ status, body }).toEqual({
    status: 403,
    body: { error: 'The requester does not have admin privileges' },
  })
})

test('a client beyond the limit of the plan is not counted', async () => {
  const full = await newOrganization({ client_limit: 1 })
  const create = () => full.clients('/', { json: aClient({ gender: 'male' }) })
  expect([(await create()).status, (await create()).status]).toEqual([201, 404])
  const { body } = await full.clients('/filter?gender=male')
  expect([body.query_count, body.users.length]).toEqual([1, 1])
})
