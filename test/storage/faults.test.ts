// What a caller and the data see of a database that loses calls, is overloaded or fails; and of a KV that is down.
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { callWith } from '../call-with.ts'
import {
  aClient,
  aUser,
  createClient,
  database,
  newOrganization,
  operate,
  type Call,
  type Organization,
} from '../helpers.ts'
import { interruptedEnv, type Interruption } from '../interrupted.ts'
import { texts } from './fault-matrix/texts.ts'

const [lost] = texts.lost
const busy = { error: 'The database does not answer' }
const moments = ['before', 'after'] as const

let organization: Organization
let uid: string
let fromId: string
beforeAll(async () => {
  organization = await newOrganization()
  uid = await createClient(organization)
  fromId = aUser().from_id
  await organization.users('/create-user', { json: aUser({ from_id: fromId }) })
  // The first use of a key is written down after the answer; here only the calls themselves are to fail.
  await organization.clients('/')
})

type Fault = Required<Pick<Interruption, 'text' | 'when' | 'times'>>

/** Calls while the database fails from its first call on; the answer, and how often the database was asked. */
async function under(fault: Fault, path: string, options: Call = {}) {
  const { bindings, made } = interruptedEnv({ at: 1, only: 'DB', ...fault })
  const isUsers = path.startsWith(`/${organization.id}/`)
  const key = isUsers ? organization.keys.prod : organization.keys.admin
  const headers = { Authorization: `Bearer ${key}`, ...options.headers }
  const answer = await callWith(bindings, path, { ...options, headers })
  return { ...answer, calls: made.filter(({ binding }) => binding === 'DB').length }
}
const clients = '/client-management/clients'
const users = (path: string) => `/${organization.id}/prod/v1${path}`

/** Calls that leave and tell the same when they are done twice. */
const repeatable: [string, number, () => [string, Call?]][] = [
  ['create client', 201, () => [clients, { json: aClient() }]],
  ['update client', 200, () => [clients, { method: 'PUT', json: { user_uid: uid, email: aClient().email } }]],
  ['list', 200, () => [clients]],
  ['filter', 200, () => [`${clients}/filter`]],
  ['details', 200, () => [`${clients}/${uid}`]],
  ['save note', 200, () => [`${clients}/save-notes/${uid}`, { json: { note: 'a' } }]],
  [
    'record session',
    201,
    () => [
      `${clients}/record-session/${uid}`,
      { json: { activity: 'Running', started_at: '2026-01-01T10:00:00Z' } },
    ],
  ],
  [
    'edit user',
    200,
    () => [users('/edit-user'), { json: { from_id: fromId, weight_kg: 81, goal: 'lose weight' } }],
  ],
  ['create user', 201, () => [users('/create-user'), { json: aUser() }]],
  ['profile', 200, () => [users(`/get-user-profile?from_id=${fromId}`)]],
  ['dashboard', 200, () => [users(`/dashboard-url?from_id=${fromId}`)]],
  ['rotate', 200, () => [users('/dashboard-url'), { json: { from_id: fromId, rotate: true } }]],
]

/** The one call whose second time would tell another story: by then the client is gone. */
const deletion = async (): Promise<[string, Call]> => [
  clients,
  { method: 'DELETE', json: { user_uid: await createClient(organization) } },
]

describe.each(moments)('a call that is lost %s it took effect', (when) => {
  describe.each(repeatable)('%s', (_, status, ask) => {
    test.each([1, 2])('%d times: is made again', async (times) => {
      const answer = await under({ text: lost, when, times }, ...ask())
      expect({ status: answer.status, calls: answer.calls }).toEqual({ status, calls: times + 1 })
    })

    test('3 times: 503, and no fourth', async () => {
      const { status, body, headers, calls } = await under({ text: lost, when, times: 3 }, ...ask())
      expect({ status, body, calls }).toEqual({ status: 503, body: busy, calls: 3 })
      expect(headers.get('Retry-After')).toBe('5')
    })
  })

  test('delete: 503, and is not made again', async () => {
    const { status, body, calls } = await under({ text: lost, when, times: 1 }, ...(await deletion()))
    expect({ status, body, calls }).toEqual({ status: 503, body: busy, calls: 1 })
  })

  test('delete with an Idempotency-Key: is made again', async () => {
    const [path, options] = await deletion()
    const headers = { 'Idempotency-Key': crypto.randomUUID() }
    const { status, calls } = await under({ text: lost, when, times: 1 }, path, { ...options, headers })
    // Where the first call took effect, the second finds that out, and a third asks for the answer.
    expect({ status, calls }).toEqual({ status: 200, calls: when === 'before' ? 2 : 3 })
  })
})

test.each(texts.lost)('"%s" is such a loss', async (text) => {
  expect((await under({ text, when: 'before', times: 1 }, clients)).status).toBe(200)
})

test('the weight of an edit whose answer was lost is one point of the history', async () => {
  const points = () =>
    database
      .prepare('SELECT count(*) AS n FROM weights WHERE organization_id = ?')
      .bind(organization.id)
      .first<number>('n')
  const before = await points()
  await under({ text: lost, when: 'after', times: 2 }, users('/edit-user'), {
    json: { from_id: fromId, weight_kg: 82 },
  })
  expect(await points()).toBe((before ?? 0) + 1)
})

describe.each(texts.overload)('overload: %s', (text) => {
  test.each(repeatable)('%s: 503 at once', async (_, _status, ask) => {
    const { status, body, headers, calls } = await under({ text, when: 'before', times: 9 }, ...ask())
    expect({ status, body, calls }).toEqual({ status: 503, body: busy, calls: 1 })
    expect(headers.get('Retry-After')).toBe('5')
  })
})

test('any other failure is a 500, and is not tried again', async () => {
  const fault = { text: texts.other[0], when: 'before', times: 9 } as const
  const { status, body, calls } = await under(fault, clients)
  expect({ status, body, calls }).toEqual({ status: 500, body: { error: 'Internal server error' }, calls: 1 })
})

describe('while KV does not answer', () => {
  afterEach(() => {
    vi.useRealTimers()
  })

  /** An organization whose keys this isolate has looked up too long ago to remember. */
  async function forgottenOrganization(): Promise<Organization> {
    const made = await newOrganization()
    vi.useFakeTimers({ toFake: ['Date'] })
    vi.setSystemTime(Date.now() + 61_000)
    return made
  }
  const deadKv = () => interruptedEnv({ at: 1, only: 'KEYS', when: 'before', times: Infinity }).bindings
  const withoutKv = (key: string) =>
    callWith(deadKv(), clients, { headers: { Authorization: `Bearer ${key}` } })

  test('keys are looked up in the database', async () => {
    const { keys } = await forgottenOrganization()
    expect((await withoutKv(keys.admin)).body).toEqual({ error: 'Users not found' })
    expect((await withoutKv(keys.member)).status).toBe(403)
    expect((await withoutKv(keys.prod)).status).toBe(401)
  })

  test('a revoked key opens nothing', async () => {
    const { id, keys } = await newOrganization()
    const path = `/organizations/${id}/keys`
    const admin = (await operate(path)).body.keys.find(({ role }: { role: string }) => role === 'admin')
    await operate(`${path}/${admin.id}`, { method: 'DELETE' })
    vi.useFakeTimers({ toFake: ['Date'] })
    vi.setSystemTime(Date.now() + 61_000)
    expect((await withoutKv(keys.admin)).status).toBe(401)
  })

  test('an unknown key is 401', async () => {
    const { id, keys } = await forgottenOrganization()
    await database.prepare('DELETE FROM api_keys WHERE organization_id = ?').bind(id).run()
    expect((await withoutKv(keys.admin)).status).toBe(401)
  })
})
