// GET /{org}/{dev|prod}/v1/list-users
import { beforeAll, describe, expect, test } from 'vitest'
import { database, newOrganization, operate, type Organization } from '../helpers.ts'
import { idsOf, list, type Listed } from './listed-users.ts'
import { answered, createUser, getProfile, refused } from './users.ts'

describe('a page', () => {
  let organization: Organization
  beforeAll(async () => {
    organization = await newOrganization()
    for (const from_id of ['b', 'B', 'a', '~', '!']) await createUser(organization, { from_id })
  })

  test('has whole profiles, in the order of from_id', async () => {
    const profiles = await Promise.all(
      ['!', 'B', 'a', 'b', '~'].map(async (id) => (await getProfile(organization, id)).body.profile),
    )
    expect(answered(await list(organization))).toEqual({
      status: 200,
      body: { status: 'success', users: profiles, next_cursor: null },
    })
  })

  test('says where the next one begins', async () => {
    const { body } = await list(organization, { limit: '2' })
    expect([body.users.map(({ from_id }: Listed) => from_id), body.next_cursor]).toEqual([['!', 'B'], 'B'])
    expect(await idsOf(organization, { start_after_id: 'B' })).toEqual(['a', 'b', '~'])
    expect(await idsOf(organization, { start_after_id: 'aa' })).toEqual(['b', '~'])
    const last = await list(organization, { start_after_id: 'a', limit: '2' })
    expect(last.body.next_cursor).toBe(null)
  })

  test('is empty where there is nobody', async () => {
    const empty = { status: 200, body: { status: 'success', users: [], next_cursor: null } }
    expect(answered(await list(organization, {}, 'dev'))).toEqual(empty)
    expect(answered(await list(organization, { q: 'nobody' }))).toEqual(empty)
    expect(answered(await list(organization, { start_after_id: '~' }))).toEqual(empty)
    expect(answered(await list(await newOrganization()))).toEqual(empty)
  })

  test.each([
    [{ limit: '501' }, 'limit', 'limit must be a whole number from 1 to 500'],
    [{ q: '"-"' }, 'q', 'q must have a letter or a digit'],
    [{ goal: 'rest' }, 'goal', 'goal must be one of: lose weight, gain muscle, maintain'],
  ])('refuses %j', async (query, field, message) => {
    expect(answered(await list(organization, query))).toEqual(refused([field, message]))
  })
})

test('the words of a user follow their names, and go with them', async () => {
  const organization = await newOrganization()
  const from_id = await createUser(organization, { from_id: 'Mara@Gym.example', first_name: 'Zoë' })
  const finds = async (...queries: string[]) =>
    Promise.all(queries.map(async (q) => (await idsOf(organization, { q })).length))
  const edit = (json: object) => organization.users('/edit-user', { json: { from_id, ...json } })
  expect(await finds('zoe', 'ZO', 'user zoe', 'mara@g', 'gym', 'ym', '@gym')).toEqual([1, 1, 1, 1, 1, 0, 0])
  await edit({ first_name: 'Łucja', last_name: 'Weiß' })
  // The display name is still the one from before.
  expect(await finds('lucja weiss', 'user', 'zoe', 'zoe lucja mara')).toEqual([1, 0, 1, 1])
  await edit({ display_name: null })
  expect(await finds('zoe', 'lucja')).toEqual([0, 1])
  await edit({ first_name: 'Jo' })
  expect(await finds('lucja', 'jo')).toEqual([1, 1])
  await edit({ display_name: 'Boss', goal: 'maintain' })
  expect(await finds('lucja', 'boss jo')).toEqual([0, 1])
  await organization.users('/delete-user', { json: { from_id } })
  const left = database.prepare('SELECT count(*) AS n FROM user_words WHERE organization_id = ?')
  expect(await left.bind(organization.id).first('n')).toBe(0)
})

test('a walk misses nobody and repeats nobody while others come and go', async () => {
  const organization = await newOrganization()
  const stay = Array.from({ length: 40 }, (_, number) => `stays-${String(number * 2).padStart(3, '0')}`)
  await Promise.all(stay.map((from_id) => createUser(organization, { from_id })))
  for (const more of [{}, { q: 'test user' }, { goal: 'maintain', q: 'stays' }]) {
    const seen: string[] = []
    let number = 0
    for (let after: string | null = ''; after !== null;) {
      const cursor: Record<string, string> = after === '' ? {} : { start_after_id: after }
      const { body } = await list(organization, { limit: '7', ...more, ...cursor })
      seen.push(...body.users.map(({ from_id }: Listed) => from_id))
      after = body.next_cursor
      // One comes, and the one under the cursor goes if it is not of those who stay.
      const passing = `stays-${String(++number * 6 + 1).padStart(3, '0')}`
      await createUser(organization, { from_id: passing })
      for (const gone of seen.filter((each) => !stay.includes(each)))
        await organization.users('/delete-user', { json: { from_id: gone } })
    }
    expect(seen.filter((each) => stay.includes(each))).toEqual(stay)
    expect(new Set(seen).size).toBe(seen.length)
    await database
      .prepare('DELETE FROM users WHERE organization_id = ? AND CAST(substr(from_id, 7) AS INTEGER) % 2 = 1')
      .bind(organization.id)
      .run()
  }
  expect((await operate(`/organizations/${organization.id}`)).body.organization.user_counts.prod).toBe(40)
})
