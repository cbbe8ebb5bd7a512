import { sessionLimits } from '../../domain/limits.ts'
import type { Refused } from '../../domain/refused.ts'
import { mayChange, type Revision } from '../d1/revision.ts'
import { statement } from '../d1/statement.ts'
import type { Session, SessionKey } from '../../domain/client.ts'
import type { NoteRow, SessionRow } from './rows.ts'
import {
  changeKind,
  clientSubject,
  isActive,
  isClient,
  type ChangeArgs,
  type ChangeRefused,
  type ClientArgs,
} from './statements.ts'

type Changed = { kind: 'changed'; version: string }

/** The outcome, read after a note is stored. */
export const noteOutcome = statement<ChangeArgs, ChangeRefused | Changed>()(
  `SELECT json_object('kind', ${changeKind('changed', "'stale'")}, 'version', version) AS outcome, ${clientSubject}
    FROM clients WHERE ${isClient}`,
)

export const noteByUid = statement<ClientArgs, NoteRow>()(`SELECT * FROM notes WHERE ${isClient}`)
/** A note changes its client's version: a caller who read the client before has not seen this note. */
export const touchClient = statement<ChangeArgs>()(
  `UPDATE clients SET version = :version WHERE ${isClient} AND ${isActive} AND ${mayChange}`,
)
export const upsertNote = statement<ClientArgs & { version: string; text: string | null; now: string }>()(
  `INSERT INTO note_of_client (organization_id, user_uid, text, updated_at, version)
    VALUES (:organization, :userUid, :text, :now, :version)`,
)

type SessionArgs = ClientArgs & { version: string } & Pick<Session, keyof Session>
type KeyArgs = ChangeArgs & Pick<SessionKey, keyof SessionKey>

const isSession = `${isClient} AND started_at = :startedAt AND activity = :activity` as const
const { sessions: mostSessions } = sessionLimits

// This runs before the session is inserted: a repeated session finds itself and changes nothing.
export const applySession = statement<Omit<SessionArgs, 'durationSeconds' | 'note'> & Revision>()(
  `UPDATE clients SET
      version = :version,
      session_version = :version,
      session_count = session_count + 1,
      last_session = max(coalesce(last_session, ''), :startedAt),
      ycom = iif(coalesce(last_session, '') <= :startedAt, coalesce(:ycom, ycom), ycom),
      leg_length = iif(coalesce(last_session, '') <= :startedAt,
        coalesce(:legLength, leg_length), leg_length),
      weight = iif(coalesce(last_session, '') <= :startedAt, coalesce(:weight, weight), weight)
    WHERE ${isClient} AND ${isActive} AND ${mayChange} AND session_count < ${mostSessions}
      AND NOT EXISTS (SELECT 1 FROM sessions WHERE ${isSession})`,
)
export const insertSession = statement<SessionArgs>()(
  `INSERT INTO sessions (organization_id, user_uid, started_at, activity, duration_seconds, ycom, leg_length, weight, note)
    SELECT organization_id, user_uid, :startedAt, :activity,
      :durationSeconds, :ycom, :legLength, :weight, :note
    FROM clients WHERE ${isClient} AND version = :version
    ON CONFLICT DO NOTHING`,
)

/** Runs after the insertion. A repeated session changed nothing and is there. */
export const sessionOutcome = statement<
  KeyArgs,
  ChangeRefused | Refused<'too-many-sessions'> | (Changed & { lastSession: string; startedAt: string })
>()(
  `SELECT json_object(
      'kind', ${changeKind(
        'changed',
        `iif(session_count < ${mostSessions} OR EXISTS (SELECT 1 FROM sessions WHERE ${isSession}),
          'changed', 'too-many-sessions')`,
      )},
      'lastSession', last_session, 'startedAt', :startedAt, 'version', version) AS outcome, ${clientSubject}
    FROM clients WHERE ${isClient}`,
)

/** A page, newest first, before a position in the order of start and activity. */
export const sessionsBefore = statement<
  ClientArgs & Record<'startedAt' | 'before' | 'from', string> & { activity: string | null; limit: number },
  SessionRow
>()(
  `SELECT * FROM sessions
    WHERE ${isClient} AND (started_at, activity) < (:startedAt, :before) AND started_at >= :from
      AND (:activity IS NULL OR activity = :activity)
    ORDER BY started_at DESC, activity DESC LIMIT :limit`,
)

export const removeSession = statement<KeyArgs>()(
  `INSERT INTO session_removal (organization_id, user_uid, version, last_session, last_left, session)
    SELECT organization_id, user_uid, :version, last_session,
      (SELECT started_at FROM sessions WHERE ${isClient} AND NOT (started_at = :startedAt AND activity = :activity)
        ORDER BY started_at DESC LIMIT 1),
      (SELECT json_object('activity', activity, 'started_at', started_at, 'duration_seconds', duration_seconds,
        'ycom', ycom, 'leg_length', leg_length, 'weight', weight, 'note', octet_length(note))
        FROM sessions WHERE ${isSession})
    FROM clients WHERE ${isClient} AND ${isActive} AND ${mayChange}`,
)
export type SessionDeletion =
  ChangeRefused | Refused<'no-session'> | { kind: 'session-deleted'; version: string }
export const sessionDeletion = statement<ChangeArgs, SessionDeletion>()(
  `SELECT json_object('kind', ${changeKind('session-deleted', "'no-session'")}, 'version', version) AS outcome, ${clientSubject}
    FROM clients WHERE ${isClient}`,
)
