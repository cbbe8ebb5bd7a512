import type { Context } from 'hono'
import { authenticateClientManagement } from '../http/auth.ts'
import { cors } from '../http/cors.ts'
import type { AppEnv } from '../http/env.ts'
import { Hono } from '../http/hono.ts'
import { createClient } from './create-client.ts'
import { deleteClient } from './delete-client.ts'
import { filterClients } from './filter-clients.ts'
import { getClient } from './get-client.ts'
import { getHistory } from './get-history.ts'
import { getPhoto } from './get-photo.ts'
import { listClients } from './list-clients.ts'
import { listEvents } from './list-events.ts'
import { recordSession } from './record-session.ts'
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
// Before `getClient`, which would read `filter` as an id.
clientManagement.route('/', filterClients)
clientManagement.route('/', getClient)
clientManagement.route('/', getHistory)
clientManagement.route('/', listEvents)

const oneClient = /^\/client-management\/clients\/(?!(?:filter|save-notes|record-session)\/?$)[^/]+\/?$/
const routesWithUid: Record<string, string> = { PUT: 'PUT', PATCH: 'PUT', DELETE: 'DELETE' }

/** Names the route that updates or deletes a client, for a 405 on a client's own address. */
export function insteadOf(c: Context): string {
  const method = oneClient.test(c.req.path) ? routesWithUid[c.req.method] : undefined
  return method === undefined ? '' : `: use ${method} /client-management/clients with user_uid`
}
