import { ulid } from 'ulid'
import { bulkClients, insertClients } from '../storage/bulk.ts'

/** An organization to send calls to, and whom it knows. */
export interface Target {
  size: number
  organization: string
  clientKey: string
  userKey: string
  /** Some of its clients and users, spread over all of them. */
  clients: string[]
  users: string[]
}

export const operatorToken = 'the-operator-token-of-the-benchmark'

const chunk = 5_000
const day = 86_400_000
const start = Date.UTC(2026, 0, 1)
const userCount = 1_000
const chosen = 1_000

/** A database as far as it is needed here. */
export interface Database {
  prepare(text: string): { bind(...values: unknown[]): { run(): Promise<unknown> } }
}

/** Makes an organization with its keys through the service itself, and its many clients and users past it. */
export async function populate(
  send: (request: Request) => Promise<Response>,
  db: Database,
  size: number,
): Promise<Target> {
  const organization = `bench-${size}`
  const operate = async <Answer>(path: string, body: object): Promise<Answer> => {
    const request = new Request(`http://localhost/operator/v1/organizations${path}`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${operatorToken}`, 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    })
    const response = await send(request)
    if (!response.ok) throw new Error(`The operator API answered ${response.status} to ${path}`)
    return response.json()
  }
  const newKey = async (scope: object) =>
    (await operate<{ api_key: string }>(`/${organization}/keys`, { name: 'Benchmark', ...scope })).api_key

  await operate('', { id: organization, name: 'Benchmark', plan: 'enterprise' })
  const facts = { display_name: 'Admin', email: 'admin@example.com' }
  const { admin } = await operate<{ admin: { admin_uid: string } }>(`/${organization}/admins`, facts)
  const clientKey = await newKey({ api: 'client-management', role: 'admin', admin_uid: admin.admin_uid })
  const userKey = await newKey({ api: 'user-management', environment: 'prod' })
  const clients = await addClients(db, organization, admin.admin_uid, size)
  const users = await addUsers(db, organization)
  return { size, organization, clientKey, userKey, clients, users }
}

/** As the tests of storage do: the same mix of genders, activities and sessions. Each client has a note. */
async function addClients(db: Database, organization: string, adminUid: string, size: number) {
  const rows = bulkClients(size)
  for (let first = 0; first < size; first += chunk) {
    const insert = db.prepare(insertClients)
    await insert.bind(organization, adminUid, JSON.stringify(rows.slice(first, first + chunk))).run()
  }
  const notes = db.prepare(`INSERT INTO notes (organization_id, user_uid, text, updated_at)
    SELECT organization_id, user_uid, 'A note', created_at FROM clients WHERE organization_id = ?`)
  await notes.bind(organization).run()
  return rows.filter((_, number) => number % Math.ceil(size / chosen) === 0).map(({ user_uid }) => user_uid)
}

async function addUsers(db: Database, organization: string) {
  const users = Array.from({ length: userCount }, (_, number) => `user-${number}`)
  // Asked for a moment ago, all through the benchmark: else the note that it was is one more write a minute and user, after
  // the response and so at another call's expense.
  const later = new Date(Date.now() + day).toISOString()
  const insert =
    db.prepare(`INSERT INTO users (organization_id, environment, from_id, user_id, first_name, last_name,
      display_name, birthdate, gender, language, goal, timezone, height_cm, weight_kg, unit_system, baseline_kg,
      targets_on, subscription_status, reminders_active, progress_token, created_at, last_request_at)
    SELECT ?1, 'prod', value, 'id-' || value, 'Test', 'User', 'Test', '1990-01-01', 'female', 'en', 'maintain',
      'Zurich, Switzerland (UTC+01:00)', 170.2, 65.5, 'metric', 65.5, '2026-01-01', 'trial', 1, ?1 || value,
      '2026-01-01T00:00:00.000Z', ?2 FROM json_each(?3)`)
  await insert.bind(organization, later, JSON.stringify(users)).run()
  return users
}

/** Takes away the clients that a call has made; their ids come after those of the population. */
export async function removeNewClients(db: Database, { organization }: Target): Promise<void> {
  await db
    .prepare('DELETE FROM clients WHERE organization_id = ? AND user_uid > ?')
    .bind(organization, ulid(start + day))
    .run()
}
