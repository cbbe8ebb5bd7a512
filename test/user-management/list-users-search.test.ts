// Searches, filters and pages of users against a reference that filters in memory.
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { wordsOf, wordsOfQuery } from '../../src/domain/search.ts'
import { newOrganization } from '../helpers.ts'
import { idsOf, type Listed } from './listed-users.ts'
import { createUser, getProfile } from './users.ts'

const names = [
  'Anna',
  'anna',
  'Ánna Lena',
  'Annabelle',
  'Łukasz',
  'lukas',
  'Weiß',
  'محمد',
  '田中太郎',
  '٣٤',
  "O'Neil",
]
const ids = [
  'ann',
  'ann@lena.example',
  'ann-17',
  '17',
  '1-7',
  '"q"@x',
  "'q'@x",
  'A\\B@c',
  '$f@x',
  'user.anna',
  '%_',
]
const queries = [
  ...names,
  'an',
  'AN le',
  'weis',
  'ann@',
  'ann@l',
  '17',
  '1',
  '1 7',
  '"q"@',
  'a\\b@',
  '$f@',
  'x',
  'luk an',
  '34',
  'o neil',
  'q',
]

test(
  'random searches, filters and pages equal a reference that filters in memory',
  { timeout: 60_000 },
  async () => {
    const organization = await newOrganization()
    const everybody: Listed[] = []
    const goals = ['lose weight', 'gain muscle', 'maintain']
    for (const [number, from_id] of ids.entries()) {
      const user = {
        from_id,
        first_name: names[number % names.length],
        last_name: names[(number * 3 + 1) % names.length],
        goal: goals[number % 3],
      }
      await createUser(organization, user)
      everybody.push((await getProfile(organization, from_id)).body.profile)
    }
    await createUser(organization, { first_name: 'Anna' }, 'dev')
    const plain = (word: string) => word.replace(/["\\]/g, "'")
    const matches = (user: Listed, q: string) => {
      const [id] = wordsOfQuery(user.from_id).map(plain)
      const own = [user.first_name, user.last_name, user.display_name, user.from_id].flatMap(wordsOf)
      return wordsOfQuery(q)
        .map(plain)
        .every((word) => [...own, id ?? ''].some((each) => each.startsWith(word)))
    }
    const query = fc.record(
      {
        q: fc.oneof(
          fc.constantFrom(...queries),
          fc.tuple(fc.constantFrom(...queries), fc.constantFrom(...queries)).map((both) => both.join(' ')),
        ),
        goal: fc.constantFrom(...goals),
        subscription_status: fc.constantFrom('trial', 'active'),
        start_after_id: fc.constantFrom(...ids),
        limit: fc.constantFrom('1', '2', '500'),
      },
      { requiredKeys: [] },
    )
    await fc.assert(
      fc.asyncProperty(query, async (asked) => {
        const { q, goal, subscription_status: status, start_after_id = '', limit = '100' } = asked
        const expected = everybody
          .filter((user) => (q === undefined || matches(user, q)) && (goal ?? user.goal) === user.goal)
          .filter((user) => (status ?? user.subscription_status) === user.subscription_status)
          .map(({ from_id }) => from_id)
          .filter((from_id) => from_id > start_after_id)
          .sort()
        expect(await idsOf(organization, asked)).toEqual(expected.slice(0, Number(limit)))
      }),
      { numRuns: 300 },
    )
  },
)
