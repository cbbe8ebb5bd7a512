// DELETE /operator/v1/organizations/{id}/admins/{admin_uid}
import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, test } from 'vitest'
import { anotherAdmin } from '../client-management/population.ts'
import { eventsOf, newestOf } from '../events/expected.ts'
import { hashOf } from '../http/hash-of.ts'
import { aClient, call, createClient, newOrganization, operate, type Organization } from '../helpers.ts'
import { everythingOf } from '../world/everything.ts'

let organization: Organization
let other: Awaited<ReturnType<typeof anotherAdmin>>
beforeEach(async () => {
  organization = await newOrganization()
  other = await anotherAdmin(organization)
})
const path = (id: string, uid: string, to?: string) =>
  `/organizations/${id}/admins/${uid}${to === undefined ? '' : `?reassign_to=${to}`}`
const remove = (uid = organization.adminUid, to?: string) =>
  operate(path(organization.id, uid, to), { method: 'DELETE' })
const countOf = async (uid: string) => (await other.clients(`/filter?admin_uid=${uid}`)).body.query_count ?? 0

describe('a deleted admin', () => {
  test('opens nothing from the answer on, is not listed, and leaves its e-mail to others', async () => {
    const { id, keys } = organization
    expect(await remove()).toMatchObject({ status: 200, body: { message: 'Admin deleted successfully.' } })
    for (const key of [keys.admin, keys.member]) {
      const { status } = await call('/client-management/clients', { headers: { Authorization: key } })
      expect(status).toBe(401)
      expect(await env.KEYS.get(`key:${await hashOf(key)}`, 'json')).toMatchObject({
        revokedAt: expect.any(String),
      })
    }
    const { admins } = (await operate(`/organizations/${id}/admins`)).body
    expect(admins.map(({ admin_uid }: { admin_uid: string }) => admin_uid)).toEqual([other.adminUid])
    const again = { display_name: 'Again', email: 'admin@example.com' }
    expect((await operate(`/organizations/${id}/admins`, { json: again })).status).toBe(201)
    expect((await remove()).status).toBe(404)
    const { admins: rows } = await everythingOf(organization)
    expect(rows?.[0]).toMatchObject({ display_name: '', email: organization.adminUid })
  })

  test('gets no key any more, which is 400', async () => {
    await remove()
    const json = { api: 'client-management', role: 'admin', admin_uid: organization.adminUid, name: 'A key' }
    const { status, body } = await operate(`/organizations/${organization.id}/keys`, { json })
    expect([status, body.error]).toEqual([400, 'admin_uid is no admin of this organization'])
  })

  test('makes one event, and none for its keys and clients', async () => {
    await createClient(organization)
    const before = await newestOf(organization.id)
    const { headers } = await remove(undefined, other.adminUid)
    const events = await eventsOf(organization.id, before)
    const [first, ...others] = events
    expect([first?.type, first?.subject, JSON.parse(first?.changes ?? '')]).toEqual([
      'admin.deleted',
      `admin:${organization.adminUid}`,
      { reassigned_to: [null, other.adminUid] },
    ])
    expect(others).toEqual([])
    expect(new Set(events.map((each) => each.request_id))).toEqual(new Set([headers.get('X-Request-Id')]))
  })

  test('leaves its clients to another one: they show it, with another ETag, and count with it', async () => {
    const uids = [await createClient(organization), await createClient(organization)]
    const before = await other.clients(`/${uids[0] ?? ''}`)
    await remove(undefined, other.adminUid)
    const after = await other.clients(`/${uids[0] ?? ''}`)
    expect(after.body).toEqual({ ...before.body, admin_uid: other.adminUid })
    expect(after.headers.get('ETag')).not.toBe(before.headers.get('ETag'))
    expect([await countOf(organization.adminUid), await countOf(other.adminUid)]).toEqual([0, 2])
  })

  test('leaves none that it creates meanwhile', async () => {
    const creations = Array.from({ length: 40 }, () => organization.clients('/', { json: aClient() }))
    const [removed, ...created] = await Promise.all([remove(undefined, other.adminUid), ...creations])
    expect(removed.status).toBe(200)
    const made = created.filter(({ status }) => status === 201).length
    expect(created.filter(({ status }) => status === 401)).toHaveLength(40 - made)
    expect([await countOf(organization.adminUid), await countOf(other.adminUid)]).toEqual([0, made])
  })
})

describe('is refused, and changes nothing', () => {
  const refused = async (uid: string, to: string | undefined, status: number, error: string) => {
    const before = await everythingOf(organization)
    const answer = await remove(uid, to)
    expect([answer.status, answer.body.error]).toEqual([status, error])
    expect(await everythingOf(organization)).toEqual(before)
  }
  const none = 'reassign_to is no other admin of this organization'

  test('if there are clients and nobody takes them', async () => {
    await createClient(organization)
    const sentence = 'The admin has clients: name in reassign_to the admin who takes them'
    await refused(organization.adminUid, undefined, 409, sentence)
  })

  test('if those who take them are the admin itself, unknown, of another organization, or deleted', async () => {
    const elsewhere = await newOrganization()
    const gone = await anotherAdmin(organization, 'gone@example.com')
    await remove(gone.adminUid)
    for (const to of [organization.adminUid, 'nobody', elsewhere.adminUid, gone.adminUid]) {
      await refused(organization.adminUid, to, 400, none)
    }
  })

  test('if the admin is unknown or of another organization', async () => {
    const elsewhere = await newOrganization()
    for (const uid of ['nobody', elsewhere.adminUid])
      await refused(uid, other.adminUid, 404, 'Admin not found')
    expect((await operate(path('nowhere', other.adminUid), { method: 'DELETE' })).status).toBe(404)
  })
})
