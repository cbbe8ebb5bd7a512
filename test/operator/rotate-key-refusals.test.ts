// POST /operator/v1/organizations/{id}/keys/{key_id}/rotate: fields and keys that are refused.
import { expect, test, vi } from 'vitest'
import { newOrganization, operate } from '../helpers.ts'
import { after, at, rotations, start } from './key-rotation.ts'

const { keysPath, create, rotate, listed } = rotations()

test('an Idempotency-Key is refused, in a rotation and for a new key, and no key is made', async () => {
  const { key } = await create()
  const before = await listed()
  const headers = { 'Idempotency-Key': 'once' }
  const message = 'Idempotency-Key is not taken here: a new key is shown once and stored nowhere'
  const json = { api: 'user-management', environment: 'dev', name: 'A key' }
  for (const answer of [
    await operate(`${keysPath()}/${key.id}/rotate`, { json: { overlap_seconds: 60 }, headers }),
    await operate(keysPath(), { json, headers }),
  ]) {
    const details = [{ field: 'Idempotency-Key', message }]
    expect(answer).toMatchObject({ status: 400, body: { error: message, details } })
  }
  expect(await listed()).toEqual(before)
})

const rule = 'overlap_seconds must be a whole number from 0 to 604800'
test.each([
  [{ overlap_seconds: -1 }, 'overlap_seconds', rule],
  [{ overlap_seconds: 604_801 }, 'overlap_seconds', rule],
  [{ overlap_seconds: 1.5 }, 'overlap_seconds', rule],
  [{ overlap_seconds: '1e3' }, 'overlap_seconds', rule],
  [{ overlap_seconds: true }, 'overlap_seconds', rule],
  [{ overlap_seconds: null }, 'overlap_seconds', 'overlap_seconds must not be null'],
  [{ overlap_seconds: ' ' }, 'overlap_seconds', 'overlap_seconds is required'],
  [{}, 'overlap_seconds', 'overlap_seconds is required'],
  [{ overlap_seconds: 1, overlap: 1 }, 'overlap', 'unknown field "overlap", did you mean "overlap_seconds"?'],
])('refuses %o and changes no key', async (wrong, field, message) => {
  const { key } = await create()
  const before = await listed()
  const { status, body } = await rotate(key.id, wrong)
  expect(status).toBe(400)
  expect(body).toEqual({ error: message, details: [{ field, message }] })
  expect(await listed()).toEqual(before)
})

const dead = { status: 409, body: { error: 'The key is revoked or has expired' } }
test('a revoked key is 409 and gets no successor', async () => {
  const { key } = await create()
  await operate(`${keysPath()}/${key.id}`, { method: 'DELETE' })
  const before = await listed()
  expect(await rotate(key.id)).toMatchObject(dead)
  expect(await listed()).toEqual(before)
})

test('an expired key is 409 from the millisecond of its expiry on', async () => {
  const { key } = await create({ expires_at: after(10).toISOString() })
  const { key: twin } = await create({ expires_at: after(10).toISOString() })
  vi.setSystemTime(start + 9_999)
  expect((await rotate(twin.id)).status).toBe(201)
  at(10)
  expect(await rotate(key.id)).toMatchObject(dead)
})

test('an unknown key, one of another organization and an unknown organization are 404', async () => {
  const { key } = await create()
  const other = await newOrganization()
  const json = { overlap_seconds: 0 }
  for (const path of [
    `${keysPath()}/no-such-key`,
    `/organizations/${other.id}/keys/${key.id}`,
    `/organizations/no-such-one/keys/${key.id}`,
  ]) {
    const answer = await operate(`${path}/rotate`, { json })
    expect(answer).toMatchObject({ status: 404, body: { error: 'Key not found' } })
  }
  expect((await rotate(key.id)).status).toBe(201)
})
