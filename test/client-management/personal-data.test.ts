// GET /client-management/clients/{user_uid}/personal-data and GET /{org}/{dev|prod}/v1/get-personal-data
import { createExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { expect, test, vi } from 'vitest'
import worker from '../../src/worker.ts'
import { callWith } from '../call-with.ts'
import { aroundBatches } from '../around-batches.ts'
import { call, createClient, database, newOrganization, origin, type Organization } from '../helpers.ts'
import { limited } from '../http/limited.ts'
import { aFullClient, aFullUser } from '../world/full-people.ts'

const day = 86_400_000
const dataOf = ({ keys }: Organization, uid: string) =>
  call(`/client-management/clients/${uid}/personal-data`, { headers: { Authorization: keys.admin } })
const names = 'subject generated_at profile note sessions photo tags metadata history progress_link kept'

test('a client’s has all that the other routes show, under the names of the contract', async () => {
  const organization = await newOrganization()
  const { id } = await aFullClient(organization, 'qzdocument', '4738291')
  await aFullClient(organization, 'qzneighbour', '9182736')
  const { status, headers, body } = await dataOf(organization, id)
  expect(status).toBe(200)
  expect(Object.keys(body).join(' ')).toBe(names)
  expect(headers.get('Content-Type')).toBe('application/json')
  expect(headers.get('Content-Disposition')).toBe(`attachment; filename="personal-data-${id}.json"`)
  const details = (await organization.clients(`/${id}`)).body
  const { notes, ...profile } = details
  const { sessions } = (await organization.clients(`/${id}/sessions`)).body
  const { events } = (await organization.clients(`/${id}/history`)).body
  expect(sessions).toHaveLength(1)
  expect(events.length).toBeGreaterThan(8)
  expect(body).toMatchObject({
    subject: { type: 'client', id },
    ...{ profile, note: notes, sessions, history: events, progress_link: null },
    ...{ photo: profile.profile_photo, tags: profile.tags, metadata: profile.metadata },
  })
  expect((await call(new URL(body.photo).pathname)).status).toBe(200)
  expect(JSON.stringify(body)).not.toContain('qzneighbour')
})

test('a user’s has the progress link, and is found by either id', async () => {
  const organization = await newOrganization()
  const { id, gone } = await aFullUser(organization, 'qzdocumented', '5647382')
  const at = (query: string) => organization.users(`/get-personal-data?${query}`)
  const { status, headers, body } = await at(`from_id=${encodeURIComponent(gone.from_id)}`)
  expect(status).toBe(200)
  expect(Object.keys(body).join(' ')).toBe(names.replace('sessions', 'weights'))
  expect(headers.get('Content-Disposition')).toBe(`attachment; filename="personal-data-${id}.json"`)
  const query = `?from_id=${encodeURIComponent(gone.from_id)}`
  const { profile } = (await organization.users(`/get-user-profile${query}`)).body
  const { weights } = (await organization.users(`/get-weight-history${query}`)).body
  const { dashboard_url } = (await organization.users(`/dashboard-url${query}`)).body
  const { events } = (await organization.users(`/events${query}`)).body
  expect(weights).toHaveLength(2)
  expect(body).toMatchObject({
    subject: { type: 'user', id: gone.from_id, user_id: id },
    ...{ profile, weights, progress_link: dashboard_url, note: null, photo: null, tags: [], metadata: {} },
    history: events.toReversed(),
  })
  expect((await at(`user_id=${id}`)).body).toEqual({
    ...body,
    generated_at: expect.any(String),
    kept: expect.any(Array),
  })
  expect((await at('user_id=nobody')).status).toBe(404)
})

test('says what is kept where, until when', async () => {
  const organization = await newOrganization()
  const uid = await createClient(organization)
  const headers = { Authorization: organization.keys.admin }
  const path = `/client-management/clients/${uid}/personal-data`
  const { body } = await callWith({ EVENT_DAYS: '10', BACKUP_DAYS: '7' }, path, { headers })
  const daysOf = ({ until }: { until: string | null }) =>
    until && (Date.parse(until) - Date.parse(body.generated_at)) / day
  expect(
    body.kept.map((each: { where: string; until: string | null }) => [each.where, daysOf(each)]),
  ).toEqual([
    ['database', null],
    ['database', 10],
    ['database', 1],
    ['backups', 7],
    ['receivers of webhooks', null],
  ])
})

test('without notes:read it has neither the note nor its length in the history', async () => {
  const organization = await newOrganization()
  const { id } = await aFullClient(organization, 'qznoteless', '4738291')
  const holder = await limited(organization, 'clients', ['transfer', 'clients:read'])
  const { status, body } = await dataOf(holder, id)
  expect([status, body.note]).toEqual([200, null])
  expect(body.history.filter(({ changes }: { changes: object }) => 'note' in changes)).toEqual([])
  const reader = await limited(organization, 'clients', ['transfer', 'clients:read', 'notes:read'])
  expect((await dataOf(reader, id)).body.note.text).toBe('qznoteless second')
})

/** A client with 1 200 sessions, and as many events. */
async function aLongOne() {
  const organization = await newOrganization()
  const uid = await createClient(organization)
  const made = `WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1200)`
  await database.batch([
    database
      .prepare(
        `INSERT INTO sessions (organization_id, user_uid, started_at, activity)
          ${made} SELECT ?1, ?2, strftime('%Y-%m-%dT%H:%M:%fZ', '2020-01-01', i || ' hours'), 'Running' FROM n`,
      )
      .bind(organization.id, uid),
    database
      .prepare(
        `INSERT INTO events ${made} SELECT ?1, 100 + i, 1, 'client.updated', 'client:' || ?2, NULL, NULL,
          '{"type":"system"}', NULL, '{"age":[null,40]}' FROM n`,
      )
      .bind(organization.id, uid),
  ])
  return { organization, uid }
}

test('many sessions and events come in pages of 500, in constant parts, each once', async () => {
  const { organization, uid } = await aLongOne()
  const { body } = await dataOf(organization, uid)
  const ids = (list: object[], name: string) =>
    new Set(list.map((each) => (each as Record<string, string>)[name]))
  expect([body.sessions.length, ids(body.sessions, 'session_id').size]).toEqual([1_200, 1_200])
  expect([body.history.length, ids(body.history, 'id').size]).toEqual([1_201, 1_201])
})

test('a page that cannot be read breaks the document off', async () => {
  const { organization, uid } = await aLongOne()
  vi.spyOn(console, 'error').mockReturnValue()
  let reads = 0
  const DB = aroundBatches((run, sent) => {
    if (sent.some(({ sql }) => sql.includes('FROM sessions')) && ++reads > 2) throw new Error('D1 is down')
    return run()
  })
  const headers = { Authorization: organization.keys.admin }
  const request = new Request(`${origin}/client-management/clients/${uid}/personal-data`, { headers })
  const response = await worker.fetch(request, { ...env, DB }, createExecutionContext())
  expect(response.status).toBe(200)
  await expect(response.text()).rejects.toThrow('stream broken off')
  vi.restoreAllMocks()
  expect(reads).toBe(3)
})

test('nobody is 404', async () => {
  const organization = await newOrganization()
  expect((await dataOf(organization, 'nobody')).status).toBe(404)
  expect((await organization.users('/get-personal-data?from_id=nobody')).status).toBe(404)
})
