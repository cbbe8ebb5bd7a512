import type { Imported } from '../../domain/import.ts'
import type { Database } from '../d1/database.ts'
import { untilCurrent, writeImport } from '../d1/imports.ts'
import { decideClients } from './imports-decide.ts'
import { clientsByEmail, clientsByUid, keysIn, namesIn, readKnown } from './imports-read.ts'
import type { ClientsToImport } from './imports-rows.ts'
import { decideSessions, sessionsIn, sessionsThere, type SessionsToImport } from './imports-sessions.ts'
import { sessionWrites } from './imports-sessions-write.ts'
import { clientWrites, mustBe } from './imports-write.ts'

/** Imports. Each reads in one round trip and writes in another; others that write meanwhile cost two more. */
export function imports(database: Database) {
  return {
    /** Imports clients, all rows in one transaction; a dry run decides and writes nothing. */
    async import(organization: string, asked: ClientsToImport): Promise<Imported> {
      const names = namesIn(organization, asked)
      return untilCurrent(async () => {
        const known = await readKnown(database, names)
        const decision = decideClients(known, asked)
        const { rows, plan, places, created } = decision
        const decided: Imported =
          created > places
            ? { kind: 'limit-reached', plan, rows: created, places }
            : { kind: 'imported', rows }
        if (asked.isDryRun) return decided
        const work = clientWrites(names, known, decision, asked.now)
        return writeImport(database, organization, decided, asked.version, work)
      })
    },

    /** Imports sessions in the same way. */
    async importSessions(organization: string, asked: SessionsToImport): Promise<Imported> {
      const keys = keysIn(organization, asked.rows)
      const sessions = sessionsIn(asked)
      return untilCurrent(async () => {
        const { main, byEmail, there } = await database.read({
          main: clientsByUid(keys),
          also: { byEmail: clientsByEmail(keys), there: sessionsThere({ organization, sessions }) },
          isNewest: true,
        })
        const clients = [...main, ...byEmail]
        const { rows, recorded } = decideSessions(clients, there, asked)
        const decided = { kind: 'imported', rows } as const
        if (asked.isDryRun) return decided
        const work = [mustBe(keys, clients), ...sessionWrites(organization, recorded, asked.version)]
        return writeImport(database, organization, decided, asked.version, work)
      })
    },
  }
}
