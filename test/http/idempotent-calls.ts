// How every write of the two documented APIs is called, to send it twice.
import { app } from '../../src/app.ts'
import { aClient, aUser, createClient, type Answer, type Call, type Organization } from '../helpers.ts'

/** A call that has one effect, each time it is prepared. */
interface Write {
  /** Makes what the call is about, and says how to call. */
  prepare: (organization: Organization) => Promise<[path: string, options: Call & { json: object }]>
  /** Fields that make it another request. */
  other: object
}

const users = '/:organization/:environment{dev|prod}/v1'
const newUser = async (organization: Organization) => {
  const user = aUser({ goal: 'lose weight' })
  await organization.users('/create-user', { json: user })
  return user.from_id
}
const someoneElse = 'someone-else'

export const writes: Record<string, Write> = {
  'POST /client-management/clients': {
    prepare: () => Promise.resolve(['/', { json: aClient({ age: 40, phone: '+41 44 000 00 00' }) }]),
    other: { age: 41 },
  },
  'PUT /client-management/clients': {
    prepare: async (organization) => [
      '/',
      { method: 'PUT', json: { user_uid: await createClient(organization), weight: 70.5 } },
    ],
    other: { height: 180 },
  },
  'DELETE /client-management/clients': {
    prepare: async (organization) => [
      '/',
      { method: 'DELETE', json: { user_uid: await createClient(organization) } },
    ],
    other: { user_uid: someoneElse },
  },
  'POST /client-management/clients/save-notes/:user_uid?': {
    prepare: async (organization) => [
      `/save-notes/${await createClient(organization)}`,
      { json: { note: 'A note' } },
    ],
    other: { note: 'Another note' },
  },
  'POST /client-management/clients/record-session/:user_uid?': {
    prepare: async (organization) => [
      `/record-session/${await createClient(organization)}`,
      { json: { activity: 'Running', weight: 71 } },
    ],
    other: { ycom: 1 },
  },
  [`POST ${users}/create-user`]: {
    prepare: () => Promise.resolve(['/create-user', { json: aUser() }]),
    other: { from_id: someoneElse },
  },
  [`POST ${users}/edit-user`]: {
    prepare: async (organization) => [
      '/edit-user',
      // Pounds, whose kilograms have more digits than SQLite writes in JSON.
      { json: { from_id: await newUser(organization), weight_lbs: 173.3 } },
    ],
    other: { language: 'de' },
  },
  [`POST ${users}/dashboard-url`]: {
    prepare: async (organization) => [
      '/dashboard-url',
      { json: { from_id: await newUser(organization), rotate: true } },
    ],
    other: { from_id: someoneElse },
  },
}

/** The writes that are mounted, as the table should name them. */
export const mountedWrites = [
  ...new Set(
    app.routes
      .filter(({ method, path }) => !['ALL', 'GET'].includes(method) && !path.startsWith('/operator'))
      .map(({ method, path }) => `${method} ${path}`),
  ),
].sort()

/** Calls a route of the table under an Idempotency-Key. */
export function callOnce(
  organization: Organization,
  route: string,
  [path, options]: [string, Call],
  key: string,
): Promise<Answer> {
  const call = route.includes(users) ? organization.users : organization.clients
  return call(path, { ...options, headers: { ...options.headers, 'Idempotency-Key': key } })
}

/** What two answers to the same call have in common, the whole body to the byte. */
export const replayable = ({ status, body }: Answer) => ({ status, body: JSON.stringify(body) })
export const isReplay = ({ headers }: Answer) => headers.get('Idempotency-Replayed') === 'true'
