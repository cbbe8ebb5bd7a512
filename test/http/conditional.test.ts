// Calls that keep an ETag, and creations, which ignore versions.
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { aClient, aUser, createClient, newOrganization, type Organization } from '../helpers.ts'
import { changes, etagOf, getClient, getUser, newThings, type Things } from './versioned-calls.ts'

let organization: Organization
beforeAll(async () => {
  organization = await newOrganization()
})
let things: Things
beforeEach(async () => {
  things = await newThings(organization)
})

describe('the ETag is unchanged', () => {
  test('for a client when a change is refused', async () => {
    const etag = await etagOf(getClient, things)
    const { email } = (await organization.clients(`/${await createClient(organization)}`)).body
    const taken = { user_uid: things.client, email, weight: 71 }
    expect((await organization.clients('/', { method: 'PUT', json: taken })).status).toBe(400)
    expect(await etagOf(getClient, things)).toBe(etag)
  })

  test('for a client when the same session is recorded again', async () => {
    const json = { activity: 'Running', started_at: '2026-01-01T10:00:00Z' }
    const record = (headers = {}) =>
      organization.clients(`/record-session/${things.client}`, { json, headers })
    await record()
    const etag = await etagOf(getClient, things)
    expect((await record({ 'If-Match': etag })).status).toBe(201)
    expect(await etagOf(getClient, things)).toBe(etag)
    expect((await record({ 'If-Match': '"another"' })).status).toBe(412)
    expect((await record()).headers.get('ETag')).toBe(etag)
  })

  test('for a user when last_request is updated or the link is replaced', async () => {
    const etag = await etagOf(getUser, things)
    vi.useFakeTimers({ toFake: ['Date'] })
    vi.setSystemTime(Date.now() + 120_000)
    const before = (await getUser(things)).body.profile.last_request
    await organization.users('/dashboard-url', { json: { from_id: things.from_id, rotate: true } })
    vi.useRealTimers()
    await vi.waitFor(async () => {
      expect((await getUser(things)).body.profile.last_request).not.toBe(before)
    })
    expect(await etagOf(getUser, things)).toBe(etag)
  })
})

test('a stale version is 412 before the check for a taken e-mail, which is 400', async () => {
  const { email } = (await organization.clients(`/${await createClient(organization)}`)).body
  const json = { user_uid: things.client, email }
  const send = (header: string) =>
    organization.clients('/', { method: 'PUT', json, headers: { 'If-Match': header } })
  expect((await send(await etagOf(getClient, things))).status).toBe(400)
  expect((await send('"another"')).status).toBe(412)
})

test('a new client and a new user can be changed with the ETag of their first GET', async () => {
  for (const [, change, get, make] of changes) {
    things.client = await make(organization)
    expect((await change(things, { 'If-Match': await etagOf(get, things) })).status).toBeLessThan(300)
  }
})

test('a creation ignores If-Match and If-None-Match', async () => {
  const headers = { 'If-Match': '"another"', 'If-None-Match': '*' }
  expect((await organization.clients('/', { json: aClient(), headers })).status).toBe(201)
  expect((await organization.users('/create-user', { json: aUser(), headers })).status).toBe(201)
})

test('a replayed creation has the same Location and no ETag', async () => {
  const headers = { 'Idempotency-Key': crypto.randomUUID() }
  const [client, user] = [aClient(), aUser()]
  const clients = [0, 1].map(() => () => organization.clients('/', { json: client, headers }))
  const users = [0, 1].map(() => () => organization.users('/create-user', { json: user, headers }))
  for (const [first, second] of [clients, users]) {
    const [one, two] = [await first?.(), await second?.()]
    expect(one?.headers.get('ETag')).toMatch(/^"/)
    expect([two?.headers.get('Idempotency-Replayed'), two?.headers.get('ETag')]).toEqual(['true', null])
    expect(two?.headers.get('Location')).toBe(one?.headers.get('Location'))
  }
})
