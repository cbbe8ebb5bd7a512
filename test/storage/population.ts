import { env } from 'cloudflare:workers'
import { ulid } from 'ulid'
import type { Organization } from '../helpers.ts'
import { bulkClients, insertClients } from './bulk.ts'

const chunk = 5_000

/** Inserts many clients into an organization, triggers included; gives their uids. */
export async function populate(organization: Organization, size: number): Promise<string[]> {
  const rows = bulkClients(size)
  for (let first = 0; first < size; first += chunk) {
    await env.DB.prepare(insertClients)
      .bind(organization.id, organization.adminUid, JSON.stringify(rows.slice(first, first + chunk)))
      .run()
  }
  return rows.map(({ user_uid }) => user_uid)
}

/** Creates other organizations, each with an admin and a client. */
export async function makeNeighbours(count: number): Promise<void> {
  const start = Date.UTC(2026, 0, 1)
  const ids = Array.from({ length: count }, (_, number) => ({
    id: `neighbour-${ulid().toLowerCase()}-${number}`,
    uid: ulid(start + number),
  }))
  const values = JSON.stringify(ids)
  const created = "'2026-01-01T00:00:00.000Z'"
  const insert = (sql: string) => env.DB.prepare(`${sql} FROM json_each(?)`).bind(values)
  await env.DB.batch([
    insert(`INSERT INTO organizations (id, name, plan, created_at)
      SELECT value ->> 'id', 'A neighbour', 'free', ${created}`),
    insert(`INSERT INTO admins (organization_id, admin_uid, display_name, email, created_at)
      SELECT value ->> 'id', 'admin', 'An admin', 'admin@example.com', ${created}`),
    insert(`INSERT INTO clients (organization_id, user_uid, admin_uid, display_name, email, created_at)
      SELECT value ->> 'id', value ->> 'uid', 'admin', 'Test Client', 'client@example.com', ${created}`),
  ])
}
