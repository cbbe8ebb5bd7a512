import { env } from 'cloudflare:workers'
import { ulid } from 'ulid'
import type { Organization } from '../helpers.ts'

const chunk = 5_000
const day = 86_400_000

/**
 * Fills an organization with many clients at once, through the tables and their triggers: every second one male, one in
 * a hundred female, the rest of no stated gender; one in ten prefers Running; one in four had a session, spread over the
 * thousand days before 2026.
 */
export async function populate(organization: Organization, size: number): Promise<string[]> {
  const start = Date.UTC(2026, 0, 1)
  const rows = Array.from({ length: size }, (_, number) => ({
    user_uid: ulid(start + number),
    email: `bulk-${number}@example.com`,
    gender: number % 2 === 0 ? 'male' : number % 100 === 1 ? 'female' : null,
    activities: number % 10 === 0 ? 1 : number % 7 === 0 ? 12 : 0,
    last_session: number % 4 === 0 ? new Date(start - ((number / 4) % 1_000) * day).toISOString() : null,
    created_at: new Date(start + number).toISOString(),
  }))
  for (let first = 0; first < size; first += chunk) {
    await env.DB.prepare(
      `INSERT INTO clients (organization_id, user_uid, admin_uid, display_name, email, gender, activities, last_session,
        created_at)
      SELECT ?, value ->> 'user_uid', ?, 'Test Client', value ->> 'email', value ->> 'gender', value ->> 'activities',
        value ->> 'last_session', value ->> 'created_at' FROM json_each(?)`,
    )
      .bind(organization.id, organization.adminUid, JSON.stringify(rows.slice(first, first + chunk)))
      .run()
  }
  return rows.map(({ user_uid }) => user_uid)
}

/** Other organizations, each with an admin and a client. */
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
