// A suspended organization: its keys and progress pages are closed, its webhooks wait, and nothing of it is lost.
import { env } from 'cloudflare:workers'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { callWith } from '../call-with.ts'
import { multipart } from '../client-management/photo-calls.ts'
import { countedCall } from '../counting.ts'
import { eventsOf } from '../events/expected.ts'
import { photos } from '../fixtures/photos.ts'
import { aClient, aUser, call, newOrganization, operate, type Organization } from '../helpers.ts'
import { emptyKv } from '../http/empty-namespace.ts'
import { change, show } from './organization-calls.ts'

let organization: Organization
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  organization = await newOrganization()
})
afterEach(() => {
  vi.useRealTimers()
})
const suspend = () => change(organization.id, { status: 'suspended' })
const resume = () => change(organization.id, { status: 'active' })
const pass = (milliseconds: number) => vi.setSystemTime(Date.now() + milliseconds)
/** The status of a call with each living key. */
async function statuses({ id, keys }: Organization = organization) {
  const users = (key: string, environment: string) =>
    call(`/${id}/${environment}/v1/get-user-profile?from_id=nobody`, {
      headers: { Authorization: `Bearer ${key}` },
    })
  const clients = (key: string) => call('/client-management/clients', { headers: { Authorization: key } })
  const answers = [await clients(keys.admin), await users(keys.dev, 'dev'), await users(keys.prod, 'prod')]
  return answers.map(({ status }) => status)
}
const open = [404, 404, 404]
const closed = [401, 401, 401]
const ofHand = (status: string) =>
  env.DB.prepare('UPDATE organizations SET status = ? WHERE id = ?').bind(status, organization.id).run()

test('shows in every answer about it, and in one event', async () => {
  expect((await suspend()).body.organization).toMatchObject({ id: organization.id, status: 'suspended' })
  expect(await show(organization.id)).toMatchObject({ status: 'suspended' })
  const { body } = await operate(`/organizations?limit=1&start_after_id=${organization.id.slice(0, -1)}`)
  expect(body.organizations[0]).toMatchObject({ id: organization.id, status: 'suspended' })
  await suspend()
  await resume()
  const changes = (await eventsOf(organization.id)).filter(({ type }) => type === 'organization.updated')
  expect(changes.map((each) => JSON.parse(each.changes))).toEqual([
    { status: ['active', 'suspended'] },
    { status: ['suspended', 'active'] },
  ])
})

describe('the keys', () => {
  test('are 401 at once, remembered or looked up, and work at once when it is active again', async () => {
    const neighbour = await newOrganization()
    expect(await statuses()).toEqual(open)
    await suspend()
    expect(await statuses()).toEqual(closed)
    pass(61_000)
    expect(await statuses()).toEqual(closed)
    expect(await statuses(neighbour)).toEqual(open)
    await resume()
    expect(await statuses()).toEqual(open)
  })

  test('are 401 in an isolate that was told nothing, which accepts them again within a minute', async () => {
    expect(await statuses()).toEqual(open)
    await ofHand('suspended')
    expect(await statuses()).toEqual(closed)
    await ofHand('active')
    expect((await statuses())[0]).toBe(401)
    pass(61_000)
    expect(await statuses()).toEqual(open)
  })

  test('that are made or rotated meanwhile are 401 too, and work afterwards', async () => {
    await suspend()
    const path = `/organizations/${organization.id}/keys`
    const made = await operate(path, { json: { api: 'user-management', environment: 'dev', name: 'A key' } })
    const rotated = await operate(`${path}/${made.body.key.id}/rotate`, { json: { overlap_seconds: 60 } })
    const all = () =>
      Promise.all(
        [made, rotated].map(
          async ({ body }) =>
            (
              await organization.users(
                '/get-user-profile?from_id=nobody',
                { headers: { Authorization: `Bearer ${body.api_key}` } },
                'dev',
              )
            ).status,
        ),
      )
    expect(await all()).toEqual([401, 401])
    await resume()
    expect(await all()).toEqual([404, 404])
  })

  test('are not written to an empty KV', async () => {
    const { dev } = organization.keys
    await suspend()
    const { KEYS, told } = emptyKv()
    const headers = { Authorization: `Bearer ${dev}` }
    const { status } = await callWith(
      { KEYS },
      `/${organization.id}/dev/v1/get-user-profile?from_id=nobody`,
      { headers },
    )
    expect(status).toBe(401)
    expect([...told]).toEqual([])
  })

  test('cost no more: one round trip that reads one row', async () => {
    await suspend()
    pass(61_000)
    const headers = { Authorization: organization.keys.admin }
    expect(await countedCall('/client-management/clients', { headers })).toMatchObject({
      status: 401,
      roundTrips: 1,
    })
  })
})

test('progress pages are 404 until it is active again; photos stay', async () => {
  const photo = (await organization.clients('/', { body: multipart(aClient(), { bytes: photos.baseline }) }))
    .body
  const user = (await organization.users('/create-user', { json: aUser() })).body
  const paths = [user.visualization_url, photo.userData.profile_photo].map((url) => new URL(url).pathname)
  const open = async () => Promise.all(paths.map(async (path) => (await call(path)).status))
  expect(await open()).toEqual([200, 200])
  await suspend()
  expect(await open()).toEqual([404, 200])
  await resume()
  expect(await open()).toEqual([200, 200])
})
