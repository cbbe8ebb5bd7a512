import type { Context } from 'hono'
import { authenticateClientManagement } from '../http/auth.ts'
import { cors } from '../http/cors.ts'
import type { AppEnv } from '../http/env.ts'
import { Hono } from '../http/hono.ts'
import { archiveClient } from './archive-client.ts'
import { createClient } from './create-client.ts'
import { deleteClient } from './delete-client.ts'
import { deleteSession } from './delete-session.ts'
import { exportClients } from './export-clients.ts'
import { exportSessions } from './export-sessions.ts'
import { filterClients } from './filter-clients.ts'
import { getClient } from './get-client.ts'
import { getHistory } from './get-history.ts'
import { getPersonalData } from './get-personal-data.ts'
import { getPhoto } from './get-photo.ts'
import { getUsage } from './get-usage.ts'
import { importClients } from './import-clients.ts'
import { importSessions } from './import-sessions.ts'
import { listClients } from './list-clients.ts'
import { listEvents } from './list-events.ts'
import { listSessions } from './list-sessions.ts'
import { listTags } from './list-tags.ts'
import { recordSession } from './record-session.ts'
import { restoreClient } from './restore-client.ts'
import { saveNote } from './save-note.ts'
import { updateClient } from './update-client.ts'

/** The client-management API. Photos open by their unguessable name; every other route checks the key first. */
export const clientManagement = new Hono<AppEnv>()

clientManagement.use(cors)
clientManagement.route('/', getPhoto)
clientManagement.use(authenticateClientManagement)
clientManagement.route('/', listClients)
clientManagement.route('/', createClient)
clientManagement.route('/', updateClient)
clientManagement.route('/', deleteClient)
clientManagement.route('/', saveNote)
clientManagement.route('/', recordSession)
clientManagement.route('/', archiveClient)
clientManagement.route('/', restoreClient)
// Before `getClient`, which would read `filter` as an id.
clientManagement.route('/', filterClients)
clientManagement.route('/', getClient)
clientManagement.route('/', getHistory)
clientManagement.route('/', getPersonalData)
clientManagement.route('/', listSessions)
clientManagement.route('/', deleteSession)
clientManagement.route('/', listTags)
clientManagement.route('/', listEvents)
clientManagement.route('/', importClients)
clientManagement.route('/', importSessions)
clientManagement.route('/', getUsage)
clientManagement.route('/', exportClients)
clientManagement.route('/', exportSessions)

const oneClient =
  /^\/client-management\/clients\/(?!(?:filter|save-notes|record-session|archive|restore)\/?$)[^/]+\/?$/
const routesWithUid: Record<string, string> = { PUT: 'PUT', PATCH: 'PUT', DELETE: 'DELETE' }

/** Names the route that updates or deletes a client, for a 405 on a client's own address. */
export function insteadOf(c: Context): string {
  const method = oneClient.test(c.req.path) ? routesWithUid[c.req.method] : undefined
  return method === undefined ? '' : `: use ${method} /client-management/clients with user_uid`
}
