import { dayAfter } from '../../domain/calendar.ts'
import type { Session, SessionKey, SessionPage } from '../../domain/client.ts'
import type { Database } from '../d1/database.ts'
import type { Revision } from '../d1/revision.ts'
import { knownClient } from '../events/statements.ts'
import {
  applySession,
  insertSession,
  noteOutcome,
  removeSession,
  sessionDeletion,
  sessionOutcome,
  sessionsBefore,
  touchClient,
  upsertNote,
  type SessionDeletion,
} from './notes-and-sessions.ts'
import { sessionColumns, toSession } from './rows.ts'
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
        outcome: noteOutcome(change),
      })
      return outcome
    },

    /** Records a session, once even if it is sent again; returns the latest start and the client's version. */
    async recordSession(organization: string, userUid: string, session: Session, revision: Revision) {
      const change = { organization, userUid, ...revision, ...session }
      const { outcome } = await database.writeRepeatably({
        event: {
          organization,
          type: 'client.session_recorded',
          changes: { session: [null, sessionColumns(session)] },
        },
        do: [applySession(change), insertSession(change)],
        outcome: sessionOutcome(change),
      })
      return outcome
    },

    /** A page of a client's sessions, newest first; undefined if there is no such client. */
    async sessions(
      organization: string,
      userUid: string,
      { before, activity, startDate = '', endDate, limit }: SessionPage,
    ): Promise<{ sessions: Session[]; hasMore: boolean } | undefined> {
      const end = endDate === undefined ? '~' : dayAfter(endDate)
      // The earlier of the two, so that one range of the index has the page.
      const { startedAt, activity: last } =
        before && before.startedAt < end ? before : { startedAt: end, activity: '' }
      const position = { startedAt, before: last, from: startDate }
      const { main, found } = await database.read({
        main: knownClient({ organization, userUid }),
        also: {
          found: sessionsBefore({
            organization,
            userUid,
            ...position,
            activity: activity ?? null,
            limit: limit + 1,
          }),
        },
      })
      if (main.length === 0) return undefined
      return { sessions: found.slice(0, limit).map(toSession), hasMore: found.length > limit }
    },

    /** Deletes a session; the latest start of those that are left is the client's. Measurements stay. */
    async deleteSession(
      organization: string,
      userUid: string,
      key: SessionKey,
      revision: Revision,
    ): Promise<SessionDeletion> {
      const change = { organization, userUid, ...revision }
      const { outcome } = await database.writeRepeatably({
        event: { organization, type: 'client.session_deleted' },
        do: [removeSession({ ...change, ...key })],
        outcome: sessionDeletion(change),
      })
      return outcome
    },
  }
}
