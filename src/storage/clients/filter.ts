import { dayAfter } from '../../domain/calendar.ts'
import { activities, type Activity, type ClientFilter, type Page } from '../../domain/client.ts'
import { composed, type Arguments, type Query, type Value } from '../d1/statement.ts'
import { activityBits, type ClientRow } from './rows.ts'

/** One condition of a filter. */
interface Condition {
  /** The index for this condition. */
  readonly index: string
  readonly demands: string
  /** The number of clients that meet this condition alone, from the kept counts, for one row; dates have no count. */
  readonly size?: string
  /** Whether `size` is exact, not only an upper bound. */
  readonly isExact?: boolean
  readonly args?: Arguments
}

const countOf = (columns: string) => `(SELECT ${columns} FROM organizations WHERE id = :organization)`

const activityCounts: Record<Activity, string> = {
  Running: 'running_count',
  'Vertical Jump': 'vertical_jump_count',
  Weightlifting: 'weightlifting_count',
  'Mobility Assessment': 'mobility_assessment_count',
}
const everySet = Array.from({ length: 1 << activities.length }, (_, bits) => bits)
const setsWithAny = (wanted: number) => everySet.filter((bits) => bits & wanted).join(', ')

/** The filters; each makes a condition if it is given. */
const filters: { [Field in keyof ClientFilter]-?: (filter: ClientFilter) => Condition | false } = {
  adminUid: ({ adminUid }) =>
    adminUid !== undefined && {
      index: 'clients_by_admin',
      demands: 'admin_uid = :adminUid',
      size: `coalesce((SELECT client_count FROM admins
        WHERE organization_id = :organization AND admin_uid = :adminUid), 0)`,
      isExact: true,
      args: { adminUid },
    },

  gender: ({ gender }) =>
    gender !== undefined && {
      index: 'clients_by_gender',
      demands: 'gender = :gender',
      size: countOf(`${gender}_count`),
      isExact: true,
      args: { gender },
    },

  activities: ({ activities: wanted = [] }) =>
    wanted.length > 0 && {
      index: 'clients_by_activities',
      demands: `activities <> 0 AND activities IN (${setsWithAny(activityBits(wanted))})`,
      size: countOf(wanted.map((each) => activityCounts[each]).join(' + ')),
      // A client with two of the activities is counted twice, so the sum is a bound.
      isExact: wanted.length === 1,
    },

  startDate: ({ startDate, endDate }) =>
    (startDate ?? endDate) !== undefined && {
      index: 'clients_by_last_session',
      demands: 'last_session >= :from AND last_session < :to',
      // ISO timestamps in UTC sort as text, and a day is a prefix of its instants.
      args: { from: startDate ?? '', to: endDate === undefined ? '~' : dayAfter(endDate) },
    },
  // One condition with the start.
  endDate: () => false,
}

const pages = composed<ClientRow & { query_count: number }>()

/**
 * A filtered page; `query_count` in each row is the number of all matches. Count and page walk the index of the
 * condition that the fewest clients meet, which the database finds from the kept counts. Dates have no count: they are
 * counted up to the best other condition, and chosen if they end before it.
 */
export function filteredPage(
  organization: string,
  filter: ClientFilter,
  { after = '', before, limit }: Page,
): Query<ClientRow & { query_count: number }> {
  const conditions = Object.values(filters).flatMap((filterBy) => filterBy(filter) || [])
  const window =
    before === undefined
      ? { demands: 'AND user_uid > :after', order: 'ASC' }
      : { demands: 'AND user_uid < :before', order: 'DESC' }
  const args: Record<string, Value> = { organization, after, before: before ?? null, limit }
  for (const each of conditions) Object.assign(args, each.args)
  const form = conditions.reduce(
    (text, { demands, size }) => `${text}|${demands}|${size ?? ''}`,
    window.order,
  )
  return pages(form, () => textOf(conditions, window), args)
}

function textOf(conditions: Condition[], window: { demands: string; order: string }): string {
  const limit = `ORDER BY user_uid ${window.order} LIMIT :limit`
  const [only] = conditions
  if (!only) {
    return `SELECT *, (SELECT client_count FROM organizations WHERE id = :organization) AS query_count
      FROM clients WHERE organization_id = :organization ${window.demands} ${limit}`
  }
  const isCounted = conditions.length === 1 && only.isExact
  const count = isCounted ? only.size : `(SELECT count(*) FROM (${matching(conditions, '')}))`
  const choice = conditions.length === 1 ? '' : choiceOf(conditions)
  // The inner query reads uids from the index alone; then only the page's rows are read.
  return `${choice} SELECT clients.*, ${count} AS query_count
    FROM (SELECT user_uid FROM (${matching(conditions, window.demands)}) ${limit}) AS page
    CROSS JOIN clients ON clients.organization_id = :organization AND clients.user_uid = page.user_uid
    ORDER BY page.user_uid ${window.order}`
}

/** The matching uids, by the only index or by the chosen one. */
function matching(conditions: Condition[], more: string): string {
  const all = ['organization_id = :organization', ...conditions.map(({ demands }) => demands)].join(' AND ')
  const [only] = conditions
  if (only && conditions.length === 1) {
    return `SELECT user_uid FROM clients INDEXED BY ${only.index} WHERE ${all} ${more}`
  }
  return conditions
    .map(
      ({ index }) => `SELECT user_uid FROM choice CROSS JOIN clients INDEXED BY ${index}
            WHERE choice.best = '${index}' AND ${all} ${more}`,
    )
    .join(' UNION ALL ')
}

/** `WITH … choice (best)`: the name of the index that reads least. */
function choiceOf(conditions: Condition[]): string {
  const sizes = conditions.flatMap(({ size, index }) => (size ? [`(${size}, '${index}')`] : []))
  const dates = conditions.find(({ size }) => size === undefined)
  const counted = `counted (size, best) AS MATERIALIZED (
    SELECT column1, column2 FROM (VALUES ${sizes.join(', ')}) ORDER BY column1 LIMIT 1)`
  if (!dates) return `WITH ${counted}, choice AS MATERIALIZED (SELECT best FROM counted)`
  return `WITH ${counted}, choice (best) AS MATERIALIZED (SELECT iif((SELECT size FROM counted) > (
      SELECT count(*) FROM (
        SELECT 1 FROM clients INDEXED BY ${dates.index}
        WHERE organization_id = :organization AND ${dates.demands} LIMIT (SELECT size FROM counted))
    ), '${dates.index}', best) FROM counted)`
}
