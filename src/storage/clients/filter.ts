import { dayAfter } from '../../domain/calendar.ts'
import type { ClientFilter, Page } from '../../domain/client.ts'
import { composed, type Query } from '../d1/statement.ts'
import { foundBy, type Found } from './found.ts'
import * as kindsOf from './kinds.ts'
import { beyond, direction, place, sortingOf, start, uidIn, type Sorting } from './places.ts'
import { activityBits, type ClientRow } from './rows.ts'

export type FilteredRow = ClientRow & { query_count: number | null }
const pages = composed<FilteredRow>()
const counts = composed<{ count: number }>()

interface Shape {
  readonly kinds: kindsOf.Kinds
  readonly sorting: Sorting
  readonly isByDate: boolean
  readonly isCounted: boolean
  readonly found: Found | undefined
}

/**
 * A filtered page; `query_count` in each row is the number of all matches, null unless they are counted. Counts and pages
 * go by kinds of clients, of which there are few, so that neither grows with the organization. Dates, words and tags are
 * different: such a page reads all whom they find, unless an index has these in its order.
 */
export function filteredPage(organization: string, filter: ClientFilter, page: Page): Query<FilteredRow> {
  const { form, shape, args } = asked(organization, filter, page)
  return pages(form, () => textOf(shape), args)
}

/** The number of all matches, if their rows need not be read for it; otherwise that of all clients. */
export function countOfMatches(organization: string, filter: ClientFilter) {
  const { form, shape, args } = asked(organization, filter, { limit: 0 })
  const { found, isByDate, kinds } = shape
  const isExact = !found && !isByDate
  const all = `SELECT ${kindsOf.countOfAll.all} FROM organizations WHERE id = :organization`
  const text = () => `SELECT (${isExact ? kindsOf.countOf(kinds) : all}) AS count`
  return { isExact, count: counts(form, text, args) }
}

function asked(
  organization: string,
  filter: ClientFilter,
  { after, before, limit, order = 'user_uid', isCounted = true }: Page,
) {
  const { status = 'active', adminUid, gender, activities = [], startDate, endDate, ...others } = filter
  const { words = [], tags = [], userUids, ...none } = others
  none satisfies Record<string, never>
  const isOfAdmin = adminUid !== undefined
  const kinds = { status, isOfAdmin, gender, haveActivities: activities.length > 0 }
  const isByDate = (startDate ?? endDate) !== undefined
  const sorting = sortingOf(order, before !== undefined)
  const found = foundBy(words, tags, userUids)
  const shape = { kinds, sorting, isByDate, isCounted, found }
  const form = [
    ...Object.values(kinds),
    ...Object.values({ ...sorting }),
    isByDate,
    isCounted,
    found?.form,
  ].join()
  const args = {
    organization,
    adminUid: adminUid ?? null,
    activities: activityBits(activities),
    // ISO timestamps in UTC sort as text, and a day is a prefix of its instants.
    from: startDate ?? '',
    to: endDate === undefined ? '~' : dayAfter(endDate),
    cursor: before ?? after ?? start(sorting),
    limit,
    ...found?.args,
  }
  return { form, shape, args }
}

function textOf(shape: Shape): string {
  const { kinds, sorting, isByDate, found } = shape
  const counted = (count: string) => (shape.isCounted ? `(${count})` : 'NULL')
  if (found) return among(found.source, shape, counted(countOfFound(found, shape)))
  const byUid = sorting.by === 'user_uid'
  if (!isByDate) {
    const count = counted(kindsOf.countOf(kinds))
    if (kindsOf.areAll(kinds) && byUid && kinds.status !== 'archived') return walk(shape, count)
    const uid = byUid ? 'merged.place' : uidIn('merged.place')
    return shown(`WITH ${kindsOf.merged(kinds, sorting)}`, 'merged', uid, count)
  }
  if (!kinds.isOfAdmin || !byUid) {
    const count = kinds.isOfAdmin
      ? `SELECT count(*) FROM (${kindsOf.trained(kinds)})`
      : kindsOf.countOfDays(kinds)
    if (!byUid) return among(`(${kindsOf.trained(kinds)})`, shape, counted(count))
    return shown(`WITH ${pageOf(kindsOf.trained(kinds), sorting)}`, 'page', 'page.user_uid', counted(count))
  }
  // Nothing counts an admin's clients by day.
  const theirs = kindsOf.trainedWithAdmin(kinds)
  const prepared = `WITH ${kindsOf.choiceOf(kinds)}, ${pageOf(theirs, sorting)}`
  return shown(prepared, 'page', 'page.user_uid', counted(`SELECT count(*) FROM (${theirs})`))
}

/** So many archived clients a page of active ones may pass over. */
const fewArchived = 50

/** A page in the order of uids, which is that of the table. Where many are archived, it goes by kinds. */
function walk({ kinds, sorting }: Shape, count: string): string {
  const page = (condition: string, limit: string) =>
    `SELECT *, ${count} AS query_count FROM clients
      WHERE organization_id = :organization ${condition} AND user_uid ${beyond(sorting)} :cursor
      ORDER BY user_uid ${direction(sorting)} LIMIT ${limit}`
  if (kinds.status === 'all') return page('', ':limit')
  // A limit of 0 reads nothing. A replica may not have the organization yet.
  const limitIf = (condition: string) =>
    `coalesce((SELECT iif(archived_count ${condition}, :limit, 0) FROM organizations WHERE id = :organization), 0)`
  const byKinds = kindsOf.merged(kinds, sorting, limitIf(`> ${fewArchived}`))
  return `SELECT * FROM (${page("AND status = 'active'", limitIf(`<= ${fewArchived}`))})
    UNION ALL SELECT * FROM (${shown(`WITH ${byKinds}`, 'merged', 'merged.place', count)})`
}

const pageOf = (matches: string, sorting: Sorting) =>
  `page AS (SELECT user_uid FROM (${matches})
    WHERE user_uid ${beyond(sorting)} :cursor ORDER BY user_uid ${direction(sorting)} LIMIT :limit)`

/** The rows of these uids, in their order: the queries of uids read an index alone. */
const shown = (prepared: string, uids: string, uid: string, count: string) =>
  `${prepared} SELECT clients.*, ${count} AS query_count
    FROM ${uids} CROSS JOIN clients ON clients.organization_id = :organization AND clients.user_uid = ${uid}`

/** The rows of the clients of a source that meet all conditions. */
const matching = (source: string, { kinds, isByDate, found }: Shape) =>
  [
    `FROM ${source} AS found CROSS JOIN clients
      ON clients.organization_id = :organization AND clients.user_uid = found.user_uid WHERE ${kindsOf.haveStatus(kinds)}`,
    ...(kinds.isOfAdmin ? ['admin_uid = :adminUid'] : []),
    ...(kinds.gender === undefined ? [] : [`gender = '${kinds.gender}'`]),
    ...(kinds.haveActivities ? ['activities & :activities'] : []),
    ...(isByDate ? [kindsOf.haveTrained] : []),
    ...(found?.conditions ?? []),
  ].join(' AND ')

function among(source: string, shape: Shape, count: string): string {
  const { sorting } = shape
  // An index has the clients of a tag in the order of their uids.
  const by = sorting.by === 'user_uid' ? 'found.user_uid' : place(sorting)
  return `SELECT clients.*, ${count} AS query_count ${matching(source, shape)}
    AND ${by} ${beyond(sorting)} :cursor ORDER BY ${by} ${direction(sorting)} LIMIT :limit`
}

const countOfFound = (found: Found, shape: Shape) => `SELECT count(*) ${matching(found.source, shape)}`
