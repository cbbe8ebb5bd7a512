// The Idempotency-Key of the operator: each organization has its own.
import { beforeAll, describe, expect, test } from 'vitest'
import { newOrganization, operate, type Organization } from '../helpers.ts'
import { everythingOf } from '../world/everything.ts'
import { isReplay, newKey, replayable, under } from './idempotent-calls.ts'

const erased = { status: 410, body: { error: 'The result of this request was erased' } }

let organization: Organization
beforeAll(async () => {
  organization = await newOrganization()
})

describe('an Idempotency-Key of the operator', () => {
  test('is 410 when the admin that it made is deleted, and makes no other', async () => {
    const json = { display_name: 'An admin', email: 'leaving@example.com' }
    const path = `/organizations/${organization.id}/admins`
    const send = () => operate(path, { json, headers: under('an-admin') })
    const { admin_uid } = (await send()).body.admin
    const remove = () => operate(`${path}/${admin_uid}`, { method: 'DELETE', headers: under('an-admin') })
    const removed = await remove()
    expect(removed.status).toBe(200)
    const before = await everythingOf(organization)
    const { status, body } = await send()
    expect({ status, body }).toEqual(erased)
    expect(replayable(await remove())).toEqual(replayable(removed))
    expect(await everythingOf(organization)).toEqual(before)
  })

  test('is the organization for the operator: each organization executes the same key once', async () => {
    const json = { display_name: 'An admin', email: 'twice@example.com' }
    const headers = under(newKey())
    for (const { id } of [organization, await newOrganization()]) {
      const answer = await operate(`/organizations/${id}/admins`, { json, headers })
      expect([answer.status, isReplay(answer)]).toEqual([201, false])
    }
  })

  test.each(['/keys', '/keys/a-key/rotate'])('does not include the operator’s %s: 400', async (path) => {
    const { status, body } = await operate(`/organizations/${organization.id}${path}`, {
      json: {},
      headers: under(newKey()),
    })
    const message = 'Idempotency-Key is not taken here: a new key is shown once and stored nowhere'
    const details = [{ field: 'Idempotency-Key', message }]
    expect({ status, body }).toEqual({ status: 400, body: { error: message, details } })
  })
})
