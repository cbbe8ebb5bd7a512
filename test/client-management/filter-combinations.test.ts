import { beforeAll, describe, expect, test } from 'vitest'
import { dice } from '../fixtures/made-photos.ts'
import { allActivities, matching, populate, queryOf, type Filter, type Population } from './population.ts'

// Every mixture of the four kinds of filters, on every kind of page, against the plain model in population.ts.
let all: Population
beforeAll(async () => {
  all = await populate(120)
}, 30_000)

const kinds = ['admin', 'gender', 'activities', 'dates'] as const
type Kind = (typeof kinds)[number]
const subsets = Array.from({ length: 16 }, (_, bits) => kinds.filter((_, position) => bits & (1 << position)))
const days = [
  '2024-02-28',
  '2024-02-29',
  '2025-01-01',
  '2025-02-28',
  '2025-03-01',
  '2025-03-02',
  '2025-12-31',
]

/** Values for these kinds that at least one client meets. */
function aFilter(subset: Kind[], roll: (below: number) => number): Filter {
  const { members } = all
  const witnesses = members.filter(
    ({ gender, activities, lastSession }) =>
      (!subset.includes('gender') || gender !== null) &&
      (!subset.includes('activities') || activities.length > 0) &&
      (!subset.includes('dates') || lastSession !== null),
  )
  const witness = witnesses[roll(witnesses.length)]
  if (!witness) throw new Error('The population has no such client')
  const day = witness.lastSession?.slice(0, 10) ?? ''
  const filter: Filter = {}
  if (subset.includes('admin')) filter.admin_uid = witness.adminUid
  if (subset.includes('gender')) filter.gender = witness.gender ?? ''
  if (subset.includes('activities')) {
    const others = allActivities.filter(() => roll(3) === 0)
    filter.preferable_activities = [...others, ...witness.activities.slice(0, 1)]
  }
  if (subset.includes('dates')) {
    const bounds = roll(3)
    const earlier = days.filter((each) => each <= day)
    const later = days.filter((each) => each >= day)
    if (bounds !== 0) filter.start_date = earlier[roll(earlier.length)] ?? day
    if (bounds !== 1) filter.end_date = later[roll(later.length)] ?? day
  }
  return filter
}

/** The answer that the model gives for a page of uids. */
function expected(matches: string[], page: string[]) {
  if (page.length === 0) return { status: 404, body: { error: 'No users found under the admin' } }
  return {
    status: 200,
    body: {
      query_count: matches.length,
      users: page.map((uid) => all.shown.get(uid)),
      first_uid: page[0],
      last_uid: page.at(-1),
    },
  }
}

async function filter(query: object) {
  const { status, body } = await all.organization.clients(`/filter/${queryOf(query)}`)
  return { status, body: body as unknown }
}

const names = subsets.map((subset) => [subset.join(' + ') || 'no filter', subset] as const)

describe.each(names)('%s', (name, subset) => {
  const rolls = 6
  const fromSeed = () => dice(name.length * 31 + subset.length)

  test('without a cursor', async () => {
    const roll = fromSeed()
    for (let turn = 0; turn < rolls; turn++) {
      const chosen = aFilter(subset, roll)
      const limit = 1 + roll(12)
      const matches = matching(all.members, chosen)
      expect(matches.length).toBeGreaterThan(0)
      const page = matches.slice(0, limit)
      expect(await filter({ ...chosen, limit }), JSON.stringify(chosen)).toEqual(expected(matches, page))
    }
  })

  test('after a cursor', async () => {
    const roll = fromSeed()
    for (let turn = 0; turn < rolls; turn++) {
      const chosen = aFilter(subset, roll)
      const limit = 1 + roll(12)
      const matches = matching(all.members, chosen)
      const start_after_id = all.members[roll(all.members.length)]?.uid ?? ''
      const page = matches.filter((uid) => uid > start_after_id).slice(0, limit)
      const answer = await filter({ ...chosen, limit, start_after_id })
      expect(answer, JSON.stringify(chosen)).toEqual(expected(matches, page))
    }
  })

  test('before a cursor', async () => {
    const roll = fromSeed()
    for (let turn = 0; turn < rolls; turn++) {
      const chosen = aFilter(subset, roll)
      const limit = 1 + roll(12)
      const matches = matching(all.members, chosen)
      const end_before_id = all.members[roll(all.members.length)]?.uid ?? ''
      const page = matches.filter((uid) => uid < end_before_id).slice(-limit)
      const answer = await filter({ ...chosen, limit, end_before_id })
      expect(answer, JSON.stringify(chosen)).toEqual(expected(matches, page))
    }
  })

  test('page by page, there and back', async () => {
    const chosen = aFilter(subset, fromSeed())
    const matches = matching(all.members, chosen)
    const limit = Math.max(1, Math.ceil(matches.length / 4))
    const there: string[][] = []
    for (let query: object = { ...chosen, limit }; ;) {
      const { status, body } = await all.organization.clients(`/filter${queryOf(query)}`)
      if (status === 404) break
      expect(body.query_count).toBe(matches.length)
      there.push(body.users.map((user: { user_uid: string }) => user.user_uid))
      query = { ...chosen, limit, start_after_id: body.last_uid as string }
    }
    expect(there.flat()).toEqual(matches)

    const back: string[][] = []
    for (let end_before_id = `${matches.at(-1) ?? ''}_`; ;) {
      const { status, body } = await all.organization.clients(
        `/filter${queryOf({ ...chosen, limit, end_before_id })}`,
      )
      if (status === 404) break
      back.unshift(body.users.map((user: { user_uid: string }) => user.user_uid))
      end_before_id = body.first_uid
    }
    expect(back.flat()).toEqual(matches)
  })
})

test('the population holds every kind of client, so that no filter is tested on nothing', () => {
  const { members, admins } = all
  expect(members).toHaveLength(120)
  for (const { adminUid } of admins) expect(members.some((each) => each.adminUid === adminUid)).toBe(true)
  expect(new Set(members.map(({ gender }) => gender))).toEqual(new Set(['male', 'female', null]))
  expect(new Set(members.map(({ activities }) => activities.join()))).toHaveLength(16)
  expect(new Set(members.map(({ lastSession }) => lastSession))).toHaveLength(8)
})
