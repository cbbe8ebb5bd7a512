import type { Client, Note, Tag } from '../../domain/client.ts'
import type { Database } from '../d1/database.ts'
import { changesOfClients, withinTags } from './changes-store.ts'
import { imports } from './imports-store.ts'
import { clientExports } from './export.ts'
import { noteByUid } from './notes-and-sessions.ts'
import { notesAndSessions } from './notes-and-sessions-store.ts'
import { clientPages } from './pages.ts'
import { clientColumns, toClient, toNote } from './rows.ts'
import { clientByUid, clientCreation, insertClient, tagsOf, type ClientCreation } from './statements.ts'

export type ClientStore = ReturnType<typeof clientStore>

/** Clients with their notes and sessions. Each function is one round trip. */
export function clientStore(database: Database) {
  return {
    ...clientPages(database),

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
      return withinTags(async () => {
        const { outcome } = await database.writeRepeatably({
          event: { organization, type: 'client.created' },
          do: [insertClient(row)],
          outcome: clientCreation({ organization, userUid, email }),
        })
        return outcome
      })
    },

    /** The tags of the active clients, by folded tag. */
    async tags(organization: string): Promise<Tag[]> {
      return (await database.read({ main: tagsOf({ organization }) })).main
    },

    ...clientExports(database),
    ...changesOfClients(database),
    ...notesAndSessions(database),
    ...imports(database),
  }
}
