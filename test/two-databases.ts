// A deployment with two databases, and organizations in the second one.
import { env } from 'cloudflare:workers'
import { aroundBatches } from './around-batches.ts'
import { callWith } from './call-with.ts'
import { operatorToken, type Answer, type Call } from './helpers.ts'

export type Bindings = Parameters<typeof callWith>[0]
export const two = { ...env, DB_2: env.SECOND }
export const operate = (path: string, options: Call = {}, bindings: Bindings = two) =>
  callWith(bindings, `/operator/v1${path}`, {
    ...options,
    headers: { Authorization: `Bearer ${operatorToken}` },
  })

let made = 0
export const newId = () => `two-${Date.now().toString(36)}-${++made}`
export const facts = { name: 'A test', plan: 'enterprise' }

export interface Tenant {
  id: string
  admin: string
  prod: string
}

/** An organization in the second database, with an admin and two keys. */
export async function newTenant(): Promise<Tenant> {
  const id = newId()
  await operate('/organizations', { json: { id, ...facts, database: 'DB_2' } })
  const json = { display_name: 'An admin', email: 'admin@example.com' }
  const { admin_uid } = (await operate(`/organizations/${id}/admins`, { json })).body.admin
  const keyOf = async (scope: object): Promise<string> =>
    (await operate(`/organizations/${id}/keys`, { json: { name: 'A key', ...scope } })).body.api_key
  return {
    id,
    admin: await keyOf({ api: 'client-management', role: 'admin', admin_uid }),
    prod: await keyOf({ api: 'user-management', environment: 'prod' }),
  }
}
export const rowsIn = async (database: D1Database, table: string, id: string) =>
  database
    .prepare(
      `SELECT count(*) AS n FROM ${table} WHERE ${table === 'organizations' ? 'id' : 'organization_id'} = ?`,
    )
    .bind(id)
    .first<number>('n')

/** Both databases, and the number of batches that each was asked. */
export function watched() {
  const asked = { DB: 0, DB_2: 0 }
  const count = (name: keyof typeof asked, binding: D1Database) =>
    aroundBatches((run) => {
      asked[name] += 1
      return run()
    }, binding)
  return { asked, bindings: { ...env, DB: count('DB', env.DB), DB_2: count('DB_2', env.SECOND) } }
}
/** Calls client management for a tenant, by default with both databases; `usersOf` calls user management. */
export const clientsOf =
  ({ admin }: Tenant, bindings: Bindings = two) =>
  (path: string, options: Call = {}): Promise<Answer> =>
    callWith(bindings, `/client-management/clients${path}`, {
      ...options,
      headers: { Authorization: admin, ...options.headers },
    })
export const usersOf =
  ({ id, prod }: Tenant, bindings: Bindings = two) =>
  (path: string, options: Call = {}): Promise<Answer> =>
    callWith(bindings, `/${id}/prod/v1${path}`, {
      ...options,
      headers: { Authorization: `Bearer ${prod}`, ...options.headers },
    })

interface Facts {
  size_bytes: number
  organization_count: number
  client_count: number
  user_counts: { dev: number; prod: number }
}
export const databases = async (): Promise<[first: Facts, second: Facts]> =>
  (await operate('/databases')).body.databases
