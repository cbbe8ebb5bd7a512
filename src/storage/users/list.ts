import type { Environment, Goal, SubscriptionStatus, User } from '../../domain/user.ts'
import type { Database } from '../d1/database.ts'
import { composed, type Query } from '../d1/statement.ts'
import { toUser, wordsOfSearch, type UserRow } from './rows.ts'

/** Which users: all unless given. A user matches `q` if each word of it begins a word of the names or the `fromId`. */
export interface UserFilter {
  goal: Goal | undefined
  status: SubscriptionStatus | undefined
  q: string | undefined
}
/** In the order of `fromId`: from after one, which need not exist any more. */
interface UserPage {
  after: string
  limit: number
}

/** Lists of users. Each function is one round trip. */
export const userLists = (database: Database) => ({
  /** A page of users in the order of `fromId`; `hasMore`: another one follows. */
  async list(
    organization: string,
    environment: Environment,
    filter: UserFilter,
    { after, limit }: UserPage,
  ): Promise<{ users: User[]; hasMore: boolean }> {
    const page = { after, limit: limit + 1 }
    const { main } = await database.read({ main: pageOfUsers(organization, environment, filter, page) })
    return { users: main.slice(0, limit).map(toUser), hasMore: main.length > limit }
  },
})

const pages = composed<UserRow>()
export const areTheirs = 'organization_id = :organization AND environment = :environment'

/** A page of users. The longest word of a search is looked up, which the fewest have; the rows are asked for the others. */
export function pageOfUsers(
  organization: string,
  environment: Environment,
  { goal, status, q }: UserFilter,
  { after, limit }: UserPage,
): Query<UserRow> {
  const [longest, ...others] = wordsOfSearch(q ?? '').sort((one, other) => other.length - one.length)
  const conditions = [
    ...(goal === undefined ? [] : ['goal = :goal']),
    ...(status === undefined ? [] : ['subscription_status = :status']),
    ...others.map((_, number) => `instr(words, :other${number}) > 0`),
  ]
  const args = {
    organization,
    environment,
    after,
    limit,
    goal: goal ?? null,
    status: status ?? null,
    word: longest ?? null,
    // Behind all that begin with the word.
    end: `${longest ?? ''}\u{10ffff}`,
    ...Object.fromEntries(others.map((word, number) => [`other${number}`, `"${word}`])),
  }
  const source = longest === undefined ? 'users' : `${found} CROSS JOIN users USING (from_id)`
  const where = [areTheirs, longest === undefined ? 'from_id > :after' : 'true', ...conditions].join(' AND ')
  const text = () => `SELECT users.* FROM ${source} WHERE ${where} ORDER BY from_id LIMIT :limit`
  return pages(`${longest === undefined} ${conditions.join()}`, text, args)
}

const found = `(SELECT DISTINCT from_id FROM user_words
    WHERE ${areTheirs} AND word >= :word AND word < :end AND from_id > :after ORDER BY from_id)`
