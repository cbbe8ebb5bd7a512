import { sql, type Placeholder } from 'drizzle-orm'
import type { Session } from '../../domain/client.ts'
import type { ClientRow } from './rows.ts'
import { mayChange, type Revision } from '../d1/revision.ts'
import { statement } from '../d1/statement.ts'
import type { notes } from './tables.ts'

export type ClientArgs = { organization: string; userUid: string }

export type ChangeArgs = ClientArgs & Revision
export type Arg<Args> = (name: keyof Args & string) => Placeholder

/** What a change may come to, whatever the change. */
export type Refusal = { kind: 'not-found' } | { kind: 'stale' }

export const isClient = (arg: Arg<ClientArgs>) =>
  sql`organization_id = ${arg('organization')} AND user_uid = ${arg('userUid')}`
export const isMeant = (arg: Arg<ChangeArgs>) => mayChange(arg)

export const clientByUid = statement<ClientArgs, ClientRow>(
  (arg) => sql`SELECT * FROM clients WHERE ${isClient(arg)}`,
)
export const noteByUid = statement<ClientArgs, typeof notes.$inferSelect>(
  (arg) => sql`SELECT * FROM notes WHERE ${isClient(arg)}`,
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

/** Whom an outcome is about. */
export const subject = sql`'client:' || user_uid AS subject`

/** After a change, or instead of it. */
export const changeOutcome = statement<
  ChangeArgs,
  Refusal | { kind: 'changed'; lastSession: string; version: string }
>(
  (arg) => sql`SELECT json_object(
      'kind', CASE WHEN max(version) IS NULL THEN 'not-found' WHEN ${isMeant(arg)} THEN 'changed' ELSE 'stale' END,
      'lastSession', last_session, 'version', version) AS outcome, ${subject}
    FROM clients WHERE ${isClient(arg)}`,
)

export type DeleteOutcome = Refusal | { kind: 'deleted'; photo: string | null }

/** Before a deletion: afterwards nobody knows whether there was anything. */
export const deleteOutcome = statement<ChangeArgs, DeleteOutcome>(
  (arg) => sql`SELECT json_object(
      'kind', CASE WHEN max(version) IS NULL THEN 'not-found' WHEN ${isMeant(arg)} THEN 'deleted' ELSE 'stale' END,
      'photo', photo) AS outcome, ${subject}
    FROM clients WHERE ${isClient(arg)}`,
)
export const deleteClient = statement<ChangeArgs>(
  (arg) => sql`DELETE FROM clients WHERE ${isClient(arg)} AND ${isMeant(arg)}`,
)
/** A note is part of its client: who read the client before has not seen it. */
export const touchClient = statement<ChangeArgs>(
  (arg) => sql`UPDATE clients SET version = ${arg('version')} WHERE ${isClient(arg)} AND ${isMeant(arg)}`,
)
export const saveNote = statement<ClientArgs & { version: string; text: string | null; now: string }>(
  (arg) => sql`INSERT INTO notes (organization_id, user_uid, text, updated_at)
    SELECT organization_id, user_uid, ${arg('text')}, ${arg('now')} FROM clients
    WHERE ${isClient(arg)} AND version = ${arg('version')}
    ON CONFLICT DO UPDATE SET text = excluded.text, updated_at = excluded.updated_at`,
)

type SessionArgs = ChangeArgs & Omit<Session, 'activity'> & { activity: string }

// Before the session is inserted, so that a repeated one finds itself and changes nothing.
export const applySession = statement<SessionArgs>(
  (arg) => sql`UPDATE clients SET
      version = ${arg('version')},
      last_session = max(coalesce(last_session, ''), ${arg('startedAt')}),
      ycom = iif(coalesce(last_session, '') <= ${arg('startedAt')}, coalesce(${arg('ycom')}, ycom), ycom),
      leg_length = iif(coalesce(last_session, '') <= ${arg('startedAt')},
        coalesce(${arg('legLength')}, leg_length), leg_length),
      weight = iif(coalesce(last_session, '') <= ${arg('startedAt')}, coalesce(${arg('weight')}, weight), weight)
    WHERE ${isClient(arg)} AND ${isMeant(arg)} AND NOT EXISTS (
      SELECT 1 FROM sessions
      WHERE ${isClient(arg)} AND started_at = ${arg('startedAt')} AND activity = ${arg('activity')}
    )`,
)
export const insertSession = statement<SessionArgs>(
  (
    arg,
  ) => sql`INSERT INTO sessions (organization_id, user_uid, started_at, activity, ycom, leg_length, weight)
    SELECT organization_id, user_uid, ${arg('startedAt')}, ${arg('activity')},
      ${arg('ycom')}, ${arg('legLength')}, ${arg('weight')}
    FROM clients WHERE ${isClient(arg)} AND version = ${arg('version')}
    ON CONFLICT DO NOTHING`,
)
