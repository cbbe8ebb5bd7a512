// GET /operator/v1/organizations/{id}/keys
import { expect, test } from 'vitest'
import { newOrganization, operate } from '../helpers.ts'
import { listKeys, time } from './key-calls.ts'

test('lists all keys of the organization, and no secret', async () => {
  const { id, keys, adminUid } = await newOrganization()
  const { status, body } = await listKeys(id)
  expect(status).toBe(200)
  const key = (facts: object) => ({
    id: expect.any(String),
    prefix: expect.any(String),
    role: null,
    admin_uid: null,
    environment: null,
    scopes: null,
    name: 'A key',
    created_at: time,
    expires_at: null,
    revoked_at: null,
    last_used_at: null,
    ...facts,
  })
  // In any order: ids of one millisecond have none.
  const expected = [
    key({ api: 'client-management', role: 'admin', admin_uid: adminUid }),
    key({ api: 'client-management', role: 'member', admin_uid: adminUid }),
    key({ api: 'user-management', environment: 'dev' }),
    key({ api: 'user-management', environment: 'prod' }),
  ]
  expect(body).toEqual({ keys: expect.arrayContaining(expected) })
  expect(body.keys).toHaveLength(expected.length)
  for (const secret of Object.values(keys)) expect(JSON.stringify(body)).not.toContain(secret.slice(-20))
})

test('refuses a query', async () => {
  const { id } = await newOrganization()
  const { status, body } = await operate(`/organizations/${id}/keys?limit=1`)
  expect({ status, error: body.error }).toEqual({ status: 400, error: 'unknown field "limit"' })
})
