// Organizations × routes × kinds of ids × keys: whatever is someone else's is answered like what never was, byte for byte,
// and nothing of anyone changes. With RESTler's rules for what belongs to somebody, is used after its end, or is reached
// through another (Atlidakis, Godefroid, Polishchuk: Checking Security Properties of Cloud Service REST APIs, 2020).
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
  // A line for each of so many requests takes longer than the requests.
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

/** What is asked twice is answered once: that nobody has it does not change. */
const known = new Map<string, Promise<Visible>>()
function nobodysAnswer({ nobodys: { as, asked } }: Attempt): Promise<Visible> {
  const form = asked[1]?.body instanceof URLSearchParams ? asked[1].body.toString() : undefined
  const question = JSON.stringify([as, asked, form])
  const answer = known.get(question) ?? visibleAnswer(as, asked)
  known.set(question, answer)
  return answer
}

/** Whether it is refused as it must be; a 401 says how to do better. */
function isRefused({ refusal, isPosition }: Attempt, { status, text, headers }: Visible): boolean {
  if (!refusal) return status >= 400 || isPosition
  const challenge = status === 401 ? ['www-authenticate: Bearer realm="Roster"'] : []
  return (
    status === refusal.status &&
    (refusal.error === undefined || text === JSON.stringify({ error: refusal.error })) &&
    challenge.every((each) => headers.includes(each))
  )
}

/** Asks; what the answer gives away, if anything. */
async function betrayal(attempt: Attempt): Promise<object[]> {
  const [nobodys, answer] = [await nobodysAnswer(attempt), await uncheckedAnswer(attempt.as, attempt.asked)]
  const isSame = JSON.stringify(answer) === JSON.stringify(nobodys)
  return isSame && isRefused(attempt, answer) ? [] : [{ ...attempt, answer, nobodys }]
}

const closed = named.filter(([, { api, takes }]) => api !== 'open' || takes)
const attemptsOn = ([, route]: (typeof closed)[number]) =>
  worlds.flatMap((world, number) => [
    ...withGoodKeys(world, route),
    // Two of the organizations will do for keys that open nothing.
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

test('these are enough attempts', async ({ annotate }) => {
  const counts = closed.map((route) => [route[0], attemptsOn(route).length] as const)
  const total = counts.reduce((sum, [, each]) => sum + each, 0)
  await annotate(
    `${total} attempts on ${counts.length} routes: ${JSON.stringify(Object.fromEntries(counts))}`,
  )
  expect(total).toBeGreaterThanOrEqual(2_000)
})

// Without it, that others are refused would prove nothing.
describe.each(named)('%s', (name, row) => {
  // What the isolate remembers of health is forgotten.
  beforeEach(anotherTime)
  afterEach(() => {
    vi.useRealTimers()
  })

  test('about what is one’s own does what it is for', async () => {
    const owner = await newOrganization()
    const id = (await row.make?.(owner)) ?? ''
    const [path, options = {}] = row.call({ id: owner.id }, id)
    const method = methodOf(name)
    const { Authorization } = headersOf(row, owner)
    const { status } = await visibleAnswer(Authorization, [path, { ...options, method }])
    expect(status).toBe(row.status)
  })
})
