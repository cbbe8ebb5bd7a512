// GET /client-management/clients/filter against a model in plain code, while clients are created, changed and deleted: the
// clients of each page, and `query_count`, which comes from counts that SQL triggers keep.
import { beforeAll, expect, test } from 'vitest'
import { dice } from '../fixtures/made-photos.ts'
import { aClient } from '../helpers.ts'
import { acts } from './filter-acts.ts'
import { expectCounts, expectPage, mixtures, someFilter, type Cursor } from './filter-questions.ts'
import { allActivities, matching, populate, uidOf, type Member, type Population } from './population.ts'

test('a long random history: after each step every mixture of filters finds what the model says', async () => {
  const all = await populate(48)
  const roll = dice(2026)
  const changes = { gender: new Set<string>(), activities: new Set<string>() }
  const found = new Set<string>()
  for (let step = 0; step < 288; step++) {
    const member = all.members[roll(all.members.length)]
    if (!member) return expect.unreachable()
    const before = { ...member }
    await acts[step % acts.length]?.(all, member, roll)
    changes.gender.add(`${before.gender} ${member.gender}`)
    changes.activities.add(`${before.activities.length} ${member.activities.length}`)
    if (step % 12 === 0) await expectCounts(all)

    const mixture = mixtures[step % 16] ?? []
    const place = all.members[roll(all.members.length)]?.uid ?? ''
    const cursors: Cursor[] = [{}, { start_after_id: place }, { end_before_id: place }]
    const kind = Math.floor(step / 16) % 3
    const filter = someFilter(all.members, mixture, roll)
    const page = await expectPage(all, filter, 1 + roll(12), cursors[kind] ?? {})
    if (page.length > 0) found.add(`${mixture.join()} ${kind}`)
  }
  await expectCounts(all)
  // Every mixture found clients on every kind of page, and every kind of change was made.
  expect(found).toHaveLength(48)
  expect(changes.gender).toHaveLength(9)
  expect(changes.activities.size).toBeGreaterThanOrEqual(20)
})

let all: Population
beforeAll(async () => {
  all = await populate(48)
})

test.each(mixtures.map((mixture) => [mixture.join(' + ') || 'no filter', mixture] as const))(
  '%s: page by page, there and back',
  async (name, mixture) => {
    const filter = someFilter(all.members, mixture, dice(name.length))
    const matches = matching(all.members, filter)
    const limit = Math.max(1, Math.ceil(matches.length / 3))
    const walk = async (first: Cursor, next: (page: string[]) => Cursor) => {
      const pages: string[][] = []
      for (let cursor = first; ;) {
        const page = await expectPage(all, filter, limit, cursor)
        if (page.length === 0) return pages
        pages.push(page)
        cursor = next(page)
      }
    }
    const there = await walk({}, (page) => ({ start_after_id: page.at(-1) ?? '' }))
    expect(there.flat()).toEqual(matches)
    const back = await walk({ end_before_id: 'zzzz' }, (page) => ({ end_before_id: page[0] ?? '' }))
    expect(back.reverse().flat()).toEqual(matches)
  },
)

test('races for one e-mail, and races to change or delete one client', async () => {
  const crowd = await populate(4)
  const { clients } = crowd.organization
  const many = <Result>(call: (number: number) => Promise<Result>) =>
    Promise.all(Array.from({ length: 8 }, (_, number) => call(number)))
  const traits = { gender: 'female' as const, activities: ['Running', 'Weightlifting'] }
  const json = aClient({ gender: traits.gender, preferable_activities: traits.activities })
  const created = (await many(() => clients('/', { json }))).filter(({ status }) => status === 201)
  expect(created).toHaveLength(1)
  const uid = created.map(uidOf)[0] ?? ''
  const { adminUid } = crowd.organization
  const member: Member = { ...traits, uid, adminUid, email: json.email, age: null, lastSession: null }
  crowd.members.push(member)
  await expectCounts(crowd)

  const genders = ['male', 'female', null, 'male', 'male', null, 'female', 'male']
  const activities = (number: number) => allActivities.slice(number % 5)
  await many((number) =>
    clients('/', {
      method: 'PUT',
      json: { user_uid: uid, gender: genders[number], preferable_activities: activities(number) },
    }),
  )
  const { body } = await clients(`/${uid}`)
  member.gender = body.gender
  member.activities = body.preferable_activities
  await expectCounts(crowd)

  const deletions = await many(() => clients('/', { method: 'DELETE', json: { user_uid: uid } }))
  expect(deletions.filter(({ status }) => status === 200)).toHaveLength(1)
  crowd.members.pop()
  await expectCounts(crowd)
})
