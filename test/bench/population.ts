import { again, type Database } from './again.ts'
import { insertClients, insertNotes, insertUsers, lastClient, type Client } from './people.ts'

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

/** Rows in one statement: together less than the 2 MB that D1 takes. */
const chunk = 2_000
const day = 86_400_000
const userCount = 1_000
const chosen = 1_000

type Send = (request: Request) => Promise<Response>

/** Makes an organization with its keys through the service itself, and its many clients and users past it. */
export async function populate(send: Send, db: Database, people: Client[]): Promise<Target> {
  const size = people.length
  // Half an organization may be left of an attempt that failed.
  const { adminUid, ...keys } = await again((attempt) => newTenant(send, `bench-${size}-${attempt}`))
  const clients = await addClients(db, keys.organization, adminUid, people)
  const users = await addUsers(db, keys.organization)
  return { size, ...keys, clients, users }
}

async function newTenant(send: Send, organization: string) {
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
  const { admin_uid } = admin
  return {
    organization,
    adminUid: admin_uid,
    clientKey: await newKey({ api: 'client-management', role: 'admin', admin_uid }),
    userKey: await newKey({ api: 'user-management', environment: 'prod' }),
  }
}

async function addClients(db: Database, organization: string, adminUid: string, rows: Client[]) {
  const size = rows.length
  for (let first = 0; first < size; first += chunk) {
    const insert = db.prepare(insertClients)
    await insert.bind(organization, adminUid, JSON.stringify(rows.slice(first, first + chunk))).run()
  }
  await db.prepare(insertNotes).bind(organization).run()
  return rows.filter((_, number) => number % Math.ceil(size / chosen) === 0).map(({ user_uid }) => user_uid)
}

async function addUsers(db: Database, organization: string) {
  const users = Array.from({ length: userCount }, (_, number) => `user-${number}`)
  // Asked for a moment ago, all through the benchmark: else the note that it was is one more write a minute and user, after
  // the response and so at another call's expense.
  const later = new Date(Date.now() + day).toISOString()
  await db.prepare(insertUsers).bind(organization, later, JSON.stringify(users)).run()
  return users
}

/** Takes away the clients that a call has made. */
export async function removeNewClients(db: Database, { organization }: Target): Promise<void> {
  const remove = 'DELETE FROM clients WHERE organization_id = ? AND user_uid > ?'
  await db.prepare(remove).bind(organization, lastClient).run()
}
