import { dayAfter } from '../../domain/calendar.ts'
import type { ClientFilter, Page } from '../../domain/client.ts'
import { composed, type Query } from '../d1/statement.ts'
import { choiceOf, countOf, countOfDays, merged, trained, trainedWithAdmin, type Kinds } from './kinds.ts'
import { activityBits, type ClientRow } from './rows.ts'

type Row = ClientRow & { query_count: number }
const pages = composed<Row>()

/**
 * A filtered page; `query_count` in each row is the number of all matches. Counts and pages go by kinds of clients, of
 * which there are few, so that neither grows with the organization. Only dates are different: a page in the order of
 * ids reads all who trained on these days.
 */
export function filteredPage(
  organization: string,
  filter: ClientFilter,
  { after = '', before, limit }: Page,
): Query<Row> {
  const { adminUid, gender, activities = [], startDate, endDate, ...others } = filter
  others satisfies Record<string, never>
  const kinds = {
    isOfAdmin: adminUid !== undefined,
    gender,
    haveActivities: activities.length > 0,
    isDescending: before !== undefined,
  }
  const isByDate = (startDate ?? endDate) !== undefined
  return pages(`${Object.values(kinds).join()} ${isByDate}`, () => textOf(kinds, isByDate), {
    organization,
    adminUid: adminUid ?? null,
    activities: activityBits(activities),
    // ISO timestamps in UTC sort as text, and a day is a prefix of its instants.
    from: startDate ?? '',
    to: endDate === undefined ? '~' : dayAfter(endDate),
    cursor: before ?? after,
    limit,
  })
}

function textOf(kinds: Kinds, isByDate: boolean): string {
  const order = `ORDER BY user_uid ${kinds.isDescending ? 'DESC' : 'ASC'}`
  const beyond = `user_uid ${kinds.isDescending ? '<' : '>'} :cursor`
  if (!isByDate) {
    if (!kinds.isOfAdmin && kinds.gender === undefined && !kinds.haveActivities) {
      return `SELECT *, (SELECT client_count FROM organizations WHERE id = :organization) AS query_count
        FROM clients WHERE organization_id = :organization AND ${beyond} ${order} LIMIT :limit`
    }
    return shown(`WITH ${merged(kinds)}`, 'merged', countOf(kinds))
  }
  const page = (matches: string) =>
    `page AS (SELECT user_uid FROM (${matches}) WHERE ${beyond} ${order} LIMIT :limit)`
  if (!kinds.isOfAdmin) return shown(`WITH ${page(trained(kinds))}`, 'page', countOfDays(kinds))
  // Nothing counts an admin's clients by day.
  const matches = trainedWithAdmin(kinds)
  return shown(`WITH ${choiceOf(kinds)}, ${page(matches)}`, 'page', `SELECT count(*) FROM (${matches})`)
}

/** The rows of these uids, in their order: the queries of uids read an index alone. */
const shown = (prepared: string, uids: string, count: string) =>
  `${prepared} SELECT clients.*, (${count}) AS query_count
    FROM ${uids} CROSS JOIN clients ON clients.organization_id = :organization AND clients.user_uid = ${uids}.user_uid`
