// The cost of each call as D1 reports it, in small and large organizations, the largest among 1 000 others.
// test/routes/costs.json states the costs, but a list costs by its page.
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { database, newOrganization, type Organization } from '../helpers.ts'
import known from '../routes/costs.json'
import { everyAct, named } from '../routes/index.ts'
import { measure, measuredCall, type Cost, type Measurement } from '../routes/measure.ts'
import { surround } from '../world/surround.ts'
import { ask, combinations, nameOf } from './combinations.ts'
import { makeNeighbours, populate } from './population.ts'

const sizes = [1_000, 10_000, 100_000]
const costs: Record<string, Record<string, Cost>> = known
/**
 * A list and a feed cost by their page, an export by all that it gives, a search by how many have its words, webhooks by
 * how many there are, a deleted session by who else trained that day.
 */
const isAboutOne = ({ route, name, row: { api, takes, cursors } }: (typeof everyAct)[number]) =>
  cursors === undefined &&
  !/\/(?:events|webhooks|export)/.test(route) &&
  (!route.endsWith('/list-users') || name === 'of nobody') &&
  !route.endsWith('/sessions/:session_id') &&
  api !== 'operator' &&
  (api !== 'open' || takes !== undefined)
beforeAll(() => {
  vi.useFakeTimers({ toFake: ['Date'] })
})
afterAll(() => {
  vi.useRealTimers()
})

beforeAll(surround)

describe.each(sizes)('in an organization of %i clients', (size) => {
  let organization: Organization
  let uids: string[]

  beforeAll(async () => {
    if (size === Math.max(...sizes)) await makeNeighbours(1_000)
    organization = await newOrganization()
    uids = await populate(organization, size)
  })

  const [, list] = named.find(([name]) => name === 'GET /client-management/clients') ?? expect.unreachable()
  const clients = (path: string) => measuredCall(list, organization, [`/client-management/clients${path}`])

  const trainedClients = async () => {
    const sql = 'SELECT count(*) AS trained FROM clients WHERE organization_id = ? AND last_session NOT NULL'
    return (await database.prepare(sql).bind(organization.id).first<number>('trained')) ?? 0
  }

  const check = (name: string, { answer, cost }: Measurement, status: number, rows: number) => {
    console.log(`${size} clients: ${name}: ${cost.d1} trip, ${cost.read} rows read`)
    expect(answer.status).toBe(status)
    expect(cost.d1).toBe(1)
    expect(cost.kv).toBeLessThanOrEqual(1)
    expect(cost.read).toBeLessThanOrEqual(rows)
  }

  test.each(everyAct.filter(isAboutOne))('$route: $name costs what costs.json says', async (one) => {
    const { route, row, name, act } = one
    const { answer, cost } = await measure(row, act, organization)
    expect(answer.status).toBe(act.status)
    expect(cost).toEqual(costs[route]?.[name])
  })

  test.each([1, 5, 100, 500])(
    'an unfiltered page of %i reads at most 8 rows more than its limit',
    async (limit) => {
      const middle = uids[size / 4] ?? ''
      check(`list ${limit}`, await clients(`/?limit=${limit}`), 200, limit + 8)
      check(
        `list ${limit} forward`,
        await clients(`/?limit=${limit}&start_after_id=${middle}`),
        200,
        limit + 8,
      )
      const later = uids[(size * 3) / 4] ?? ''
      check(
        `list ${limit} backward`,
        await clients(`/?limit=${limit}&end_before_id=${later}`),
        200,
        limit + 8,
      )
      check(`page ${limit}`, await clients(`/filter?limit=${limit}&start_after_id=${middle}`), 200, limit + 8)
    },
  )

  const [, users] = named.find(([name]) => name.endsWith('/list-users')) ?? expect.unreachable()
  test.each([1, 5, 10])('a page of %i users reads at most 2 rows more than its limit', async (limit) => {
    const page = (rest = '') =>
      measuredCall(users, organization, [`/${organization.id}/prod/v1/list-users?limit=${limit}${rest}`])
    const first = await page()
    // The acts left more users than that.
    expect(first.answer.body.users).toHaveLength(limit)
    check(`users ${limit}`, first, 200, limit + 2)
    const from = first.answer.body.users[0].from_id
    check(`users ${limit} forward`, await page(`&start_after_id=${from}`), 200, limit + 2)
  })

  // A filter by dates reads the index rows of the clients, and a count row per day.
  const oneDay = size / 4_000
  const [trained, days] = [size / 4, Math.min(size / 4, 3_000)]
  test.each<[string, number]>([
    ['gender=male', 0],
    ['gender=female', 0],
    ['preferable_activities=["Running"]', 0],
    ['preferable_activities=["Running","Weightlifting"]', 0],
    ['gender=male&preferable_activities=["Running"]', 0],
    ['gender=female&preferable_activities=["Running"]', 0],
    ['start_date=2025-12-31&end_date=2025-12-31', 2 * oneDay],
    ['gender=male&start_date=2025-12-31&end_date=2025-12-31', 2 * oneDay],
    ['gender=female&start_date=2000-01-01', 0],
    ['start_date=2000-01-01', 2 * trained + days],
  ])(
    'filter %s reads a fixed number of rows, plus those of the clients and days of its dates',
    async (filter, rows) => {
      const limit = 5
      const answer = await clients(`/filter?limit=${limit}&${filter}`)
      // The acts before left clients who trained, some on days of their own.
      const more = filter === 'start_date=2000-01-01' ? 3 * ((await trainedClients()) - trained) : 0
      check(filter, answer, answer.answer.status, rows + more + 4 * limit + 40)
      expect([200, 404]).toContain(answer.answer.status)
    },
  )

  test('the costliest of all filters is dates with an admin, at three rows a client who trained', async () => {
    const reads: [name: string, rows: number][] = []
    for (const combination of combinations) {
      const { admin, ...others } = combination
      const filter = { ...others, adminUid: admin && organization.adminUid }
      const pages = [{}, { after: uids[size / 2] }, { before: uids[size / 2] }]
      for (const position of pages) {
        const { meta } = await ask(organization.id, filter, { ...position, limit: 5 })
        reads.push([nameOf(combination), meta.rows_read])
      }
    }
    const [[name, rows] = ['', 0]] = reads.sort(([, one], [, other]) => other - one)
    console.log(`${size} clients: the slowest filter is ${name}: ${rows} rows read`)
    expect(name).toMatch(/^an admin, 2023-01-01$/)
    expect(rows).toBeLessThanOrEqual((3 * size) / 4 + Math.min(size / 4, 3_000) + 100)
  })
})
