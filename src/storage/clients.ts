import { sql, type SQL } from 'drizzle-orm'
import type { ChangesOf } from '../domain/changes.ts'
import type { Client, ClientFields, ClientFilter, Note, Page, Session } from '../domain/client.ts'
import { planLimits, type Plan } from '../domain/organization.ts'
import { filterQuery } from './client-filter.ts'
import { toClient, toColumns } from './client-rows.ts'
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
  updateOutcome,
  type DeleteOutcome,
  type Refusal,
} from './client-statements.ts'
import type { Database } from './d1.ts'
import { mayChange, type Revision } from './revision.ts'
import { outcomeOf, query, told } from './statement.ts'

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
  | { kind: 'created'; userUid: string; photo: string | null }
  | { kind: 'email-taken' }
  | { kind: 'limit-reached'; plan: Plan }
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
      const { userUid } = client
      const columns = [
        ['organization_id', organization],
        ['user_uid', userUid],
        ['admin_uid', client.adminUid],
        ['created_at', client.createdAt],
        ['version', client.version],
        ...toColumns(client),
      ] as const
      const [, [outcome]] = await database.writeRepeatably(
        query(
          sql`INSERT INTO clients (${sql.raw(columns.map(([column]) => column).join(', '))})
            SELECT ${sql.join(
              columns.map(([, value]) => sql`${value}`),
              sql`, `,
            )} FROM organizations WHERE id = ${organization} AND ${belowLimit}
            ON CONFLICT DO NOTHING`,
        ),
        outcomeOf(
          query<CreateOutcome>(
            sql`SELECT json_object(
                'kind', CASE WHEN user_uid IS NOT NULL THEN 'created'
                  WHEN ${emailTaken(organization, client.email)} THEN 'email-taken' ELSE 'limit-reached' END,
                'userUid', user_uid, 'photo', photo, 'plan', plan) AS outcome
              FROM organizations LEFT JOIN clients ON organization_id = id AND user_uid = ${userUid}
              WHERE id = ${organization}`,
          ),
        ),
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
      const isFree =
        changes.email === undefined ? sql`` : sql`AND NOT ${emailTaken(organization, changes.email, userUid)}`
      const columns = [...toColumns(changes), ['version', revision.version] as const]
      const assignments = columns.map(([column, value]) => sql`${sql.raw(column)} = ${value}`)
      const itself = sql`organization_id = ${organization} AND user_uid = ${userUid}`
      const photoBefore =
        changes.photo === undefined ? sql`NULL` : sql`(SELECT photo FROM clients WHERE ${itself})`
      const [[before], , [outcome]] = await database.writeRepeatably(
        query<{ photo: string | null }>(sql`SELECT ${photoBefore} AS photo`),
        query(
          sql`UPDATE clients SET ${sql.join(assignments, sql`, `)}
            WHERE ${itself} AND ${mayChange(revision)} ${isFree}`,
        ),
        outcomeOf(updateOutcome({ organization, userUid, ...revision })),
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
    ): Promise<Refusal | { kind: 'changed' }> {
      const change = { organization, userUid, ...revision }
      const [, , [outcome]] = await database.writeRepeatably(
        touchClient(change),
        saveNote({ ...change, text, now: now.toISOString() }),
        outcomeOf(changeOutcome(change)),
      )
      return told(outcome)
    },

    /** Records a session, once however often it is sent; gives the latest start. */
    async recordSession(
      organization: string,
      userUid: string,
      session: Session,
      revision: Revision,
    ): Promise<Refusal | { kind: 'changed'; lastSession: string }> {
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
