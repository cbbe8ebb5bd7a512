// What each call costs, by D1's own account, in small and large organizations, the last among a thousand others: what
// test/routes/costs.json says, and a list by its page.
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { newOrganization, type Organization } from '../helpers.ts'
import known from '../routes/costs.json'
import { everyAct, named } from '../routes/index.ts'
import { measure, measuredCall, type Cost, type Measurement } from '../routes/measure.ts'
import { surround } from '../world/surround.ts'
import { makeNeighbours, populate } from './population.ts'

const sizes = [1_000, 10_000, 100_000]
const costs: Record<string, Record<string, Cost>> = known
/** A list costs what its page does, which is below. */
const isAboutOne = ({ row: { api, takes, cursors } }: (typeof everyAct)[number]) =>
  cursors === undefined && api !== 'operator' && (api !== 'open' || takes !== undefined)
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

  const check = (name: string, { answer, cost }: Measurement, status: number, rows: number) => {
    console.log(`${size} clients: ${name}: ${cost.d1} trip, ${cost.read} rows read`)
    expect(answer.status).toBe(status)
    expect(cost.d1).toBe(1)
    expect(cost.kv).toBeLessThanOrEqual(1)
    expect(cost.read).toBeLessThanOrEqual(rows)
  }

  test.each(everyAct.filter(isAboutOne))('$route: $name costs what it costs anywhere', async (one) => {
    const { route, row, name, act } = one
    const { answer, cost } = await measure(row, act, organization)
    expect(answer.status).toBe(act.status)
    expect(cost).toEqual(costs[route]?.[name])
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
    check(filter, answer, answer.answer.status, matches + 2 * limit + 60)
    expect([200, 404]).toContain(answer.answer.status)
  })
})
