import { sql, type SQL } from 'drizzle-orm'
import type { ChangesOf } from '../domain/changes.ts'
import type { Client, ClientFields, ClientFilter, Note, Page, Session } from '../domain/client.ts'
import { planLimits, type Plan } from '../domain/organization.ts'
import { filterQuery } from './client-filter.ts'
import { toClient, toColumns } from './client-rows.ts'
import { query, type Database } from './d1.ts'
import {
  clientByUid,
  noteByUid,
  clientsAfter,
  clientsBefore,
  anyClientFrom,
  deleteSessions,
  deleteNote,
  deleteClient,
  saveNote,
  applySession,
  insertSession,
  lastSession,
} from './client-statements.ts'

const planLimit = sql`CASE plan ${sql.join(
  Object.entries(planLimits).map(([plan, limit]) => sql.raw(`WHEN '${plan}' THEN ${limit ?? 'NULL'}`)),
  sql` `,
)} END`
const belowLimit = sql`client_count < coalesce(client_limit, ${planLimit}, client_count + 1)`

/** True when a client of the organization, other than `except`, has this e-mail in any case. */
const emailTaken = (organization: string, email: string, except = ''): SQL<number> =>
  sql`EXISTS (SELECT 1 FROM clients
    WHERE organization_id = ${organization} AND lower(email) = lower(${email}) AND user_uid <> ${except})`

export type CreateOutcome =
  { kind: 'created'; client: Client } | { kind: 'email-taken' } | { kind: 'limit-reached'; plan: Plan }
export type UpdateOutcome =
  { kind: 'updated'; replacedPhoto: string | null } | { kind: 'email-taken' } | { kind: 'not-found' }

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
      const columns = [
        ['organization_id', organization],
        ['user_uid', client.userUid],
        ['admin_uid', client.adminUid],
        ['created_at', client.createdAt],
        ...toColumns(client),
      ] as const
      const [[before], created] = await database.write(
        query<{ plan: Plan; email_taken: number }>(
          sql`SELECT plan, ${emailTaken(organization, client.email)} AS email_taken
            FROM organizations WHERE id = ${organization}`,
        ),
        query<{ user_uid: string }>(
          sql`INSERT INTO clients (${sql.raw(columns.map(([column]) => column).join(', '))})
            SELECT ${sql.join(
              columns.map(([, value]) => sql`${value}`),
              sql`, `,
            )} FROM organizations WHERE id = ${organization} AND ${belowLimit}
            ON CONFLICT DO NOTHING RETURNING user_uid`,
        ),
      )
      if (created.length > 0) return { kind: 'created', client }
      if (before?.email_taken) return { kind: 'email-taken' }
      if (before) return { kind: 'limit-reached', plan: before.plan }
      throw new Error('The organization of a valid key does not exist')
    },

    /** Changes the given fields; names the photo that this replaced, now in the outbox. */
    async update(
      organization: string,
      userUid: string,
      changes: ChangesOf<ClientFields>,
    ): Promise<UpdateOutcome> {
      const taken = changes.email === undefined ? sql`0` : emailTaken(organization, changes.email, userUid)
      const assignments = toColumns(changes).map(([column, value]) => sql`${sql.raw(column)} = ${value}`)
      const itself = sql`organization_id = ${organization} AND user_uid = ${userUid}`
      const [[before]] = await database.write(
        query<{ photo: string | null; email_taken: number }>(
          sql`SELECT photo, ${taken} AS email_taken FROM clients WHERE ${itself}`,
        ),
        query(sql`UPDATE clients SET ${sql.join(assignments, sql`, `)} WHERE ${itself} AND NOT ${taken}`),
      )
      if (!before) return { kind: 'not-found' }
      if (before.email_taken) return { kind: 'email-taken' }
      return { kind: 'updated', replacedPhoto: changes.photo === undefined ? null : before.photo }
    },

    /** Removes a client with its note and sessions; names its photo, now in the outbox. */
    async delete(organization: string, userUid: string): Promise<{ photo: string | null } | undefined> {
      const client = { organization, userUid }
      const [, , [deleted]] = await database.write(
        deleteSessions(client),
        deleteNote(client),
        deleteClient(client),
      )
      return deleted
    },

    /** Saves, replaces or (null) clears the note; false when there is no such client. */
    async saveNote(organization: string, userUid: string, text: string | null, now: Date): Promise<boolean> {
      const [saved] = await database.writeRepeatably(
        saveNote({ organization, userUid, text, now: now.toISOString() }),
      )
      return saved.length > 0
    },

    /** Records a session, once however often it is sent; gives the latest start, undefined without such a client. */
    async recordSession(
      organization: string,
      userUid: string,
      session: Session,
    ): Promise<string | undefined> {
      const args = { organization, userUid, ...session }
      const [, , [client]] = await database.writeRepeatably(
        applySession(args),
        insertSession(args),
        lastSession({ organization, userUid }),
      )
      return client?.last_session
    },
  }
}
