// Organizations × routes × kinds of ids × keys: a thing of another organization is answered byte for byte like one that
// never existed, and no row changes. With RESTler's rules user-namespace, use-after-free and resource-hierarchy (Atlidakis,
// Godefroid, Polishchuk: Checking Security Properties of Cloud Service REST APIs, 2020).
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { anotherTime } from '../another-time.ts'
import { newOrganization, type Organization } from '../helpers.ts'
import { headersOf, methodOf, named } from '../routes/index.ts'
import { withGoodKeys, type Attempt, type World } from './attempts.ts'
import { everythingOf, rowCounts } from '../world/everything.ts'
import { newNeighbour, type Neighbour } from '../world/neighbours.ts'
import { elsewhere, withOtherKeys } from './other-attempts.ts'
import { uncheckedAnswer, visibleAnswer, type Visible } from './visible.ts'

let all: Neighbour[]
let worlds: World[]
let nowhere: Organization
beforeAll(async () => {
  // Writing a log line for each request takes longer than the requests.
  vi.spyOn(console, 'info').mockReturnValue()
  all = await Promise.all([newNeighbour(), newNeighbour(), newNeighbour(), newNeighbour()])
  nowhere = await newOrganization()
  worlds = all.flatMap((caller, number) => {
    const next = all[(number + 1) % all.length]
    return next ? [{ caller, next, all, nowhere }] : []
  })
})
afterAll(() => {
  vi.restoreAllMocks()
})

/** Asks each question about an unknown id once: the answer does not change. */
const known = new Map<string, Promise<Visible>>()
function nobodysAnswer({ nobodys: { as, asked } }: Attempt): Promise<Visible> {
  const form = asked[1]?.body instanceof URLSearchParams ? asked[1].body.toString() : undefined
  const question = JSON.stringify([as, asked, form])
  const answer = known.get(question) ?? visibleAnswer(as, asked)
  known.set(question, answer)
  return answer
}

/** Whether the answer is the right refusal; a 401 names the scheme. */
function isRefused({ refusal, isPosition }: Attempt, { status, text, headers }: Visible): boolean {
  if (!refusal) return status >= 400 || isPosition
  const challenge = status === 401 ? ['www-authenticate: Bearer realm="Roster"'] : []
  return (
    status === refusal.status &&
    (refusal.error === undefined || text === JSON.stringify({ error: refusal.error })) &&
    challenge.every((each) => headers.includes(each))
  )
}

/** Asks, and returns what the answer gives away. */
async function betrayal(attempt: Attempt): Promise<object[]> {
  const [nobodys, answer] = [await nobodysAnswer(attempt), await uncheckedAnswer(attempt.as, attempt.asked)]
  const isSame = JSON.stringify(answer) === JSON.stringify(nobodys)
  return isSame && isRefused(attempt, answer) ? [] : [{ ...attempt, answer, nobodys }]
}

const closed = named.filter(([, { api, takes }]) => api !== 'open' || takes)
const attemptsOn = ([, route]: (typeof closed)[number]) =>
  worlds.flatMap((world, number) => [
    ...withGoodKeys(world, route),
    // Two organizations are enough for keys that open nothing.
    ...(number < 2 ? elsewhere(world, route) : []),
    ...(number < 2 && route.api !== 'open' ? withOtherKeys(world, route) : []),
  ])

test.each(closed)('%s tells nothing of others and changes nothing of theirs', async (...route) => {
  const tried = attemptsOn(route)
  const before = { rows: await everythingOf(...all, nowhere), counts: await rowCounts() }
  const betrayals: object[] = []
  for (let first = 0; first < tried.length; first += 20) {
    const found = await Promise.all(tried.slice(first, first + 20).map(betrayal))
    betrayals.push(...found.flat())
  }
  expect(betrayals).toEqual([])
  expect({ rows: await everythingOf(...all, nowhere), counts: await rowCounts() }).toEqual(before)
})

test('the attempts are at least 2 000', async ({ annotate }) => {
  const counts = closed.map((route) => [route[0], attemptsOn(route).length] as const)
  const total = counts.reduce((sum, [, each]) => sum + each, 0)
  await annotate(
    `${total} attempts on ${counts.length} routes: ${JSON.stringify(Object.fromEntries(counts))}`,
  )
  expect(total).toBeGreaterThanOrEqual(2_000)
})

// A refusal of others proves something only if the owner succeeds.
describe.each(named)('%s', (name, row) => {
  // Makes the isolate forget the last health check.
  beforeEach(anotherTime)
  afterEach(() => {
    vi.useRealTimers()
  })

  test('succeeds about what is the caller’s own', async () => {
    const owner = await newOrganization()
    const id = (await row.make?.(owner)) ?? ''
    const [path, options = {}] = row.call({ id: owner.id }, id)
    const method = methodOf(name)
    const { Authorization } = headersOf(row, owner)
    const { status } = await visibleAnswer(Authorization, [path, { ...options, method }])
    expect(status).toBe(row.status)
  })
})
