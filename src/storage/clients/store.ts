import type { ChangesOf } from '../../domain/changes.ts'
import type { Client, ClientFields, ClientFilter, Note, Page, Session } from '../../domain/client.ts'
import { filterQuery } from './filter.ts'
import { toClient, toColumns } from './rows.ts'
import {
  anyClientFrom,
  applySession,
  changeOutcome,
  clientByUid,
  clientsAfter,
  clientsBefore,
  deleteClient,
  deleteOutcome,
  insertSession,
  noteByUid,
  saveNote,
  touchClient,
  type DeleteOutcome,
  type Refusal,
} from './statements.ts'
import {
  createOutcome,
  insertClient,
  photoOf,
  updateOf,
  updateOutcome,
  type CreateOutcome,
} from './writes.ts'
import type { Database } from '../d1/database.ts'
import type { Revision } from '../d1/revision.ts'
import { outcomeOf, told } from '../d1/statement.ts'

export type UpdateOutcome =
  { kind: 'updated'; photo: string | null; replacedPhoto: string | null } | { kind: 'email-taken' } | Refusal

export type ClientStore = ReturnType<typeof clientStore>

/** Clients with their notes and sessions. Each function is one round trip. */
export function clientStore(database: Database) {
  return {
    /** A page of all clients; `hasMore` tells whether any client follows the page's last one. */
    async list(organization: string, page: Page): Promise<{ clients: Client[]; hasMore: boolean }> {
      const { limit, after = '', before } = page
      if (before === undefined) {
        const [rows] = await database.read(clientsAfter({ organization, after, limit: limit + 1 }))
        return { clients: rows.slice(0, limit).map(toClient), hasMore: rows.length > limit }
      }
      const [rows, following] = await database.read(
        clientsBefore({ organization, before, limit }),
        anyClientFrom({ organization, userUid: before }),
      )
      return { clients: rows.reverse().map(toClient), hasMore: following.length > 0 }
    },

    /** A page of the clients that match, with how many match in all (not counted when the page is empty). */
    async filter(
      organization: string,
      filter: ClientFilter,
      page: Page,
    ): Promise<{ clients: Client[]; count: number }> {
      const [rows] = await database.read(filterQuery(organization, filter, page))
      if (page.before !== undefined) rows.reverse()
      return { clients: rows.map(toClient), count: rows[0]?.query_count ?? 0 }
    },

    async get(organization: string, userUid: string): Promise<{ client: Client; note: Note } | undefined> {
      const [[row], [note]] = await database.read(
        clientByUid({ organization, userUid }),
        noteByUid({ organization, userUid }),
      )
      return (
        row && {
          client: toClient(row),
          note: { text: note?.text ?? null, updatedAt: note?.updated_at ?? null },
        }
      )
    },

    /** Stores a new client unless its e-mail is taken (told first) or the organization is at its limit. */
    async create(organization: string, client: Client): Promise<CreateOutcome> {
      const { userUid, email } = client
      const [, [outcome]] = await database.writeRepeatably(
        insertClient({
          organization,
          userUid,
          adminUid: client.adminUid,
          createdAt: client.createdAt,
          version: client.version,
          ...Object.fromEntries(toColumns(client)),
        }),
        outcomeOf(createOutcome({ organization, userUid, email })),
      )
      return told(outcome)
    },

    /** Changes the given fields; names the photo that the client shows now, and the one replaced, now in the outbox. */
    async update(
      organization: string,
      userUid: string,
      changes: ChangesOf<ClientFields>,
      revision: Revision,
    ): Promise<UpdateOutcome> {
      const change = { organization, userUid, ...revision }
      const columns = Object.fromEntries(toColumns(changes))
      const [[before], , [outcome]] = await database.writeRepeatably(
        // Nobody's photo, where it stays as it is.
        photoOf({ organization, userUid: changes.photo === undefined ? null : userUid }),
        updateOf(Object.keys(columns))({ ...change, ...columns }),
        outcomeOf(updateOutcome(change)),
      )
      const { kind, photo } = told(outcome)
      if (kind !== 'updated') return { kind }
      // Sent again after its answer was lost, an update finds its own photo.
      const replacedPhoto = before?.photo !== photo ? before?.photo : null
      return { kind, photo, replacedPhoto: replacedPhoto ?? null }
    },

    /** Removes a client with its note and sessions; names its photo, now in the outbox. */
    async delete(organization: string, userUid: string, revision: Revision): Promise<DeleteOutcome> {
      const change = { organization, userUid, ...revision }
      const [[outcome]] = await database.write(outcomeOf(deleteOutcome(change)), deleteClient(change))
      return told(outcome)
    },

    /** Saves, replaces or (null) clears the note. */
    async saveNote(
      organization: string,
      userUid: string,
      text: string | null,
      now: Date,
      revision: Revision,
    ): Promise<Refusal | { kind: 'changed'; version: string }> {
      const change = { organization, userUid, ...revision }
      const [, , [outcome]] = await database.writeRepeatably(
        touchClient(change),
        saveNote({ ...change, text, now: now.toISOString() }),
        outcomeOf(changeOutcome(change)),
      )
      return told(outcome)
    },

    /** Records a session, once however often it is sent; gives the latest start and the version by then. */
    async recordSession(
      organization: string,
      userUid: string,
      session: Session,
      revision: Revision,
    ): Promise<Refusal | { kind: 'changed'; lastSession: string; version: string }> {
      const change = { organization, userUid, ...revision }
      const [, , [outcome]] = await database.writeRepeatably(
        applySession({ ...change, ...session }),
        insertSession({ ...change, ...session }),
        outcomeOf(changeOutcome(change)),
      )
      return told(outcome)
    },
  }
}
