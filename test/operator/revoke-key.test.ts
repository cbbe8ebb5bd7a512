// DELETE /operator/v1/organizations/{id}/keys/{key_id}
import { beforeAll, expect, test } from 'vitest'
import { call, newOrganization, operate, type Organization } from '../helpers.ts'
import { createKey, forUsers, listKeys, time } from './key-calls.ts'

let organization: Organization
let other: Organization
beforeAll(async () => {
  organization = await newOrganization()
  other = await newOrganization()
})

test('revokes the key at once; a second time is 200 and changes nothing', async () => {
  const { body } = await createKey(organization.id, {
    api: 'client-management',
    role: 'admin',
    admin_uid: organization.adminUid,
    name: 'A key',
  })
  const path = `/organizations/${organization.id}/keys/${body.key.id}`
  const use = () => call('/client-management/clients', { headers: { Authorization: body.api_key } })
  const inList = async () =>
    (await listKeys(organization.id)).body.keys.find(({ id }: { id: string }) => id === body.key.id)
  expect((await use()).status).toBe(404)
  const revoked = { status: 200, body: { message: 'Key revoked successfully.' } }
  expect(await operate(path, { method: 'DELETE' })).toMatchObject(revoked)
  expect((await use()).status).toBe(401)
  const once = await inList()
  expect(once).toEqual({ ...body.key, revoked_at: time, last_used_at: once.last_used_at })
  expect(await operate(path, { method: 'DELETE' })).toMatchObject(revoked)
  expect((await inList()).revoked_at).toEqual(once.revoked_at)
})

test.each(['no-such-key', '%FF', '%00', "'"])('the unknown key %s is 404', async (id) => {
  const answer = await operate(`/organizations/${organization.id}/keys/${id}`, { method: 'DELETE' })
  expect(answer).toMatchObject({ status: 404, body: { error: 'Key not found' } })
})

test('a key of another organization is 404 and is not revoked', async () => {
  const { body } = await createKey(organization.id, forUsers)
  const answer = await operate(`/organizations/${other.id}/keys/${body.key.id}`, { method: 'DELETE' })
  expect(answer).toMatchObject({ status: 404, body: { error: 'Key not found' } })
  expect((await listKeys(organization.id)).body.keys).toContainEqual(body.key)
})
