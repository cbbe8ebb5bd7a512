import { beforeAll, describe, expect, test } from 'vitest'
import { aClient, createClient, newOrganization, type Answer } from '../helpers.ts'
import { expectProblems } from './expect-problems.ts'
import { populate, queryOf, uidOf, type Population } from './population.ts'

// GET /client-management/clients/filter: pages, cursors and problems. Each filter alone is in filter-single, mixtures are
// in filter-combinations.
let all: Population
beforeAll(async () => {
  all = await populate(18)
})

const nobody = { error: 'No users found under the admin' }
const filter = (query: string) => all.organization.clients(`/filter/${query}`)
const uidsOf = (answer: Answer): string[] =>
  answer.body.users.map(({ user_uid }: { user_uid: string }) => user_uid)

describe('the page', () => {
  test('is five clients unless told otherwise; the count is of all', async () => {
    const { status, body } = await filter('')
    const page = all.members.slice(0, 5).map(({ uid }) => uid)
    expect({ status, body }).toEqual({
      status: 200,
      body: {
        query_count: 18,
        users: page.map((uid) => all.shown.get(uid)),
        first_uid: page[0],
        last_uid: page[4],
      },
    })
  })

  test('shows each client with every field', async () => {
    const organization = await newOrganization()
    const client = { ...aClient(), age: 30, gender: 'male', shoeSize: 8.5, weight: 79, height: 177 }
    const more = { phone: '+1 555 0100', leg_length: 0.9, ycom: 1.1, brand: 'A brand', shoeModel: 'A model' }
    const uid = uidOf(
      await organization.clients('/', { json: { ...client, ...more, preferable_activities: ['Running'] } }),
    )
    const { body } = await organization.clients('/filter')
    expect(body).toEqual({
      query_count: 1,
      users: [
        {
          ...client,
          ...more,
          user_uid: uid,
          created_at: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
          age: '30',
          shoeSize: '8.5',
          profile_photo: null,
          preferable_activities: ['Running'],
          last_session: null,
          admin_uid: organization.adminUid,
        },
      ],
      first_uid: uid,
      last_uid: uid,
    })
  })

  test.each([
    ['1', 1],
    ['2', 2],
    ['18', 18],
    ['500', 18],
    ['5.0', 5],
    ['', 5],
    ['%20', 5],
  ])('limit=%s gives %i', async (limit, length) => {
    const answer = await filter(`?limit=${limit}`)
    expect(answer.status).toBe(200)
    expect(answer.body).toMatchObject({ query_count: 18 })
    expect(uidsOf(answer)).toEqual(all.members.slice(0, length).map(({ uid }) => uid))
  })

  test.each(['0', '501', '-1', '1.5', 'abc', '5abc', '1e1', '0x10', 'Infinity', 'NaN', '9'.repeat(400)])(
    'limit=%s is refused',
    async (limit) => {
      expectProblems(await filter(`?limit=${limit}`), 'limit')
    },
  )

  test('beyond the last client, or before the first, is 404', async () => {
    const [first, last] = [all.members[0], all.members.at(-1)]
    for (const query of [{ start_after_id: last?.uid }, { end_before_id: first?.uid }]) {
      const { status, body } = await filter(queryOf(query))
      expect({ status, body }).toEqual({ status: 404, body: nobody })
    }
  })

  test('of an organization without clients is 404', async () => {
    const { status, body } = await (await newOrganization()).clients('/filter/')
    expect({ status, body }).toEqual({ status: 404, body: nobody })
  })

  test('with a key of a member is 403', async () => {
    const { clients, keys } = all.organization
    const { status, body } = await clients('/filter/?limit=0', { headers: { Authorization: keys.member } })
    expect(status).toBe(403)
    expect(body).toEqual({ error: 'The requester does not have admin privileges' })
  })
})

describe('cursors', () => {
  test('are positions: of a deleted client, of another organization, of nobody', async () => {
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

  test('both at once are refused', async () => {
    const answer = await filter('?start_after_id=a&end_before_id=b')
    expect(answer.status).toBe(400)
    expect(answer.body.error).toMatch(/start_after_id/)
    expect(answer.body.error).toMatch(/end_before_id/)
    expect(answer.body.details).toHaveLength(1)
  })

  test.each(['start_after_id', 'end_before_id'])('%s must be an id', async (name) => {
    for (const malformed of ['a.b', 'a b', 'ä', 'a%2Fb', 'a%00', 'x'.repeat(129)]) {
      expectProblems(await filter(`?${name}=${malformed}`), name)
    }
  })
})

describe('several problems', () => {
  test('are told at once', async () => {
    const query = {
      limit: 0,
      start_after_id: 'a.b',
      admin_uid: 'c d',
      start_date: '2025-02-30',
      end_date: 'soon',
      gender: 'Male',
      preferable_activities: 'Running,',
    }
    const answer = await filter(queryOf(query))
    expectProblems(answer, ...Object.keys(query))
  })

  // Problems of different natures: out of bounds, no number, no member of an enum, unknown.
  test.each(['limit=0', 'limit=abc', 'gender=x', 'colour=red'])(
    'dates the wrong way round and both cursors are told beside %s',
    async (other) => {
      const dates = 'start_date=2025-03-02&end_date=2025-03-01'
      const { status, body } = await filter(`?${dates}&start_after_id=a&end_before_id=b&${other}`)
      expect(status).toBe(400)
      expect(body.error).toMatch(/start_date.*end_date|end_date.*start_date/)
      expect(body.error).toMatch(/start_after_id.*end_before_id|end_before_id.*start_after_id/)
      expect(body.error).toContain(other.split('=', 1).join())
      expect(body.details).toHaveLength(3)
    },
  )

  test('unknown fields are named, with a suggestion', async () => {
    const { status, body } = await filter('?genders=male&page=2')
    expect(status).toBe(400)
    expect(body).toEqual({
      error: 'unknown field "genders", did you mean "gender"?; unknown field "page"',
      details: [
        { field: 'genders', message: 'unknown field "genders", did you mean "gender"?' },
        { field: 'page', message: 'unknown field "page"' },
      ],
    })
  })

  test('a query that is no UTF-8 is refused', async () => {
    const { status, body } = await filter('?gender=%ff')
    expect(status).toBe(400)
    expect(body).toEqual({ error: expect.any(String), details: [expect.any(Object)] })
  })
})
