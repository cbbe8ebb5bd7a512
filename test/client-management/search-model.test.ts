// `q`, tags, orders and cursors against a model in plain code, together with the filters.
import { beforeAll, expect, test } from 'vitest'
import { fold } from '../../src/domain/search.ts'
import { inOrder } from '../slow/order-members.ts'
import { invite, matches, organization, pick, roll, someQuestion } from './search-questions.ts'

beforeAll(invite)

const orders = ['user_uid', '-user_uid', 'display_name', '-display_name', 'last_session', '-last_session']

test(
  'random questions: each page, there and back, is what the model says',
  { timeout: 120_000 },
  async () => {
    const sizes: number[] = []
    for (let round = 0; round < 240; round++) {
      const question = someQuestion()
      const order = pick(orders)
      const wanted = inOrder(
        matches(question).map((person) => ({ ...person, sortName: fold(person.display_name) })),
        order,
      ).map(({ uid }) => uid)
      sizes.push(wanted.length)
      const limit = 1 + roll(12)
      const isCounted = roll(3) > 0
      const { tag, ...others } = question
      const fields = new URLSearchParams({
        ...others,
        ...(tag && { tag: JSON.stringify(tag) }),
        ...(!isCounted && { count: 'false' }),
        order_by: order,
        limit: String(limit),
      })
      const label = decodeURIComponent(fields.toString())
      const ask = async (cursor: string | null) => {
        if (cursor !== null) fields.set('cursor', cursor)
        const { status, body } = await organization.clients(`/filter?${fields.toString()}`)
        expect(status, `${label} ${JSON.stringify(body)}`).toBe(wanted.length === 0 ? 404 : 200)
        if (wanted.length > 0) expect(body.query_count, label).toBe(isCounted ? wanted.length : null)
        return {
          uids: ((body.users ?? []) as { user_uid: string }[]).map(({ user_uid }) => user_uid),
          next: (body.next_cursor ?? null) as string | null,
          previous: (body.previous_cursor ?? null) as string | null,
        }
      }
      let page = await ask(null)
      const there = [...page.uids]
      expect(page.previous, label).toBeNull()
      while (page.next !== null) {
        page = await ask(page.next)
        there.push(...page.uids)
      }
      expect(there, label).toEqual(wanted)
      const back = [...page.uids]
      while (page.previous !== null) {
        page = await ask(page.previous)
        back.unshift(...page.uids)
      }
      expect(back, label).toEqual(wanted)
    }
    expect(sizes.filter((size) => size > 0).length).toBeGreaterThan(100)
  },
)
