import { env, exports } from 'cloudflare:workers'
import { expectConforming } from './openapi/conformance.ts'
import { uniqueName } from './unique.ts'
import { aClient } from './world/people.ts'

export { aClient, aUser } from './world/people.ts'

export const operatorToken = 'the-operator-token-of-the-test-suite'
export const origin = 'http://roster.test'

/** A response with its status, headers and whole body, parsed if it is JSON. */
export interface Answer {
  status: number
  headers: Headers
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- the assertions say what it is
  body: any
}

export interface Call {
  method?: string
  headers?: Record<string, string>
  /** Sent as JSON. */
  json?: unknown
  /** Sent unchanged: text, bytes, URLSearchParams or FormData. */
  body?: BodyInit
}

/** The request that a call sends to the Worker. */
export function requestOf(path: string, { method, headers = {}, json, body }: Call): Request {
  const hasJson = json !== undefined
  return new Request(`${origin}${path}`, {
    method: method ?? (hasJson || body !== undefined ? 'POST' : 'GET'),
    headers: { ...(hasJson && { 'Content-Type': 'application/json' }), ...headers },
    ...(hasJson ? { body: JSON.stringify(json) } : body !== undefined && { body }),
  })
}

/** Reads a response, which must conform to the OpenAPI document. */
export async function answerOf({ method, url }: Request, response: Response): Promise<Answer> {
  const { status, headers } = response
  const text = await response.text()
  expectConforming({ method, url, status, headers, body: text })
  const isJson = headers.get('Content-Type')?.startsWith('application/json')
  return { status, headers, body: isJson && text !== '' ? JSON.parse(text) : text }
}

/** Calls the running Worker. */
export async function call(path: string, options: Call = {}): Promise<Answer> {
  const request = requestOf(path, options)
  return answerOf(request, await exports.default.fetch(request))
}

/** Calls the operator API. */
export const operate = (path: string, options: Call = {}) =>
  call(`/operator/v1${path}`, {
    ...options,
    headers: { Authorization: `Bearer ${operatorToken}`, ...options.headers },
  })

export interface Organization {
  id: string
  adminUid: string
  /** Calls client management with the admin's key. */
  clients: (path: string, options?: Call) => Promise<Answer>
  /** Calls user management, by default in prod. */
  users: (path: string, options?: Call, environment?: 'dev' | 'prod') => Promise<Answer>
  keys: { admin: string; member: string; dev: string; prod: string }
}

interface NewOrganization {
  id: string
  plan: string
  client_limit: number
  user_limit: number
}

/** A new organization with an admin and four kinds of keys. Each test has its own, so order never matters. */
export async function newOrganization({
  id = `test-${Date.now().toString(36)}-${uniqueName()}`,
  ...facts
}: Partial<NewOrganization> = {}): Promise<Organization> {
  await operate('/organizations', { json: { id, name: 'A test', plan: 'enterprise', ...facts } })
  const { body } = await operate(`/organizations/${id}/admins`, {
    json: { display_name: 'An admin', email: 'admin@example.com' },
  })
  const adminUid: string = body.admin.admin_uid
  const newKey = async (scope: object): Promise<string> =>
    (await operate(`/organizations/${id}/keys`, { json: { name: 'A key', ...scope } })).body.api_key
  const ofClients = { api: 'client-management', admin_uid: adminUid }
  const [admin, member, dev, prod] = await Promise.all([
    newKey({ ...ofClients, role: 'admin' }),
    newKey({ ...ofClients, role: 'member' }),
    newKey({ api: 'user-management', environment: 'dev' }),
    newKey({ api: 'user-management', environment: 'prod' }),
  ])
  const keys = { admin, member, dev, prod }
  return {
    id,
    adminUid,
    keys,
    clients: (path, options = {}) =>
      call(`/client-management/clients${path}`, {
        ...options,
        headers: { Authorization: keys.admin, ...options.headers },
      }),
    users: (path, options = {}, environment = 'prod') =>
      call(`/${id}/${environment}/v1${path}`, {
        ...options,
        headers: { Authorization: `Bearer ${keys[environment]}`, ...options.headers },
      }),
  }
}

/** Creates a client and gives its `user_uid`. */
export async function createClient(organization: Organization, more: object = {}): Promise<string> {
  return (await organization.clients('/', { json: aClient(more) })).body.userData.user_uid
}

export const database = env.DB
