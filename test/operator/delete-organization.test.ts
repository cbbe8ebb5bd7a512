// DELETE /operator/v1/organizations/{id}, and the job that erases everything of it.
import { env } from 'cloudflare:workers'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { eraseOrganizations, recordErasures } from '../../src/storage/index.ts'
import { eventsOf } from '../events/expected.ts'
import { aClient, call, newOrganization, operate } from '../helpers.ts'
import { aRun } from '../jobs/a-run.ts'
import { everythingOf } from '../world/everything.ts'
import { newNeighbour } from '../world/neighbours.ts'
import { tracesOf } from '../world/traces.ts'
import { create, show } from './organization-calls.ts'

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  // What other tests left.
  const all = async () => eraseOrganizations(env, aRun(new Date(Date.now() + 120_000)))
  while (!(await all()).finished);
})
afterEach(() => {
  vi.useRealTimers()
})
const remove = (id: string, confirm: unknown = id) =>
  operate(`/organizations/${id}`, { method: 'DELETE', json: { confirm } })
const cron = () => eraseOrganizations(env, aRun())
const later = (seconds: number) => vi.setSystemTime(Date.now() + seconds * 1_000)

test('leaves nothing but a record of an organization with one of everything, and all of its neighbour', async () => {
  const [leaving, staying] = [await newNeighbour(), await newNeighbour()]
  await leaving.clients('/', { json: aClient(), headers: { 'Idempotency-Key': 'once' } })
  await operate(`/organizations/${leaving.id}`, {
    method: 'PATCH',
    json: { name: 'Leaving' },
    headers: { 'Idempotency-Key': 'once' },
  })
  expect((await everythingOf(leaving)).outcomes).toHaveLength(2)
  await recordErasures(env, aRun())
  const before = await everythingOf(staying)
  const owned = Object.entries(await everythingOf(leaving)).filter(([, rows]) => rows.length > 0)
  expect(owned.length).toBeGreaterThan(14)
  const answer = await remove(leaving.id)
  expect(answer).toMatchObject({
    status: 202,
    body: { organization: { id: leaving.id, status: 'deleting' } },
  })
  expect(await cron()).toMatchObject({ organizations_erased: 0, finished: true })
  expect(await show(leaving.id)).toMatchObject({
    status: 'deleting',
    client_count: 0,
    user_counts: { dev: 0, prod: 0 },
  })
  later(61)
  expect(await cron()).toMatchObject({ organizations_erased: 1, finished: true })
  await recordErasures(env, aRun())
  expect(await tracesOf(leaving.id)).toEqual([`R2 erasures/${leaving.id}`])
  expect((await operate(`/organizations/${leaving.id}`)).status).toBe(404)
  expect(await everythingOf(staying)).toEqual(before)
  expect(await cron()).toEqual({ organizations_erased: 0, steps: 0, finished: true })
})

test('closes the organization at once, with one event, however often it is called', async () => {
  const { id, keys } = await newOrganization()
  for (let n = 0; n < 2; n++) expect((await remove(id)).status).toBe(202)
  const { status } = await call('/client-management/clients', { headers: { Authorization: keys.admin } })
  expect(status).toBe(401)
  const changes = (await eventsOf(id)).filter(({ type }) => type === 'organization.updated')
  expect(changes.map((each) => JSON.parse(each.changes))).toEqual([{ status: ['active', 'deleting'] }])
})

test('is not delayed by a repeated call', async () => {
  const { id } = await newOrganization()
  await remove(id)
  await cron()
  later(50)
  expect((await remove(id)).status).toBe(202)
  later(11)
  expect(await cron()).toMatchObject({ organizations_erased: 1, finished: true })
})

test('its id is free once it is gone, and not before', async () => {
  const { id, keys } = await newOrganization()
  await remove(id)
  const again = () => create({ id, name: 'Again', plan: 'free' })
  expect((await again()).status).toBe(409)
  await cron()
  expect((await again()).status).toBe(409)
  later(61)
  await cron()
  expect((await again()).body.organization).toMatchObject({ name: 'Again', status: 'active' })
  const { status } = await call('/client-management/clients', { headers: { Authorization: keys.admin } })
  expect(status).toBe(401)
})

test('every other write about an organization that is being deleted is 409, and changes nothing', async () => {
  const { id, adminUid } = await newOrganization()
  const { keys } = (await operate(`/organizations/${id}/keys`)).body
  await remove(id)
  const before = await everythingOf({ id })
  const path = `/organizations/${id}`
  const user = { api: 'user-management', environment: 'dev', name: 'A key' }
  const writes: [string, object][] = [
    ['', { method: 'PATCH', json: { status: 'active' } }],
    ['', { method: 'PATCH', json: { name: 'Another' } }],
    ['/admins', { json: { display_name: 'Another', email: 'another@example.com' } }],
    [`/admins/${adminUid}`, { method: 'DELETE' }],
    ['/keys', { json: user }],
    [`/keys/${keys[0].id}`, { method: 'DELETE' }],
    [`/keys/${keys[0].id}/rotate`, { json: { overlap_seconds: 0 } }],
  ]
  for (const [rest, options] of writes) {
    const { status, body } = await operate(`${path}${rest}`, options)
    expect([rest, status, body]).toEqual([rest, 409, { error: 'The organization is being deleted' }])
  }
  expect(await everythingOf({ id })).toEqual(before)
})

describe('is refused', () => {
  test.each([['other'], [''], [null], [42], [undefined]])(
    'with confirm %j, which is 400',
    async (confirm) => {
      const { id } = await newOrganization()
      const answer = await operate(`/organizations/${id}`, { method: 'DELETE', json: { confirm } })
      expect([answer.status, answer.body.details[0].field]).toEqual([400, 'confirm'])
      expect(await show(id)).toMatchObject({ status: 'active' })
    },
  )

  test('for an unknown organization, which is 404', async () => {
    expect(await remove('no-such-one')).toMatchObject({
      status: 404,
      body: { error: 'Organization not found' },
    })
  })
})

test('the query may confirm', async () => {
  const { id } = await newOrganization()
  expect((await operate(`/organizations/${id}?confirm=${id}`, { method: 'DELETE' })).status).toBe(202)
})
