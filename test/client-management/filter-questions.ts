import { expect } from 'vitest'
import { operate } from '../helpers.ts'
import { someCursors } from './client-answers.ts'
import { expectKeptCounts } from './kept-counts.ts'
import {
  allActivities,
  matching,
  queryOf,
  shownOf,
  type Filter,
  type Member,
  type Population,
} from './population.ts'

/** Pages of the filter, and what they must hold by the plain model in population.ts. */

export type Roll = (below: number) => number

const kinds = ['admin', 'gender', 'activities', 'dates'] as const
type Kind = (typeof kinds)[number]
export const mixtures = Array.from({ length: 16 }, (_, bits) =>
  kinds.filter((_kind, position) => bits & (1 << position)),
)
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
export function someFilter(members: Member[], mixture: Kind[], roll: Roll): Filter {
  const witnesses = members.filter(
    ({ gender, activities, lastSession }) =>
      (!mixture.includes('gender') || gender !== null) &&
      (!mixture.includes('activities') || activities.length > 0) &&
      (!mixture.includes('dates') || lastSession !== null),
  )
  const witness = witnesses[roll(witnesses.length)]
  if (!witness) throw new Error('There is no such client')
  const day = witness.lastSession?.slice(0, 10) ?? ''
  const filter: Filter = {}
  if (mixture.includes('admin')) filter.admin_uid = witness.adminUid
  if (mixture.includes('gender')) filter.gender = witness.gender ?? ''
  if (mixture.includes('activities')) {
    const others = allActivities.filter(() => roll(3) === 0)
    filter.preferable_activities = [...others, ...witness.activities.slice(0, 1)]
  }
  if (mixture.includes('dates')) {
    const bounds = roll(3)
    const earlier = days.filter((each) => each <= day)
    const later = days.filter((each) => each >= day)
    if (bounds !== 0) filter.start_date = earlier[roll(earlier.length)] ?? day
    if (bounds !== 1) filter.end_date = later[roll(later.length)] ?? day
  }
  return filter
}

/** Where a page begins or ends. */
export interface Cursor {
  start_after_id?: string
  end_before_id?: string
}

export async function expectPage(
  { organization, members }: Population,
  filter: Filter,
  limit: number,
  cursor: Cursor,
): Promise<string[]> {
  const matches = matching(members, filter)
  const { start_after_id: after, end_before_id: before } = cursor
  const page =
    before === undefined
      ? matches.filter((uid) => after === undefined || uid > after).slice(0, limit)
      : matches.filter((uid) => uid < before).slice(-limit)
  const users = members.filter(({ uid }) => page.includes(uid)).map(shownOf)
  const query = { ...filter, ...cursor, limit }
  const { status, body } = await organization.clients(`/filter/${queryOf(query)}`)
  expect({ query, status, body: body as unknown }).toEqual({
    query,
    ...(page.length === 0
      ? { status: 404, body: { error: 'No users found under the admin' } }
      : {
          status: 200,
          body: {
            query_count: matches.length,
            users,
            first_uid: page[0],
            last_uid: page.at(-1),
            ...someCursors,
          },
        }),
  })
  return page
}

/** Every stored count of a filter, and that of the organization, is what the model says. */
export async function expectCounts({ organization, admins, members }: Population): Promise<void> {
  const filters: Filter[] = [
    {},
    ...admins.map(({ adminUid }) => ({ admin_uid: adminUid })),
    { gender: 'male' },
    { gender: 'female' },
    ...allActivities.map((each) => ({ preferable_activities: [each] })),
    { preferable_activities: allActivities },
  ]
  const counts = await Promise.all(
    filters.map(async (each) => {
      const { body } = await organization.clients(`/filter${queryOf({ ...each, limit: 1 })}`)
      return [each, body.query_count ?? 0]
    }),
  )
  expect(counts).toEqual(filters.map((each) => [each, matching(members, each).length]))
  const { body } = await operate(`/organizations/${organization.id}`)
  expect(body.organization.client_count).toBe(members.length)
  await expectKeptCounts(organization.id)
}
