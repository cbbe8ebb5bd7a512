// Organizations × routes × kinds of ids × keys: whatever is someone else's is answered like what never was, byte for byte,
// and nothing of anyone changes.
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { withGoodKeys, type Attempt, type World } from './attempts.ts'
import { everythingOf, rowCounts } from './everything.ts'
import { newOrganization, type Organization } from '../helpers.ts'
import { newNeighbour, type Neighbour } from './neighbours.ts'
import { elsewhere, withOtherKeys } from './other-attempts.ts'
import { routes } from './routes.ts'
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
}, 60_000)
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

/** Asks; what the answer gives away, if anything. */
async function betrayal(attempt: Attempt): Promise<object[]> {
  const [nobodys, answer] = [await nobodysAnswer(attempt), await uncheckedAnswer(attempt.as, attempt.asked)]
  const isSame = JSON.stringify(answer) === JSON.stringify(nobodys)
  const isRefused = answer.status >= 400 || attempt.isPosition
  return isSame && isRefused ? [] : [{ attempt: attempt.name, asked: attempt.asked, answer, nobodys }]
}

const attempts = new Map<string, number>()
const closed = Object.entries(routes).filter(([, { api, takes }]) => api !== 'open' || takes)

test.each(closed)(
  '%s tells nothing of others and changes nothing of theirs',
  async (name, route) => {
    const tried = worlds.flatMap((world, number) => [
      ...withGoodKeys(world, route),
      // Two of the organizations will do for keys that open nothing.
      ...(number < 2 ? elsewhere(world, route) : []),
      ...(number < 2 && route.api !== 'open' ? withOtherKeys(world, route) : []),
    ])
    const before = { rows: await everythingOf(...all, nowhere), counts: await rowCounts() }
    const betrayals: object[] = []
    for (let first = 0; first < tried.length; first += 20) {
      const found = await Promise.all(tried.slice(first, first + 20).map(betrayal))
      betrayals.push(...found.flat())
    }
    expect(betrayals).toEqual([])
    expect({ rows: await everythingOf(...all, nowhere), counts: await rowCounts() }).toEqual(before)
    attempts.set(name, tried.length)
  },
  60_000,
)

test('these are enough attempts', () => {
  const total = [...attempts.values()].reduce((sum, each) => sum + each, 0)
  console.log(`isolation: ${total} attempts on ${attempts.size} routes`, Object.fromEntries(attempts))
  expect(total).toBeGreaterThanOrEqual(2_000)
})
