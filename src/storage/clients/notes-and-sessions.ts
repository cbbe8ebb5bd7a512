import { mayChange, type Revision } from '../d1/revision.ts'
import { statement } from '../d1/statement.ts'
import type { Session } from '../../domain/client.ts'
import type { NoteRow } from './rows.ts'
import {
  clientSubject,
  isClient,
  type ChangeArgs,
  type ChangeRefused,
  type ClientArgs,
} from './statements.ts'

/** The outcome, read after a note or a session is stored. */
export const clientChange = statement<
  ChangeArgs,
  ChangeRefused | { kind: 'changed'; lastSession: string; version: string }
>()(
  `SELECT json_object(
      'kind', CASE WHEN max(version) IS NULL THEN 'not-found' WHEN ${mayChange} THEN 'changed' ELSE 'stale' END,
      'lastSession', last_session, 'version', version) AS outcome, ${clientSubject}
    FROM clients WHERE ${isClient}`,
)

export const noteByUid = statement<ClientArgs, NoteRow>()(`SELECT * FROM notes WHERE ${isClient}`)
/** A note changes its client's version: a caller who read the client before has not seen this note. */
export const touchClient = statement<ChangeArgs>()(
  `UPDATE clients SET version = :version WHERE ${isClient} AND ${mayChange}`,
)
export const upsertNote = statement<ClientArgs & { version: string; text: string | null; now: string }>()(
  `INSERT INTO note_of_client (organization_id, user_uid, text, updated_at, version)
    VALUES (:organization, :userUid, :text, :now, :version)`,
)

type SessionArgs = ClientArgs & { version: string } & Pick<Session, keyof Session>

// This runs before the session is inserted: a repeated session finds itself and changes nothing.
export const applySession = statement<SessionArgs & Revision>()(
  `UPDATE clients SET
      version = :version,
      session_version = :version,
      last_session = max(coalesce(last_session, ''), :startedAt),
      ycom = iif(coalesce(last_session, '') <= :startedAt, coalesce(:ycom, ycom), ycom),
      leg_length = iif(coalesce(last_session, '') <= :startedAt,
        coalesce(:legLength, leg_length), leg_length),
      weight = iif(coalesce(last_session, '') <= :startedAt, coalesce(:weight, weight), weight)
    WHERE ${isClient} AND ${mayChange} AND NOT EXISTS (
      SELECT 1 FROM sessions
      WHERE ${isClient} AND started_at = :startedAt AND activity = :activity
    )`,
)
export const insertSession = statement<SessionArgs>()(
  `INSERT INTO sessions (organization_id, user_uid, started_at, activity, ycom, leg_length, weight)
    SELECT organization_id, user_uid, :startedAt, :activity,
      :ycom, :legLength, :weight
    FROM clients WHERE ${isClient} AND version = :version
    ON CONFLICT DO NOTHING`,
)
