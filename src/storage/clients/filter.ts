import { sql, type Placeholder, type SQL } from 'drizzle-orm'
import { dayAfter } from '../../domain/calendar.ts'
import { activities, type ClientFilter, type Page } from '../../domain/client.ts'
import { activityBits, type ClientRow } from './rows.ts'
import { forms, type Query, type Value } from '../d1/statement.ts'

/** One condition of a filter: the index that serves it, what it demands, and how many clients meet it alone. */
interface Condition {
  index: 'clients_by_admin' | 'clients_by_gender' | 'clients_by_activities' | 'clients_by_last_session'
  demands: SQL
  /** From the kept counts, at the price of one row; undefined where no count is kept (dates). */
  size?: SQL
  /** Whether `size` is the number itself, or only a bound: two activities may count a client twice. */
  exact: boolean
}

type FilterArgs = Record<Parameter, Value>
type Parameter = 'organization' | 'adminUid' | 'gender' | 'from' | 'to' | 'after' | 'before' | 'limit'
type Arg = (name: Parameter) => Placeholder

function conditionsOf(filter: ClientFilter, arg: Arg): Condition[] {
  const conditions: Condition[] = []
  const counted = (sum: string) =>
    sql`(SELECT ${sql.raw(sum)} FROM organizations WHERE id = ${arg('organization')})`

  if (filter.adminUid !== undefined) {
    conditions.push({
      index: 'clients_by_admin',
      demands: sql`admin_uid = ${arg('adminUid')}`,
      size: sql`coalesce((SELECT client_count FROM admins
        WHERE organization_id = ${arg('organization')} AND admin_uid = ${arg('adminUid')}), 0)`,
      exact: true,
    })
  }
  if (filter.gender !== undefined) {
    conditions.push({
      index: 'clients_by_gender',
      demands: sql`gender = ${arg('gender')}`,
      size: counted(`${filter.gender}_count`),
      exact: true,
    })
  }
  if (filter.activities?.length) {
    const wanted = activityBits(filter.activities)
    const matching = Array.from({ length: 1 << activities.length }, (_, bits) => bits).filter(
      (bits) => bits & wanted,
    )
    conditions.push({
      index: 'clients_by_activities',
      demands: sql`activities <> 0 AND activities IN (${sql.raw(matching.join(', '))})`,
      size: counted(
        filter.activities.map((each) => `${each.toLowerCase().replace(' ', '_')}_count`).join(' + '),
      ),
      exact: filter.activities.length === 1,
    })
  }
  if (hasDates(filter)) {
    conditions.push({
      index: 'clients_by_last_session',
      demands: sql`last_session >= ${arg('from')} AND last_session < ${arg('to')}`,
      exact: false,
    })
  }
  return conditions
}

const hasDates = ({ startDate, endDate }: ClientFilter) => startDate !== undefined || endDate !== undefined

const filters = forms<FilterArgs, ClientRow & { query_count: number }>()

/**
 * A filtered page; each row tells in `query_count` how many clients match in all. Where several conditions hold, count
 * and page walk the index of the one that the fewest clients meet, found by the database itself from the kept counts.
 * Dates have none: they are counted as far as the best other condition, and chosen when they end before it.
 */
export function filterQuery(
  organization: string,
  filter: ClientFilter,
  page: Page,
): Query<ClientRow & { query_count: number }> {
  const { adminUid, gender, activities: wanted = [], startDate, endDate } = filter
  const forward = page.before === undefined
  const form = [adminUid !== undefined, gender, wanted, hasDates(filter), forward].join('|')
  return filters(form, (arg) => write(filter, forward, arg))({
    organization,
    adminUid: adminUid ?? null,
    gender: gender ?? null,
    // ISO timestamps in UTC sort as text, and a day is a prefix of its instants.
    from: startDate ?? '',
    to: endDate === undefined ? '~' : dayAfter(endDate),
    after: page.after ?? '',
    before: page.before ?? null,
    limit: page.limit,
  })
}

function write(filter: ClientFilter, forward: boolean, arg: Arg): SQL {
  const conditions = conditionsOf(filter, arg)
  const window = forward ? sql`AND user_uid > ${arg('after')}` : sql`AND user_uid < ${arg('before')}`
  const order = sql.raw(forward ? 'ASC' : 'DESC')
  const limit = sql`ORDER BY user_uid ${order} LIMIT ${arg('limit')}`

  const [only] = conditions
  if (!only) {
    return sql`SELECT *, (SELECT client_count FROM organizations WHERE id = ${arg('organization')}) AS query_count
      FROM clients WHERE organization_id = ${arg('organization')} ${window} ${limit}`
  }
  const matches = matchesOf(conditions, arg)
  const isCounted = conditions.length === 1 && only.exact
  const count = isCounted ? only.size : sql`(SELECT count(*) FROM (${matches.select(sql``)}))`
  // The uids first, from the index alone; then the rows of the page and no others.
  return sql`${matches.choice} SELECT clients.*, ${count} AS query_count
    FROM (SELECT user_uid FROM (${matches.select(window)}) ${limit}) AS page
    CROSS JOIN clients ON clients.organization_id = ${arg('organization')} AND clients.user_uid = page.user_uid
    ORDER BY page.user_uid ${order}`
}

/** The uids that match, as a SELECT that takes one more condition, behind the WITH clause that it needs. */
function matchesOf(conditions: Condition[], arg: Arg): { choice: SQL; select: (more: SQL) => SQL } {
  const all = sql.join(
    [sql`organization_id = ${arg('organization')}`, ...conditions.map(({ demands }) => demands)],
    sql` AND `,
  )
  const [only] = conditions
  if (only && conditions.length === 1) {
    const index = sql.raw(`clients INDEXED BY ${only.index}`)
    return { choice: sql``, select: (more) => sql`SELECT user_uid FROM ${index} WHERE ${all} ${more}` }
  }
  return {
    choice: choiceOf(conditions, arg),
    select: (more) =>
      sql.join(
        conditions.map(
          ({ index }) => sql`SELECT user_uid FROM choice CROSS JOIN ${sql.raw(`clients INDEXED BY ${index}`)}
            WHERE choice.best = ${index} AND ${all} ${more}`,
        ),
        sql` UNION ALL `,
      ),
  }
}

/** `WITH … choice (best)`: the name of the index that reads least. */
function choiceOf(conditions: Condition[], arg: Arg): SQL {
  const sizes = conditions.flatMap(({ size, index }) => (size ? [sql`(${size}, ${index})`] : []))
  const dates = conditions.find(({ size }) => size === undefined)
  const counted = sql`counted (size, best) AS MATERIALIZED (
    SELECT column1, column2 FROM (VALUES ${sql.join(sizes, sql`, `)}) ORDER BY column1 LIMIT 1)`
  if (!dates) return sql`WITH ${counted}, choice AS MATERIALIZED (SELECT best FROM counted)`
  const size = sql`(SELECT size FROM counted)`
  return sql`WITH ${counted}, choice (best) AS MATERIALIZED (SELECT iif(${size} > (
      SELECT count(*) FROM (
        SELECT 1 FROM ${sql.raw(`clients INDEXED BY ${dates.index}`)}
        WHERE organization_id = ${arg('organization')} AND ${dates.demands} LIMIT ${size})
    ), ${dates.index}, best) FROM counted)`
}
