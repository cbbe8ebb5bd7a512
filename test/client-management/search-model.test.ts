// All filters, orders and cursors together, on random rosters, against a model in plain code.
import { expect, test } from 'vitest'
import { inOrder } from '../slow/order-members.ts'
import { queryOf } from './population.ts'
import { foldedByHand, roster } from './search-people.ts'
import { answersTo, someQuestion } from './search-questions.ts'

const orders = ['user_uid', '-user_uid', 'display_name', '-display_name', 'last_session', '-last_session']
const dates = ['start_date', 'end_date']
const kinds = [...dates, 'q', 'tag', 'gender', 'status', 'admin_uid', 'preferable_activities'].sort()
const now = Date.now() % 1_000_000

// Two rosters that no run had before; the title of a test that fails says which.
test.each([13, now, now + 1])(
  'roster %i: each page of random questions, there and back, is what the model says',
  { timeout: 120_000 },
  async (seed) => {
    const all = await roster(seed, 60)
    const { organization, people, luck } = all
    const met = new Set<string>()
    for (let round = 0; round < 110; round++) {
      const question = someQuestion(all)
      const order = luck.pick(orders)
      const found = answersTo(question, people).map((person) => ({
        ...person,
        sortName: foldedByHand(person.display_name),
      }))
      const wanted = inOrder(found, order).map(({ uid }) => uid)
      if (wanted.length > 0) met.add(Object.keys(question).sort().join())
      const isCounted = luck.roll(3) > 0
      const limit = 1 + luck.roll(wanted.length + 2)
      const asked = { ...question, order_by: order, limit, ...(!isCounted && { count: false }) }
      const label = `seed ${seed}: ${JSON.stringify(asked)}`
      const ask = async (cursor?: string) => {
        const { status, body } = await organization.clients(`/filter${queryOf({ ...asked, cursor })}`)
        expect(status, `${label} ${JSON.stringify(body)}`).toBe(wanted.length === 0 ? 404 : 200)
        if (wanted.length > 0) expect(body.query_count, label).toBe(isCounted ? wanted.length : null)
        return {
          uids: ((body.users ?? []) as { user_uid: string }[]).map(({ user_uid }) => user_uid),
          next: (body.next_cursor ?? null) as string | null,
          previous: (body.previous_cursor ?? null) as string | null,
        }
      }
      let page = await ask()
      const there = [...page.uids]
      expect(page.previous, label).toBeNull()
      while (page.next !== null && there.length <= wanted.length) {
        page = await ask(page.next)
        there.push(...page.uids)
      }
      expect(there, label).toEqual(wanted)
      const back = [...page.uids]
      while (page.previous !== null && back.length <= wanted.length) {
        page = await ask(page.previous)
        back.unshift(...page.uids)
      }
      expect(back, label).toEqual(wanted)
    }
    // Somebody met all filters at once, and many mixtures of them.
    console.log(`roster ${seed}: ${met.size} mixtures met`)
    expect([...met]).toContain(kinds.join())
    expect(met.size).toBeGreaterThan(25)
  },
)
