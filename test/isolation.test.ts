// Generated from the mounted routes: a new route fails here until the table below says how to call it.
import { beforeAll, describe, expect, test } from 'vitest'
import { app } from '../src/app.ts'
import {
  aClient,
  aUser,
  call,
  createClient,
  database,
  newOrganization,
  operate,
  type Answer,
  type Call,
  type Organization,
} from './helpers.ts'

type Api = 'clients' | 'users' | 'operator' | 'open'

interface Route {
  api: Api
  /** A call of the route in an organization, about an id where it takes one. */
  call: (organization: Organization, id: string) => [path: string, options?: Call]
  /** An id that is this organization's, of the kind that the route takes. */
  id?: (owner: Organization) => string | Promise<string>
  /** An id that is nobody's; without one, nobody's is the same id where no one has it. */
  missing?: string
  /** The status about an id of one's own, 200 unless given: without it a refusal would prove nothing. */
  own?: number
  /** The sentence for a member, for client management. */
  forbidden?: string
}

const clients = '/client-management/clients'
const admins = 'The requester does not have admin privileges'
const forClients = (forbidden: string, call: Route['call'], more: Partial<Route> = {}): Route => ({
  api: 'clients',
  forbidden,
  call,
  ...more,
})
const aboutClient = { id: (owner: Organization) => createClient(owner), missing: 'nobody' }

const forUsers = (call: Route['call'], more: Partial<Route> = {}): Route => ({ api: 'users', call, ...more })
/** The `from_id` is in the sentence; and what the caller's other environment knows is nobody's here too. */
const aboutUser = {
  id: async (owner: Organization) => {
    const user = aUser()
    await owner.users('/create-user', { json: user })
    await here.users('/create-user', { json: user }, 'dev')
    return user.from_id
  },
}

const forOperator = (call: Route['call'], more: Partial<Route> = {}): Route => ({
  api: 'operator',
  call,
  ...more,
})
const aboutKey = {
  missing: 'nobody',
  id: async (owner: Organization) => {
    const json = { api: 'user-management', environment: 'dev', name: 'A key' }
    return (await operate(`/organizations/${owner.id}/keys`, { json })).body.key.id
  },
}
const operatorPath = ({ id }: Organization) => `/operator/v1/organizations/${id}`

const table: Record<string, Route> = {
  'GET /': { api: 'open', call: () => ['/'] },
  'GET /health': { api: 'open', call: () => ['/health'] },
  'GET /openapi.json': { api: 'open', call: () => ['/openapi.json'] },
  'GET /llms.txt': { api: 'open', call: () => ['/llms.txt'] },
  'GET /docs': { api: 'open', call: () => ['/docs'] },
  'GET /docs/:file': { api: 'open', call: () => ['/docs/start.js'] },
  // The token is the permission; that it opens nothing elsewhere is tested with the page.
  'GET /:organization/:environment{dev|prod}/v1/progress/:token': {
    api: 'open',
    call: ({ id }) => [`/${id}/prod/v1/progress/nothing`],
    own: 404,
  },
  'GET /client-management/photos/:file': {
    api: 'open',
    call: () => ['/client-management/photos/nothing.png'],
    own: 404,
  },

  // Its cursors are positions and no ids: see the last test.
  'GET /client-management/clients': forClients('User does not have the required permissions', () => [
    clients,
  ]),
  'POST /client-management/clients': forClients('User is not authorized to create users', () => [
    clients,
    { json: aClient() },
  ]),
  'PUT /client-management/clients': forClients(
    'User is not authorized to update user information',
    (_, user_uid) => [clients, { method: 'PUT', json: { user_uid, weight: 70 } }],
    aboutClient,
  ),
  'DELETE /client-management/clients': forClients(
    'User is not authorized to delete users',
    (_, user_uid) => [clients, { method: 'DELETE', json: { user_uid } }],
    aboutClient,
  ),
  'POST /client-management/clients/save-notes/:user_uid?': forClients(
    admins,
    (_, id) => [`${clients}/save-notes/${id}`, { json: { note: 'A note' } }],
    aboutClient,
  ),
  'POST /client-management/clients/record-session/:user_uid?': forClients(
    admins,
    (_, id) => [`${clients}/record-session/${id}`, { json: { activity: 'Running' } }],
    { ...aboutClient, own: 201 },
  ),
  'GET /client-management/clients/filter': forClients(
    admins,
    (_, id) => [`${clients}/filter?admin_uid=${id}`],
    {
      missing: 'nobody',
      id: async (owner) => {
        await createClient(owner)
        return owner.adminUid
      },
    },
  ),
  'GET /client-management/clients/:user_uid': forClients(
    admins,
    (_, id) => [`${clients}/${id}`],
    aboutClient,
  ),

  'POST /:organization/:environment{dev|prod}/v1/create-user': forUsers(({ id }) => [
    `/${id}/prod/v1/create-user`,
    { json: aUser() },
  ]),
  'POST /:organization/:environment{dev|prod}/v1/edit-user': forUsers(
    ({ id }, from_id) => [`/${id}/prod/v1/edit-user`, { json: { from_id, weight_kg: 70 } }],
    aboutUser,
  ),
  'GET /:organization/:environment{dev|prod}/v1/get-user-profile': forUsers(
    ({ id }, from_id) => [`/${id}/prod/v1/get-user-profile?from_id=${from_id}`],
    aboutUser,
  ),
  'GET /:organization/:environment{dev|prod}/v1/dashboard-url': forUsers(
    ({ id }, from_id) => [`/${id}/prod/v1/dashboard-url?from_id=${from_id}`],
    aboutUser,
  ),
  'POST /:organization/:environment{dev|prod}/v1/dashboard-url': forUsers(
    ({ id }, from_id) => [`/${id}/prod/v1/dashboard-url`, { json: { from_id, rotate: true } }],
    aboutUser,
  ),

  'POST /operator/v1/organizations': forOperator(() => ['/operator/v1/organizations', { json: {} }]),
  'GET /operator/v1/organizations': forOperator(() => ['/operator/v1/organizations']),
  'GET /operator/v1/organizations/:id': forOperator((of) => [operatorPath(of)]),
  'PATCH /operator/v1/organizations/:id': forOperator((of) => [
    operatorPath(of),
    { method: 'PATCH', json: { name: 'Changed' } },
  ]),
  'POST /operator/v1/organizations/:id/admins': forOperator((of) => [
    `${operatorPath(of)}/admins`,
    { json: {} },
  ]),
  'GET /operator/v1/organizations/:id/admins': forOperator((of) => [`${operatorPath(of)}/admins`]),
  'POST /operator/v1/organizations/:id/keys': forOperator(
    (of, admin_uid) => [
      `${operatorPath(of)}/keys`,
      { json: { api: 'client-management', role: 'admin', admin_uid, name: 'A key' } },
    ],
    { id: ({ adminUid }) => adminUid, missing: 'nobody', own: 201 },
  ),
  'GET /operator/v1/organizations/:id/keys': forOperator((of) => [`${operatorPath(of)}/keys`]),
  'POST /operator/v1/organizations/:id/keys/:key_id/rotate': forOperator(
    (of, id) => [`${operatorPath(of)}/keys/${id}/rotate`, { json: { overlap_seconds: 60 } }],
    { ...aboutKey, own: 201 },
  ),
  'DELETE /operator/v1/organizations/:id/keys/:key_id': forOperator(
    (of, id) => [`${operatorPath(of)}/keys/${id}`, { method: 'DELETE' }],
    aboutKey,
  ),
}

const isMiddleware = ({ method }: { method: string }) => method === 'ALL'
const mounted = new Set(
  app.routes.filter((route) => !isMiddleware(route)).map(({ method, path }) => `${method} ${path}`),
)

test('the table has every mounted route, and no other', () => {
  expect(Object.keys(table).sort()).toEqual([...mounted].sort())
})

let here: Organization
let other: Organization
beforeAll(async () => {
  here = await newOrganization()
  other = await newOrganization()
})

/** Calls a route with a certain Authorization header, or with none. */
function callAs(authorization: string | undefined, [path, options = {}]: [string, Call?]): Promise<Answer> {
  const headers = authorization === undefined ? {} : { Authorization: authorization }
  return call(path, { ...options, headers })
}
const credentials: Record<Api, (of: Organization) => string | undefined> = {
  clients: ({ keys }) => keys.admin,
  users: ({ keys }) => `Bearer ${keys.prod}`,
  operator: () => 'Bearer the-operator-token-of-the-test-suite',
  open: () => undefined,
}
const unauthorized: Record<Api, string> = {
  clients: 'Missing or invalid access token',
  users: 'Invalid API key',
  operator: 'Invalid API key',
  open: '',
}
function expectUnauthorized({ status, body, headers }: Answer, api: Api) {
  expect(status).toBe(401)
  expect(body).toEqual({ error: unauthorized[api] })
  expect(headers.get('WWW-Authenticate')).toBe('Bearer realm="Roster"')
}

/** Everything that a caller sees of an answer, but what is of that one answer alone. */
const visible = ({ status, body, headers }: Answer) => ({
  status,
  body,
  headers: [...headers].filter(([name]) => name !== 'x-request-id' && name !== 'date'),
})

const routes = Object.entries(table)

describe.each(routes.filter(([, { api }]) => api === 'open'))('%s', (_, route) => {
  test('is open to anyone', async () => {
    expect((await callAs(undefined, route.call(here, ''))).status).toBe(route.own ?? 200)
  })
})

describe.each(routes.filter(([, { api }]) => api !== 'open'))('%s', (_, route) => {
  const { api } = route

  test('without a key, or with one that opens something else, is 401', async () => {
    const { admin, member, dev, prod } = here.keys
    const useless: Record<Api, (string | undefined)[]> = {
      clients: [dev, prod, other.keys.prod],
      // The other API, the other environment, another organization.
      users: [admin, member, dev, other.keys.dev, other.keys.prod, other.keys.admin],
      operator: [admin, member, dev, prod],
      open: [],
    }
    expectUnauthorized(await callAs(undefined, route.call(here, 'nobody')), api)
    for (const key of useless[api]) {
      expectUnauthorized(await callAs(`Bearer ${key ?? ''}`, route.call(here, 'nobody')), api)
    }
  })

  if (api === 'clients') {
    test('with the key of a member is 403', async () => {
      const { status, body } = await callAs(here.keys.member, route.call(here, 'nobody'))
      expect({ status, body }).toEqual({ status: 403, body: { error: route.forbidden } })
    })
  }

  const { id: idOf, missing } = route
  if (idOf) {
    test('about an id of another organization answers as about one of nobody’s, and does nothing', async () => {
      const as = credentials[api](here)
      const id = await idOf(other)
      // A user's id is in the sentence, so nobody's is the same id, asked for where no one has it.
      const nobodys =
        missing === undefined ? await askWithout(route, id) : await callAs(as, route.call(here, missing))
      const before = await everythingOf(other)
      const someones = await callAs(as, route.call(here, id))
      expect(visible(someones)).toEqual(visible(nobodys))
      expect([400, 404]).toContain(someones.status)
      expect(await everythingOf(other)).toEqual(before)
    })

    test('about an id of one’s own does what it is for', async () => {
      const owner = await newOrganization()
      const id = await idOf(owner)
      const answer = await callAs(credentials[api](owner), route.call(owner, id))
      expect(answer.status).toBe(route.own ?? 200)
    })
  }
})

/** The same call in an organization that, like all others but two, has no such user. */
async function askWithout(route: Route, id: string): Promise<Answer> {
  const stranger = await newOrganization()
  return callAs(credentials[route.api](stranger), route.call(stranger, id))
}

/** All rows of an organization, but when its keys were used. */
async function everythingOf({ id }: Organization): Promise<unknown> {
  const tables = ['admins', 'api_keys', 'clients', 'notes', 'sessions', 'users', 'weights']
  const rows = tables.map((table) =>
    database.prepare(`SELECT * FROM ${table} WHERE organization_id = ?`).bind(id),
  )
  const results = await database.batch<object>([
    database.prepare('SELECT * FROM organizations WHERE id = ?').bind(id),
    ...rows,
  ])
  return results.map((result) => result.results.map((row) => ({ ...row, last_used_at: null })))
}

test('a cursor of another organization is a position and shows nothing of it', async () => {
  const mine = [await createClient(here)]
  const foreign = await createClient(other)
  mine.push(await createClient(here))
  const sorted = mine.toSorted()
  const uidsOf = async (query: string) => {
    const { body } = await here.clients(query)
    return (body.users ?? []).map(({ user_uid }: { user_uid: string }) => user_uid)
  }
  for (const path of ['/', '/filter']) {
    expect(await uidsOf(`${path}?start_after_id=${foreign}`)).toEqual(sorted.filter((uid) => uid > foreign))
    expect(await uidsOf(`${path}?end_before_id=${foreign}`)).toEqual(sorted.filter((uid) => uid < foreign))
    expect(await uidsOf(path)).toEqual(sorted)
  }
})
