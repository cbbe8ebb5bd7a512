import type { ChangesOf } from '../../domain/changes.ts'
import type { Client, ClientFields, ClientFilter, Note, Page } from '../../domain/client.ts'
import type { Database } from '../d1/database.ts'
import type { Revision } from '../d1/revision.ts'
import { filteredPage } from './filter.ts'
import { noteByUid } from './notes-and-sessions.ts'
import { notesAndSessions } from './notes-and-sessions-store.ts'
import { clientColumns, toClient, toNote } from './rows.ts'
import {
  anyClientFrom,
  clientByUid,
  clientCreation,
  clientDeletion,
  clientsAfter,
  clientsBefore,
  clientUpdateOutcome,
  insertClient,
  photoShownBy,
  removeClient,
  updateColumns,
  type ClientCreation,
  type ClientDeletion,
  type ClientUpdate,
} from './statements.ts'

export type ClientStore = ReturnType<typeof clientStore>

/** Clients with their notes and sessions. Each function is one round trip. */
export function clientStore(database: Database) {
  return {
    /** A page of all clients; `hasMore`: a client follows the page's last one. */
    async list(organization: string, page: Page): Promise<{ clients: Client[]; hasMore: boolean }> {
      const { limit, after = '', before } = page
      if (before === undefined) {
        const { main: rows } = await database.read({
          main: clientsAfter({ organization, after, limit: limit + 1 }),
        })
        return { clients: rows.slice(0, limit).map(toClient), hasMore: rows.length > limit }
      }
      const { main: rows, following } = await database.read({
        main: clientsBefore({ organization, before, limit }),
        also: { following: anyClientFrom({ organization, userUid: before }) },
      })
      return { clients: rows.reverse().map(toClient), hasMore: following.length > 0 }
    },

    /** A page of the matching clients, and the count of all matches (not counted for an empty page). */
    async filter(
      organization: string,
      filter: ClientFilter,
      page: Page,
    ): Promise<{ clients: Client[]; count: number }> {
      const { main: rows } = await database.read({ main: filteredPage(organization, filter, page) })
      if (page.before !== undefined) rows.reverse()
      return { clients: rows.map(toClient), count: rows[0]?.query_count ?? 0 }
    },

    async get(organization: string, userUid: string): Promise<{ client: Client; note: Note } | undefined> {
      const { main, notes } = await database.read({
        main: clientByUid({ organization, userUid }),
        also: { notes: noteByUid({ organization, userUid }) },
      })
      const [row] = main
      return row && { client: toClient(row), note: toNote(notes[0]) }
    },

    /** Stores a new client, unless its e-mail is taken (reported first) or the organization is at its limit. */
    async create(organization: string, client: Client): Promise<ClientCreation> {
      const { userUid, email, adminUid, createdAt, version } = client
      const row = { organization, userUid, adminUid, createdAt, version, ...clientColumns(client) }
      const { outcome } = await database.writeRepeatably({
        event: { organization, type: 'client.created' },
        do: [insertClient(row)],
        outcome: clientCreation({ organization, userUid, email }),
      })
      return outcome
    },

    /**
     * Changes the given fields; returns the client's current photo, and the replaced one, which is now in the outbox.
     */
    async update(
      organization: string,
      userUid: string,
      changes: ChangesOf<ClientFields>,
      revision: Revision,
    ): Promise<ClientUpdate> {
      const change = { organization, userUid, ...revision }
      // A null uid finds no photo: a change without a photo replaces none.
      const shownBy = changes.photo === undefined ? null : userUid
      const { photo: newPhoto, ...others } = changes
      const isPhotoAlone =
        newPhoto !== undefined && Object.values(others).every((value) => value === undefined)
      const { before, outcome } = await database.writeRepeatably({
        event: { organization, type: isPhotoAlone ? 'client.photo_changed' : 'client.updated' },
        ask: { before: photoShownBy({ organization, userUid: shownBy }) },
        do: [updateColumns(change, clientColumns(changes))],
        outcome: clientUpdateOutcome(change),
      })
      const { kind, photo } = outcome
      if (kind !== 'updated') return { kind }
      // A repeat after a lost answer finds its own photo, which must not be deleted.
      const replacedPhoto = before[0]?.photo !== photo ? before[0]?.photo : null
      return { kind, photo, replacedPhoto: replacedPhoto ?? null }
    },

    /** Removes a client with its note and sessions; returns its photo, which is now in the outbox. */
    async delete(organization: string, userUid: string, revision: Revision): Promise<ClientDeletion> {
      const change = { organization, userUid, ...revision }
      const { outcome } = await database.write({
        event: { organization, type: 'client.deleted' },
        outcome: clientDeletion(change),
        thenDo: [removeClient(change)],
      })
      return outcome
    },

    ...notesAndSessions(database),
  }
}
