import type { Session } from '../../domain/client.ts'
import type { Database } from '../d1/database.ts'
import type { Revision } from '../d1/revision.ts'
import { applySession, clientChange, insertSession, touchClient, upsertNote } from './notes-and-sessions.ts'
import { sessionColumns } from './rows.ts'
import type { ChangeRefused } from './statements.ts'

/** A client's note and sessions. Each function is one round trip. */
export function notesAndSessions(database: Database) {
  return {
    /** Saves, replaces or (null) clears the note. */
    async saveNote(
      organization: string,
      userUid: string,
      text: string | null,
      now: Date,
      revision: Revision,
    ): Promise<ChangeRefused | { kind: 'changed'; version: string }> {
      const change = { organization, userUid, ...revision }
      const { outcome } = await database.writeRepeatably({
        event: { organization, type: 'client.note_saved' },
        do: [touchClient(change), upsertNote({ ...change, text, now: now.toISOString() })],
        outcome: clientChange(change),
      })
      return outcome
    },

    /** Records a session, once even if it is sent again; returns the latest start and the client's version. */
    async recordSession(
      organization: string,
      userUid: string,
      session: Session,
      revision: Revision,
    ): Promise<ChangeRefused | { kind: 'changed'; lastSession: string; version: string }> {
      const change = { organization, userUid, ...revision }
      const { outcome } = await database.writeRepeatably({
        event: {
          organization,
          type: 'client.session_recorded',
          changes: { session: [null, sessionColumns(session)] },
        },
        do: [applySession({ ...change, ...session }), insertSession({ ...change, ...session })],
        outcome: clientChange(change),
      })
      return outcome
    },
  }
}
