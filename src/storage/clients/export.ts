import { dayAfter } from '../../domain/calendar.ts'
import type { Client, ClientFilter, Session, SessionFilter } from '../../domain/client.ts'
import type { Pages } from '../../domain/export.ts'
import { exportLimits } from '../../domain/limits.ts'
import type { Database } from '../d1/database.ts'
import { pagesOf } from '../d1/export.ts'
import { statement, type Query } from '../d1/statement.ts'
import { countOfMatches, filteredPage, type FilteredRow } from './filter.ts'
import { toClient, toSession, type SessionRow } from './rows.ts'

/** Exports of clients and of their sessions. */
export const clientExports = (database: Database) => ({
  /** The clients that match, each with the text of its note where notes are asked for. */
  exportedClients: (
    organization: string,
    filter: ClientFilter,
    hasNotes: boolean,
  ): Pages<Client & { note: string | null }> =>
    pagesOf(database, {
      start: [''],
      rows: ([after], limit) => filteredPage(organization, filter, { after, limit, isCounted: false }),
      whole: (rows): Query<Noted> => (hasNotes ? withNotes(rows) : rows),
      placeOf: (row) => [row.user_uid],
      toThing: (row) => ({ ...toClient(row), note: row.note ?? null }),
      ...countOfMatches(organization, filter),
    }),

  /** The sessions of all clients, or of one. */
  exportedSessions(
    organization: string,
    { userUid, activity, startDate, endDate }: SessionFilter,
  ): Pages<Session & { userUid: string; email: string }> {
    const whose = { organization, first: userUid ?? '', last: userUid ?? '~' }
    const from = startDate ?? ''
    const to = endDate === undefined ? '~' : dayAfter(endDate)
    return pagesOf(database, {
      start: ['', '', ''],
      rows: ([uid = '', start = '', last = ''], limit) =>
        sessionsBehind({
          ...whose,
          from,
          to,
          activity: activity ?? null,
          uid,
          start,
          lastActivity: last,
          limit,
        }),
      whole: (rows) => rows,
      placeOf: (row) => [row.user_uid, row.started_at, row.activity],
      toThing: (row) => ({ ...toSession(row), userUid: row.user_uid, email: row.email }),
      isExact: (activity ?? startDate ?? endDate) === undefined,
      count: countOfSessions(whose),
    })
  },
})

type Noted = FilteredRow & { note?: string | null; is_too_much?: number }

/** With the notes, up to as many bytes as memory should hold at once. Sorting again would cost a row each. */
const withNotes = ({ sql, params }: Query<FilteredRow>): Query<Noted> => ({
  sql: `SELECT *, iif(is_too_much, NULL, text) AS note FROM (
    SELECT page.*, text, total(octet_length(text)) OVER (ROWS UNBOUNDED PRECEDING) > ${exportLimits.noteBytes} AS is_too_much
    FROM (${sql}) AS page LEFT JOIN notes USING (organization_id, user_uid))`,
  params,
})

type WhoseArgs = Record<'organization' | 'first' | 'last', string>
const whose = 'clients.organization_id = :organization AND clients.user_uid BETWEEN'

/** A client without a session costs a row, one who has not trained since `from` no more. */
const sessionsBehind = statement<
  WhoseArgs &
    Record<'from' | 'to' | 'uid' | 'start' | 'lastActivity', string> & {
      activity: string | null
      limit: number
    },
  SessionRow & { email: string }
>()(
  `SELECT sessions.*, clients.email FROM clients CROSS JOIN sessions
      ON sessions.organization_id = :organization AND sessions.user_uid = clients.user_uid
    WHERE ${whose} max(:first, :uid) AND :last AND last_session >= :from
      AND (started_at, activity) > (max(:from, iif(clients.user_uid = :uid, :start, '')), :lastActivity)
      AND started_at < :to AND (:activity IS NULL OR activity = :activity)
    ORDER BY clients.user_uid, started_at, activity LIMIT :limit`,
)

const countOfSessions = statement<WhoseArgs, { count: number }>()(
  `SELECT total(session_count) AS count FROM clients WHERE ${whose} :first AND :last`,
)
