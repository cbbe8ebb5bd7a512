// GET /client-management/clients/filter by example: how a filter is written, where its bounds are, and what is refused.
// filter-model holds mixtures of filters and pages against a model.
import { beforeAll, describe, expect, test } from 'vitest'
import { aClient, createClient, newOrganization, type Answer } from '../helpers.ts'
import { isoTime, plain, someCursors } from './client-answers.ts'
import { anotherAdmin, lastSessions, matching, populate, queryOf, shownOf, uidOf } from './population.ts'
import type { Filter, Population } from './population.ts'

let all: Population
beforeAll(async () => {
  all = await populate(18)
})

const nobody = { status: 404, body: { error: 'No users found under the admin' } }
const filter = (query: string) => all.organization.clients(`/filter/${query}`)
const found = ({ status, body }: Answer) => ({ status, body: body as unknown })
const uidsOf = (answer: Answer): string[] =>
  answer.body.users.map(({ user_uid }: { user_uid: string }) => user_uid)
const field = (value: string) => `preferable_activities=${encodeURIComponent(value)}`

describe('finds', () => {
  const two = ['Running', 'Mobility Assessment']
  const four = ['Running', 'Vertical Jump', 'Weightlifting', 'Mobility Assessment']
  test.each<[string, string, Filter]>([
    ['everyone', '', {}],
    ['men', 'gender=male', { gender: 'male' }],
    ['women, asked for twice', 'gender=female&gender=female', { gender: 'female' }],
    ['a JSON list of one', field('["Vertical Jump"]'), { preferable_activities: ['Vertical Jump'] }],
    ['any of a JSON list', field(' [ "Running" , "Mobility Assessment" ] '), { preferable_activities: two }],
    ['the same twice in a JSON list', field('["Running","Running"]'), { preferable_activities: ['Running'] }],
    [
      'any of a repeated field',
      `${field('Running')}&${field('Mobility Assessment')}`,
      { preferable_activities: two },
    ],
    [
      'the field twice the same',
      `${field('Weightlifting')}&${field('Weightlifting')}`,
      { preferable_activities: ['Weightlifting'] },
    ],
    ['any of all four', field(JSON.stringify(four)), { preferable_activities: four }],
    ['a blank: no filter', field(' '), {}],
    ['an empty list: no filter', field('[]'), {}],
  ])('%s', async (_, query, wanted) => {
    const answer = await filter(`?${query}&limit=500`)
    const matches = matching(all.members, wanted)
    expect(matches.length).toBeGreaterThan(0)
    expect([answer.status, uidsOf(answer), answer.body.query_count]).toEqual([200, matches, matches.length])
  })

  test.each<[start_date: string | undefined, end_date: string | undefined, sessions: number[]]>([
    // One day, from its first millisecond to its last.
    ['2025-03-01', '2025-03-01', [4, 5]],
    ['2025-03-01', undefined, [4, 5, 6, 8]],
    [undefined, '2025-03-01', [1, 2, 3, 4, 5]],
    ['2025-03-02', undefined, [6, 8]],
    [undefined, '2025-02-28', [1, 2, 3]],
    ['2025-02-28', '2025-03-02', [3, 4, 5, 6]],
    ['2024-02-29', '2024-02-29', [1]],
    ['2024-12-31', '2024-12-31', [2]],
    ['0000-01-01', '9999-12-31', [1, 2, 3, 4, 5, 6, 8]],
    [undefined, '9999-12-31', [1, 2, 3, 4, 5, 6, 8]],
    ['0000-01-01', undefined, [1, 2, 3, 4, 5, 6, 8]],
  ])('sessions from %s to %s', async (start_date, end_date, sessions) => {
    const answer = await filter(queryOf({ start_date, end_date, limit: 500 }))
    expect(answer.status).toBe(200)
    const times = new Set(answer.body.users.map((user: { last_session: string }) => user.last_session))
    expect(times).toEqual(new Set(sessions.map((index) => lastSessions[index])))
    expect(answer.body.query_count).toBe(matching(all.members, { start_date, end_date }).length)
  })
})

describe('finds nobody', () => {
  test.each([
    ['by an unknown admin', () => '?admin_uid=nobody'],
    ['in days without sessions', () => '?start_date=2025-03-03&end_date=2025-07-14'],
    ['after the last client', () => queryOf({ start_after_id: all.members.at(-1)?.uid })],
    ['before the first', () => queryOf({ end_before_id: all.members[0]?.uid })],
  ])('%s', async (_, query) => {
    expect(found(await filter(query()))).toEqual(nobody)
  })

  test('of another organization’s admin, of an admin without clients, and in an empty organization', async () => {
    const other = await newOrganization()
    expect(found(await other.clients('/filter/'))).toEqual(nobody)
    await createClient(other)
    expect(found(await filter(queryOf({ admin_uid: other.adminUid })))).toEqual(nobody)
    const { adminUid } = await anotherAdmin(other)
    expect(found(await other.clients(`/filter${queryOf({ admin_uid: adminUid })}`))).toEqual(nobody)
  })
})

describe('a page', () => {
  test('has five clients by default; the count is of all', async () => {
    const page = all.members.slice(0, 5)
    const [first_uid, last_uid] = [page[0]?.uid, page[4]?.uid]
    const body = { query_count: 18, users: page.map(shownOf), first_uid, last_uid, ...someCursors }
    expect(found(await filter(''))).toEqual({ status: 200, body })
  })

  test('shows each client with every field', async () => {
    const organization = await newOrganization()
    const client = { ...aClient(), age: 30, gender: 'male', shoeSize: 8.5, weight: 79, height: 177 }
    const more = { phone: '+1 555 0100', leg_length: 0.9, ycom: 1.1, brand: 'A brand', shoeModel: 'A model' }
    const json = { ...client, ...more, preferable_activities: ['Running'] }
    const uid = uidOf(await organization.clients('/', { json }))
    const text = { age: '30', shoeSize: '8.5' }
    const others = { ...plain, profile_photo: null, last_session: null, admin_uid: organization.adminUid }
    expect((await organization.clients('/filter')).body).toEqual({
      query_count: 1,
      users: [{ ...json, ...text, ...others, user_uid: uid, created_at: isoTime }],
      first_uid: uid,
      last_uid: uid,
      ...someCursors,
    })
  })

  test.each([
    ['1', 1],
    ['18', 18],
    ['500', 18],
    ['5.0', 5],
    ['', 5],
    ['%20', 5],
  ])('of limit=%s has %i', async (limit, length) => {
    const answer = await filter(`?limit=${limit}`)
    expect([answer.status, answer.body.query_count]).toEqual([200, 18])
    expect(uidsOf(answer)).toEqual(all.members.slice(0, length).map(({ uid }) => uid))
  })

  test('begins at a position: that of a deleted client, of another organization’s or of an unknown one', async () => {
    const organization = await newOrganization()
    const uids: string[] = []
    for (let index = 0; index < 5; index++) uids.push(await createClient(organization))
    uids.sort()
    const [one, two, gone, four, five] = uids
    const stranger = await createClient(await newOrganization())
    await organization.clients('/', { method: 'DELETE', json: { user_uid: gone } })
    const page = async (query: object) => uidsOf(await organization.clients(`/filter${queryOf(query)}`))
    expect(await page({ start_after_id: gone })).toEqual([four, five])
    expect(await page({ end_before_id: gone })).toEqual([one, two])
    expect(await page({ end_before_id: gone, limit: 1 })).toEqual([two])
    expect(await page({ end_before_id: stranger })).toEqual([one, two, four, five])
    expect(await page({ start_after_id: '0' })).toEqual([one, two, four, five])
    expect(await page({ end_before_id: 'z'.repeat(128) })).toEqual([one, two, four, five])
    expect(await page({ start_after_id: '' })).toEqual([one, two, four, five])
  })
})
