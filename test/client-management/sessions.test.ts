// The sessions of a client: listed newest first, and deleted.
import { expect, test } from 'vitest'
import { createClient, database, newOrganization } from '../helpers.ts'
import { feed } from '../events/feeds.ts'
import { details, lone, outcome, unknownClient } from './client-answers.ts'

const deleted = { status: 200, body: { message: 'Session deleted successfully.' } }
const notFound = { status: 404, body: { error: 'Session not found' } }
const none = { duration_seconds: null, ycom: null, leg_length: null, weight: null, note: null }

test('pages of sessions, newest first, by day and by activity', async () => {
  const organization = await newOrganization()
  const { clients } = organization
  const uid = await createClient(organization)
  const list = async (query = '') => outcome(await clients(`/${uid}/sessions${query}`))
  expect(await list()).toEqual({ status: 200, body: { sessions: [], next_cursor: null } })
  expect(outcome(await clients('/nobody/sessions'))).toEqual(unknownClient)
  const record = async (json: object) =>
    (await clients(`/record-session/${uid}`, { json })).body.session_id as string
  const more = { duration_seconds: 2700, ycom: 5, leg_length: 80.5, weight: 71, note: ' Two\nlines ' }
  const old = await record({ activity: 'Running', started_at: '2025-01-01T10:00:00Z', ...more })
  const jump = await record({ activity: 'Vertical Jump', started_at: '2025-01-02T23:59:59.999Z' })
  const lift = await record({ activity: 'Weightlifting', started_at: '2025-01-02T23:59:59.999Z' })
  expect(await record({ activity: 'Running', started_at: '2025-01-01T10:00:00Z', note: 'Another' })).toBe(old)
  const all = [
    { session_id: lift, activity: 'Weightlifting', started_at: '2025-01-02T23:59:59.999Z', ...none },
    { session_id: jump, activity: 'Vertical Jump', started_at: '2025-01-02T23:59:59.999Z', ...none },
    { session_id: old, activity: 'Running', started_at: '2025-01-01T10:00:00.000Z', ...more },
  ]
  const page = (sessions: object[], next_cursor: string | null = null) => ({
    status: 200,
    body: { sessions, next_cursor },
  })
  expect(await list()).toEqual(page(all))
  const first = await clients(`/${uid}/sessions?limit=1`)
  expect(outcome(first)).toEqual(page(all.slice(0, 1), first.body.next_cursor))
  expect(await list(`?limit=2&cursor=${first.body.next_cursor}`)).toEqual(page(all.slice(1)))
  expect(await list('?start_date=2025-01-02')).toEqual(page(all.slice(0, 2)))
  expect(await list('?end_date=2025-01-01')).toEqual(page(all.slice(2)))
  expect(await list('?activity=Vertical Jump')).toEqual(page(all.slice(1, 2)))
  expect(await list('?cursor=x')).toEqual(lone('cursor', 'cursor must be the next_cursor of an answer'))
})

test('a deletion leaves the latest of the others as last_session, and says in its event what was there', async () => {
  const organization = await newOrganization()
  const { clients } = organization
  const uid = await createClient(organization)
  const record = async (activity: string, started_at: string, more = {}) =>
    (await clients(`/record-session/${uid}`, { json: { activity, started_at, ...more } })).body
      .session_id as string
  const early = await record('Running', '2025-01-01T10:00:00.000Z')
  const late = await record('Running', '2025-01-02T10:00:00.000Z', { weight: 71, note: 'é' })
  const remove = async (id: string) => outcome(await clients(`/${uid}/sessions/${id}`, { method: 'DELETE' }))
  expect(await remove('x')).toEqual(notFound)
  expect(outcome(await clients(`/nobody/sessions/x`, { method: 'DELETE' }))).toEqual(unknownClient)
  expect(await remove(late)).toEqual(deleted)
  expect(await remove(late)).toEqual(notFound)
  expect(await details(organization, uid)).toMatchObject({
    last_session: '2025-01-01T10:00:00.000Z',
    weight: 71,
  })
  expect((await feed(organization, `?user_uid=${uid}`)).body.events.at(-1)).toMatchObject({
    type: 'client.session_deleted',
    changes: {
      session: [
        {
          ...none,
          session_id: late,
          activity: 'Running',
          started_at: '2025-01-02T10:00:00.000Z',
          weight: 71,
          note: 2,
        },
        null,
      ],
      last_session: ['2025-01-02T10:00:00.000Z', '2025-01-01T10:00:00.000Z'],
    },
  })
  expect(await remove(early)).toEqual(deleted)
  expect((await details(organization, uid)).last_session).toBeNull()
})

test('a client has at most 10 000 sessions; a repeated one is none more, a deleted one makes room', async () => {
  const organization = await newOrganization()
  const { clients } = organization
  const uid = await createClient(organization)
  const record = async (day: number) =>
    outcome(
      await clients(`/record-session/${uid}`, {
        json: { activity: 'Running', started_at: `2025-01-0${day}T10:00:00Z` },
      }),
    )
  await record(1)
  const count = database.prepare('UPDATE clients SET session_count = 9999 WHERE user_uid = ?')
  await count.bind(uid).run()
  expect(await record(2)).toMatchObject({ status: 201 })
  expect(await record(3)).toEqual(lone('user_uid', 'At most 10000 sessions a client: delete one first'))
  expect(await record(2)).toMatchObject({ status: 201 })
  const id = `${Date.parse('2025-01-02T10:00:00Z')}-running`
  expect(outcome(await clients(`/${uid}/sessions/${id}`, { method: 'DELETE' }))).toEqual(deleted)
  expect(await record(3)).toMatchObject({ status: 201 })
})
