// How every mounted route is called, about which kind of id, and what it says to whom it does not serve.
import {
  aClient,
  aUser,
  createClient,
  operate,
  operatorToken,
  type Call,
  type Organization,
} from '../helpers.ts'
import type { Environment } from '../../src/domain/user.ts'

export type Api = 'clients' | 'users' | 'operator' | 'open'
/** Kinds of ids that routes take. */
export type Kind = 'client' | 'admin' | 'from_id' | 'key' | 'photo' | 'link'

/** Whose path a call takes. */
export interface At {
  id: string
  /** Prod unless given. */
  environment?: Environment
}
/** A call of a route in an organization, about an id where it takes one. */
export type About = (at: At, id: string) => [path: string, options?: Call]

export interface Route {
  api: Api
  call: About
  /** The kind of the id that the call is about. */
  takes?: Kind
  /** Other ways to say the same id, by name. */
  alsoTakes?: Record<string, About>
  /** Fields that take a client's id as a position, of which nothing is told. */
  cursors?: Record<string, About>
  /** Makes an id that is this organization's, of the kind that the route takes. */
  id?: (owner: Organization, stranger: Organization) => Promise<string>
  /** An id that is nobody's; without one, nobody's is the same id where no one has it. */
  missing?: string
  /** The status about an id of one's own, 200 unless given: without it a refusal would prove nothing. */
  own?: number
  /** The sentence for a member, for client management. */
  forbidden?: string
}

const clients = '/client-management/clients'
const admins = 'The requester does not have admin privileges'
const inPath = encodeURIComponent
const query = (fields: Record<string, string>) => new URLSearchParams(fields).toString()
const form = (fields: Record<string, string>) => new URLSearchParams(fields)

const forClients = (forbidden: string, call: About, more: Partial<Route> = {}): Route => ({
  api: 'clients',
  forbidden,
  call,
  ...more,
})
const aboutClient = {
  takes: 'client',
  id: (owner: Organization) => createClient(owner),
  missing: 'nobody',
} as const
const cursorsOf = (path: string): Record<string, About> => ({
  start_after_id: (_, id) => [`${path}?${query({ start_after_id: id })}`],
  end_before_id: (_, id) => [`${path}?${query({ end_before_id: id })}`],
})

const userPath = ({ id, environment = 'prod' }: At, rest: string) => `/${id}/${environment}/v1/${rest}`
const forUsers = (call: About, more: Partial<Route> = {}): Route => ({ api: 'users', call, ...more })
/** The `from_id` is in the sentence; and what the caller's other environment knows is nobody's here too. */
const aboutUser = {
  takes: 'from_id',
  id: async (owner: Organization, stranger: Organization) => {
    const user = aUser()
    await owner.users('/create-user', { json: user })
    await stranger.users('/create-user', { json: user }, 'dev')
    return user.from_id
  },
} as const

const forOperator = (call: About, more: Partial<Route> = {}): Route => ({ api: 'operator', call, ...more })
const aboutKey = {
  takes: 'key',
  missing: 'nobody',
  id: async (owner: Organization): Promise<string> => {
    const json = { api: 'user-management', environment: 'dev', name: 'A key' }
    return (await operate(`/organizations/${owner.id}/keys`, { json })).body.key.id
  },
} as const
const operatorPath = ({ id }: At) => `/operator/v1/organizations/${id}`

/** By method and path, as the app has them mounted; isolation.test.ts holds the two equal. */
export const routes: Record<string, Route> = {
  'GET /': { api: 'open', call: () => ['/'] },
  'GET /health': { api: 'open', call: () => ['/health'] },
  'GET /openapi.json': { api: 'open', call: () => ['/openapi.json'] },
  'GET /llms.txt': { api: 'open', call: () => ['/llms.txt'] },
  'GET /docs': { api: 'open', call: () => ['/docs'] },
  'GET /docs/:file': { api: 'open', call: () => ['/docs/start.js'] },
  // The token is the permission, in the one place that it is for.
  'GET /:organization/:environment{dev|prod}/v1/progress/:token': {
    api: 'open',
    call: (at, token) => [userPath(at, `progress/${inPath(token || 'nothing')}`)],
    takes: 'link',
    own: 404,
  },
  'GET /client-management/photos/:file': {
    api: 'open',
    call: (_, file) => [`/client-management/photos/${inPath(file || 'nothing.png')}`],
    takes: 'photo',
    own: 404,
  },

  'GET /client-management/clients': forClients(
    'User does not have the required permissions',
    () => [clients],
    { cursors: cursorsOf(clients) },
  ),
  'POST /client-management/clients': forClients('User is not authorized to create users', () => [
    clients,
    { json: aClient() },
  ]),
  'PUT /client-management/clients': forClients(
    'User is not authorized to update user information',
    (_, user_uid) => [clients, { method: 'PUT', json: { user_uid, weight: 70 } }],
    {
      ...aboutClient,
      alsoTakes: {
        query: (_, user_uid) => [`${clients}?${query({ user_uid, weight: '70' })}`, { method: 'PUT' }],
        form: (_, user_uid) => [clients, { method: 'PUT', body: form({ user_uid, weight: '70' }) }],
      },
    },
  ),
  'DELETE /client-management/clients': forClients(
    'User is not authorized to delete users',
    (_, user_uid) => [clients, { method: 'DELETE', json: { user_uid } }],
    {
      ...aboutClient,
      alsoTakes: {
        query: (_, user_uid) => [`${clients}?${query({ user_uid })}`, { method: 'DELETE' }],
        form: (_, user_uid) => [clients, { method: 'DELETE', body: form({ user_uid }) }],
      },
    },
  ),
  'POST /client-management/clients/save-notes/:user_uid?': forClients(
    admins,
    (_, id) => [`${clients}/save-notes/${inPath(id)}`, { json: { note: 'A note' } }],
    {
      ...aboutClient,
      alsoTakes: { 'to clear it': (_, id) => [`${clients}/save-notes/${inPath(id)}`, { method: 'POST' }] },
    },
  ),
  'POST /client-management/clients/record-session/:user_uid?': forClients(
    admins,
    (_, id) => [`${clients}/record-session/${inPath(id)}`, { json: { activity: 'Running' } }],
    { ...aboutClient, own: 201 },
  ),
  'GET /client-management/clients/filter': forClients(
    admins,
    (_, admin_uid) => [`${clients}/filter?${query({ admin_uid })}`],
    {
      takes: 'admin',
      missing: 'nobody',
      cursors: cursorsOf(`${clients}/filter`),
      id: async (owner) => {
        await createClient(owner)
        return owner.adminUid
      },
    },
  ),
  'GET /client-management/clients/:user_uid': forClients(
    admins,
    (_, id) => [`${clients}/${inPath(id)}`],
    aboutClient,
  ),

  'POST /:organization/:environment{dev|prod}/v1/create-user': forUsers((at) => [
    userPath(at, 'create-user'),
    { json: aUser() },
  ]),
  'POST /:organization/:environment{dev|prod}/v1/edit-user': forUsers(
    (at, from_id) => [userPath(at, 'edit-user'), { json: { from_id, weight_kg: 70 } }],
    aboutUser,
  ),
  'GET /:organization/:environment{dev|prod}/v1/get-user-profile': forUsers(
    (at, from_id) => [userPath(at, `get-user-profile?${query({ from_id })}`)],
    aboutUser,
  ),
  'GET /:organization/:environment{dev|prod}/v1/dashboard-url': forUsers(
    (at, from_id) => [userPath(at, `dashboard-url?${query({ from_id })}`)],
    aboutUser,
  ),
  'POST /:organization/:environment{dev|prod}/v1/dashboard-url': forUsers(
    (at, from_id) => [userPath(at, 'dashboard-url'), { json: { from_id, rotate: true } }],
    aboutUser,
  ),

  'POST /operator/v1/organizations': forOperator(() => ['/operator/v1/organizations', { json: {} }]),
  'GET /operator/v1/databases': forOperator(() => ['/operator/v1/databases']),
  'GET /operator/v1/organizations': forOperator(() => ['/operator/v1/organizations']),
  'GET /operator/v1/organizations/:id': forOperator((at) => [operatorPath(at)]),
  'PATCH /operator/v1/organizations/:id': forOperator((at) => [
    operatorPath(at),
    { method: 'PATCH', json: { name: 'Changed' } },
  ]),
  'POST /operator/v1/organizations/:id/admins': forOperator((at) => [
    `${operatorPath(at)}/admins`,
    { json: { display_name: 'An admin', email: 'new-admin@example.com' } },
  ]),
  'GET /operator/v1/organizations/:id/admins': forOperator((at) => [`${operatorPath(at)}/admins`]),
  'POST /operator/v1/organizations/:id/keys': forOperator(
    (at, admin_uid) => [
      `${operatorPath(at)}/keys`,
      { json: { api: 'client-management', role: 'admin', admin_uid, name: 'A key' } },
    ],
    {
      takes: 'admin',
      id: ({ adminUid }) => Promise.resolve(adminUid),
      missing: 'nobody',
      own: 201,
    },
  ),
  'GET /operator/v1/organizations/:id/keys': forOperator((at) => [`${operatorPath(at)}/keys`]),
  'POST /operator/v1/organizations/:id/keys/:key_id/rotate': forOperator(
    (at, id) => [`${operatorPath(at)}/keys/${inPath(id)}/rotate`, { json: { overlap_seconds: 60 } }],
    { ...aboutKey, own: 201 },
  ),
  'DELETE /operator/v1/organizations/:id/keys/:key_id': forOperator(
    (at, id) => [`${operatorPath(at)}/keys/${inPath(id)}`, { method: 'DELETE' }],
    aboutKey,
  ),
}

/** What an organization opens the routes of an API with. */
export const credentials: Record<Api, (of: Pick<Organization, 'keys'>) => string | undefined> = {
  clients: ({ keys }) => keys.admin,
  users: ({ keys }) => `Bearer ${keys.prod}`,
  operator: () => `Bearer ${operatorToken}`,
  open: () => undefined,
}
