import type { Session } from '../../domain/client.ts'
import type { Read, RowProblem, RowOutcome } from '../../domain/import.ts'
import { sessionLimits } from '../../domain/limits.ts'
import * as sentences from '../../domain/sentences.ts'
import { statement } from '../d1/statement.ts'
import type { ClientRow } from './rows.ts'

/** A row of a file of sessions. Its client has this id, or else this e-mail (in lower case). */
export interface SessionRowToImport {
  readonly row: number
  readonly uid: string | undefined
  readonly email: string | undefined
  readonly read: Read<Session>
}

export interface SessionsToImport {
  readonly rows: readonly SessionRowToImport[]
  readonly isDryRun: boolean
  /** Of the clients who get sessions. */
  readonly version: string
}

type Key = Record<'user_uid' | 'started_at' | 'activity', string>
const keyOf = ({ user_uid, started_at, activity }: Key) => `${user_uid} ${started_at} ${activity}`

/** Those of a file that are there: JSON lists of id, e-mail, start and activity. */
export const sessionsThere = statement<{ organization: string; sessions: string }, Key>()(
  `SELECT sessions.user_uid, sessions.started_at, sessions.activity FROM json_each(:sessions) CROSS JOIN sessions
    WHERE sessions.organization_id = :organization AND sessions.user_uid = coalesce(
        (SELECT user_uid FROM clients WHERE organization_id = :organization AND user_uid = value ->> 0),
        (SELECT user_uid FROM clients WHERE organization_id = :organization AND lower(email) = value ->> 1))
      AND started_at = value ->> 2 AND activity = value ->> 3`,
)
export const sessionsIn = ({ rows }: SessionsToImport) =>
  JSON.stringify(
    rows.flatMap(({ uid = null, email = null, read }) =>
      'fields' in read ? [[uid, email, read.fields.startedAt, read.fields.activity]] : [],
    ),
  )

export interface Recorded {
  client: ClientRow
  session: Session
}

/** Decides the rows in their order. A session that is there, or in an earlier row, changes nothing. */
export function decideSessions(
  clients: readonly ClientRow[],
  there: readonly Key[],
  asked: SessionsToImport,
) {
  const byUid = new Map(clients.map((client) => [client.user_uid, client]))
  const byEmail = new Map(clients.map((client) => [client.email.toLowerCase(), client]))
  const known = new Set(there.map(keyOf))
  const counts = new Map<string, number>()
  const recorded: Recorded[] = []

  function decide({ uid = '', email = '', read }: SessionRowToImport): Omit<RowOutcome, 'row'> {
    const client = byUid.get(uid) ?? byEmail.get(email)
    const id = client?.user_uid ?? null
    const failed = (problems: readonly RowProblem[]) => ({ outcome: 'failed', id, problems }) as const
    const wrong = (message: string) => failed([{ field: uid === '' ? 'email' : 'user_uid', message }])
    if ('problems' in read) return failed(read.problems)
    if (!client) return wrong(sentences.unknownClient)
    const { user_uid, status, session_count } = client
    const { startedAt, activity } = read.fields
    const key = keyOf({ user_uid, started_at: startedAt, activity })
    if (known.has(key)) return { outcome: 'unchanged', id }
    if (status === 'archived') return wrong(sentences.isArchived)
    const count = counts.get(user_uid) ?? session_count
    if (count >= sessionLimits.sessions) return wrong(sentences.tooManySessions)
    known.add(key)
    counts.set(user_uid, count + 1)
    recorded.push({ client, session: read.fields })
    return { outcome: 'created', id }
  }

  const rows = asked.rows.map((row): RowOutcome => ({ row: row.row, ...decide(row) }))
  return { rows, recorded }
}
