// SQL about kinds of clients: a status, a gender and a set of activities. An index has the clients of one kind in one place.
import type { StatusFilter } from '../../domain/client.ts'
import type { Gender } from '../../domain/user.ts'
import { direction, indexOf, nextPlace, type Sorting } from './places.ts'

/** Which kinds, of whom. */
export interface Kinds {
  readonly status: StatusFilter
  readonly isOfAdmin: boolean
  readonly gender: Gender | undefined
  readonly haveActivities: boolean
}

/** The columns that count each gender, and the gender. */
const genders: Record<Gender | 'unstated', string> = { male: "'male'", female: "'female'", unstated: 'NULL' }
const gendersOf = ({ gender }: Kinds) =>
  Object.entries(genders).filter(([count]) => count === (gender ?? count))

const sum = ({ gender }: Kinds) => `SELECT total(${gender ?? 'male + female + unstated'})`
// The index sees the second condition only.
const haveActivities = (kinds: Kinds) =>
  kinds.haveActivities ? 'AND activities & :activities AND activities > 0' : ''
export const isOfOrganization = 'organization_id = :organization'
const isOfAdmin = `admin_uid = :adminUid AND ${isOfOrganization}`
export const haveStatus = ({ status }: Kinds) =>
  `status ${status === 'all' ? "IN ('active', 'archived')" : `= '${status}'`}`
export const haveTrained = 'last_session >= :from AND last_session < :to'

/** Whose clients: where they are counted, and the index of each kind's clients in the order of their ids. */
const placeOf = (kinds: Kinds) =>
  kinds.isOfAdmin
    ? { counts: 'admin_client_counts', index: 'clients_by_admin', areTheirs: isOfAdmin }
    : { counts: 'client_counts', index: 'clients_by_gender', areTheirs: isOfOrganization }

/** The kinds of a gender that have clients, at most sixteen of a status. */
function setsOf(kinds: Kinds, [count, gender]: readonly [string, string]): string {
  const { counts, areTheirs } = placeOf(kinds)
  return `(SELECT status AS kind_status, ${gender} AS kind_gender, activities AS kind_activities FROM ${counts}
    WHERE ${areTheirs} AND ${haveStatus(kinds)} ${haveActivities(kinds)} AND ${count} > 0)`
}
const areOf = (kind: string) =>
  `status = ${kind}kind_status AND gender IS ${kind}kind_gender AND activities = ${kind}kind_activities`

/** Whether nothing but the status tells the clients from others. */
export const areAll = ({ isOfAdmin, gender, haveActivities }: Kinds) =>
  !isOfAdmin && gender === undefined && !haveActivities

export const countOfAll = {
  active: 'client_count',
  archived: 'archived_count',
  all: 'client_count + archived_count',
} as const

export function countOf(kinds: Kinds): string {
  if (areAll(kinds)) return `SELECT ${countOfAll[kinds.status]} FROM organizations WHERE id = :organization`
  const { counts, areTheirs } = placeOf(kinds)
  return `${sum(kinds)} FROM ${counts} WHERE ${areTheirs} AND ${haveStatus(kinds)} ${haveActivities(kinds)}`
}

/** How many trained last on these days, whoever their admin is. */
export const countOfDays = (kinds: Kinds) =>
  `${sum(kinds)} FROM last_session_counts
    WHERE ${isOfOrganization} AND ${haveStatus(kinds)} AND day >= :from AND day < :to ${haveActivities(kinds)}`

/**
 * `merged (kind_status, kind_gender, kind_activities, place)`: the next clients of all kinds in an order. The queue of the
 * recursion has the next client of each kind; the first of them leaves it, and the one behind it comes in.
 */
export function merged(kinds: Kinds, sorting: Sorting, limit = ':limit'): string {
  const { index, areTheirs } = placeOf(kinds)
  const next = (kind: string, position: string) =>
    `${kind}kind_status, ${kind}kind_gender, ${kind}kind_activities, ${nextPlace(
      `FROM clients INDEXED BY ${indexOf(sorting) ?? index} WHERE ${areTheirs} AND ${areOf(kind)}`,
      sorting,
      position,
    )}`
  const firsts = gendersOf(kinds).map(
    (gender) => `SELECT ${next('', ':cursor')} FROM ${setsOf(kinds, gender)}`,
  )
  return `merged (kind_status, kind_gender, kind_activities, place) AS (
      ${firsts.join(' UNION ALL ')}
      UNION ALL
      SELECT ${next('merged.', 'merged.place')} FROM merged WHERE place IS NOT NULL
      ORDER BY 4 ${direction(sorting)} NULLS LAST LIMIT ${limit})`
}

/** All who trained last on these days, of an admin where one is given. */
export const trained = (kinds: Kinds) =>
  eachKind(kinds, 'clients_by_last_session', kinds.isOfAdmin ? isOfAdmin : isOfOrganization)

const eachKind = (kinds: Kinds, index: string, areTheirs: string) =>
  gendersOf(kinds)
    .map(
      (gender) => `SELECT user_uid FROM ${setsOf(kinds, gender)} CROSS JOIN clients INDEXED BY ${index}
        WHERE ${areTheirs} AND ${areOf('')} AND ${haveTrained}`,
    )
    .join(' UNION ALL ')

/** `choice (is_by_day)`: whether fewer trained last on these days than the admin has clients, whose rows cost two. */
export const choiceOf = (kinds: Kinds) =>
  `choice AS MATERIALIZED (SELECT (${countOfDays(kinds)}) <= 2 * (${countOf(kinds)}) AS is_by_day)`

/** An admin's clients who trained last on these days, looked for where `choice` says. */
export const trainedWithAdmin = (kinds: Kinds) =>
  `SELECT user_uid FROM choice CROSS JOIN (${eachKind(kinds, 'clients_by_last_session', isOfAdmin)}) WHERE is_by_day
    UNION ALL
    SELECT user_uid FROM choice CROSS JOIN (${eachKind(kinds, 'clients_by_admin', isOfAdmin)}) WHERE NOT is_by_day`
