// Every act of every write makes exactly one event, of its type and about its thing; a refusal and a repetition make none.
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { call, newOrganization, operate, type Call } from '../helpers.ts'
import { everyAct, headersOf, methodOf, onceRows, type Scene } from '../routes/index.ts'
import { newClient, newUser } from '../routes/things.ts'
import { eventsOf, expectedEvents, newestOf, organizationOf, told } from './expected.ts'

beforeAll(() => {
  vi.useFakeTimers({ toFake: ['Date'] })
})
afterAll(() => {
  vi.useRealTimers()
})

/** The id that a new user is given. */
const fromIdOf = ({ json }: Call): string =>
  typeof json === 'object' && json && 'from_id' in json ? String(json.from_id) : ''

const acts = everyAct.filter(({ row }) => row.api !== 'open')
test.each(acts)(
  '$route: $name makes the event that its row says, and no other',
  async ({ route, row, act }) => {
    const organization = await newOrganization()
    const scene: Scene = { organization, id: (await act.prepare?.(organization)) ?? '' }
    const before = await newestOf(organization.id)
    const [path, options = {}] = await act.call(organization, scene.id)
    const headers = { ...headersOf(row, organization), ...options.headers }
    const answer = await call(path, { ...options, headers })
    expect(answer.status).toBe(act.status)
    const events = await eventsOf(organization.id, before)
    const of = answer.status < 400 ? organizationOf(scene, act.event ?? row.event, answer) : organization.id
    const about = { organization, id: scene.id || fromIdOf(options) }
    // Another organization begins with its creation.
    const isMade = (act.event ?? row.event) === 'organization.created'
    const all = of === organization.id ? events : [...events, ...(await eventsOf(of, isMade ? 0 : 1))]
    expect(all.map(told)).toEqual(await expectedEvents(route, row, act, about, answer))
  },
)

test.each(onceRows)('%s: a repetition under its Idempotency-Key makes no event', async (_, row) => {
  const organization = await newOrganization()
  const id = (await row.make?.(organization)) ?? ''
  const [path, options = {}] = row.call(organization, id)
  const headers = { ...headersOf(row, organization), ...options.headers, 'Idempotency-Key': 'once' }
  expect((await call(path, { ...options, headers })).status).toBe(row.status)
  const before = await newestOf(organization.id)
  const again = await call(path, { ...options, headers })
  expect(again.headers.get('Idempotency-Replayed')).toBe('true')
  expect(await eventsOf(organization.id, before)).toEqual([])
})

test('the acts have every route that writes', () => {
  const writes = new Set(acts.filter(({ route }) => methodOf(route) !== 'GET').map(({ route }) => route))
  expect(writes.size).toBeGreaterThanOrEqual(13)
})

describe('a second call with the same content', () => {
  const session = { activity: 'Running', started_at: '2020-01-01T10:00:00Z', weight: 70 }
  const past = { weight_kg: 79, weighed_at: '2020-01-01T10:00:00Z' }

  /** The types of the events of two calls, the second of which is the first again. */
  async function typesOf(make: typeof newClient, send: (of: Scene) => Promise<{ status: number }>) {
    const organization = await newOrganization()
    const scene: Scene = { organization, id: await make(organization) }
    const types = []
    for (const turn of ['first', 'second']) {
      const before = await newestOf(organization.id)
      expect((await send(scene)).status, turn).toBeLessThan(300)
      types.push((await eventsOf(organization.id, before)).map(({ type }) => type))
    }
    return types
  }
  const putting = (json: object) => (of: Scene) =>
    of.organization.clients('/', { method: 'PUT', json: { user_uid: of.id, ...json } })
  const posting = (path: string, json: object) => (of: Scene) =>
    of.organization.clients(`/${path}/${of.id}`, { json })
  const editing = (json: object) => (of: Scene) =>
    of.organization.users('/edit-user', { json: { from_id: of.id, ...json } })
  const none = () => Promise.resolve('')

  test.each([
    [
      'a change',
      newClient,
      putting({ weight: 71, preferable_activities: ['Running'] }),
      ['client.updated'],
      [],
    ],
    ['a session', newClient, posting('record-session', session), ['client.session_recorded'], []],
    ['an edit', newUser, editing({ language: 'de', height_cm: 181 }), ['user.updated'], []],
    [
      'a change of the organization',
      none,
      ({ organization: { id } }: Scene) =>
        operate(`/organizations/${id}`, { method: 'PATCH', json: { name: 'Changed' } }),
      ['organization.updated'],
      [],
    ],
    [
      'a note, which is always a change',
      newClient,
      posting('save-notes', { note: 'A' }),
      ['client.note_saved'],
      ['client.note_saved'],
    ],
    [
      'a weight, which is always a change',
      newUser,
      editing({ weight_kg: 70 }),
      ['user.updated'],
      ['user.updated'],
    ],
    ['a weight of the past', newUser, editing(past), ['user.updated'], ['user.updated']],
    [
      'a weight and more',
      newUser,
      editing({ weight_kg: 70, language: 'de' }),
      ['user.updated'],
      ['user.updated'],
    ],
    [
      'a weight of the past and more',
      newUser,
      editing({ ...past, language: 'de' }),
      ['user.updated'],
      ['user.updated'],
    ],
  ])('is told: %s', async (_, make, send, first, second) => {
    expect(await typesOf(make, send)).toEqual([first, second])
  })
})
