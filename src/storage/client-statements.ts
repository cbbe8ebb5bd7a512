import { sql } from 'drizzle-orm'
import type { Session } from '../domain/client.ts'
import type { ClientRow } from './client-rows.ts'
import { statement } from './d1.ts'
import type { notes } from './tables.ts'

type ClientArgs = { organization: string; userUid: string }

export const clientByUid = statement<ClientArgs, ClientRow>(
  (arg) => sql`SELECT * FROM clients
    WHERE organization_id = ${arg('organization')} AND user_uid = ${arg('userUid')}`,
)
export const noteByUid = statement<ClientArgs, typeof notes.$inferSelect>(
  (arg) => sql`SELECT * FROM notes
    WHERE organization_id = ${arg('organization')} AND user_uid = ${arg('userUid')}`,
)
export const clientsAfter = statement<{ organization: string; after: string; limit: number }, ClientRow>(
  (arg) => sql`SELECT * FROM clients
    WHERE organization_id = ${arg('organization')} AND user_uid > ${arg('after')}
    ORDER BY user_uid LIMIT ${arg('limit')}`,
)
export const clientsBefore = statement<{ organization: string; before: string; limit: number }, ClientRow>(
  (arg) => sql`SELECT * FROM clients
    WHERE organization_id = ${arg('organization')} AND user_uid < ${arg('before')}
    ORDER BY user_uid DESC LIMIT ${arg('limit')}`,
)
export const anyClientFrom = statement<ClientArgs, { found: 1 }>(
  (arg) => sql`SELECT 1 AS found FROM clients
    WHERE organization_id = ${arg('organization')} AND user_uid >= ${arg('userUid')} LIMIT 1`,
)
export const deleteSessions = statement<ClientArgs>(
  (arg) => sql`DELETE FROM sessions
    WHERE organization_id = ${arg('organization')} AND user_uid = ${arg('userUid')}`,
)
export const deleteNote = statement<ClientArgs>(
  (arg) => sql`DELETE FROM notes
    WHERE organization_id = ${arg('organization')} AND user_uid = ${arg('userUid')}`,
)
export const deleteClient = statement<ClientArgs, { photo: string | null }>(
  (arg) => sql`DELETE FROM clients
    WHERE organization_id = ${arg('organization')} AND user_uid = ${arg('userUid')} RETURNING photo`,
)
export const saveNote = statement<ClientArgs & { text: string | null; now: string }, { user_uid: string }>(
  (arg) => sql`INSERT INTO notes (organization_id, user_uid, text, updated_at)
    SELECT organization_id, user_uid, ${arg('text')}, ${arg('now')} FROM clients
    WHERE organization_id = ${arg('organization')} AND user_uid = ${arg('userUid')}
    ON CONFLICT DO UPDATE SET text = excluded.text, updated_at = excluded.updated_at
    RETURNING user_uid`,
)

type SessionArgs = ClientArgs & Omit<Session, 'activity'> & { activity: string }

// Before the session is inserted, so that a repeated one finds itself and changes nothing.
export const applySession = statement<SessionArgs>(
  (arg) => sql`UPDATE clients SET
      last_session = max(coalesce(last_session, ''), ${arg('startedAt')}),
      ycom = iif(coalesce(last_session, '') <= ${arg('startedAt')}, coalesce(${arg('ycom')}, ycom), ycom),
      leg_length = iif(coalesce(last_session, '') <= ${arg('startedAt')},
        coalesce(${arg('legLength')}, leg_length), leg_length),
      weight = iif(coalesce(last_session, '') <= ${arg('startedAt')}, coalesce(${arg('weight')}, weight), weight)
    WHERE organization_id = ${arg('organization')} AND user_uid = ${arg('userUid')} AND NOT EXISTS (
      SELECT 1 FROM sessions
      WHERE organization_id = ${arg('organization')} AND user_uid = ${arg('userUid')}
        AND started_at = ${arg('startedAt')} AND activity = ${arg('activity')}
    )`,
)
export const insertSession = statement<SessionArgs>(
  (
    arg,
  ) => sql`INSERT INTO sessions (organization_id, user_uid, started_at, activity, ycom, leg_length, weight)
    SELECT organization_id, user_uid, ${arg('startedAt')}, ${arg('activity')},
      ${arg('ycom')}, ${arg('legLength')}, ${arg('weight')}
    FROM clients WHERE organization_id = ${arg('organization')} AND user_uid = ${arg('userUid')}
    ON CONFLICT DO NOTHING`,
)
export const lastSession = statement<ClientArgs, { last_session: string }>(
  (arg) => sql`SELECT last_session FROM clients
    WHERE organization_id = ${arg('organization')} AND user_uid = ${arg('userUid')}`,
)
