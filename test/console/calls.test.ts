// Contract 13: a call with the cookie is a call of its key, and CORS opens nothing of it.
import { expect, test } from 'vitest'
import { newOrganization, operate } from '../helpers.ts'
import { clients, noKey, noToken, send, session, signedIn } from './page.ts'

test('is read anew at each call: its key ends by revocation and suspension, and is bound to its scopes', async () => {
  const { id, keys, adminUid } = await newOrganization()
  const json = {
    api: 'client-management',
    role: 'admin',
    admin_uid: adminUid,
    name: 'A key',
    scopes: ['webhooks'],
  }
  const made = (await operate(`/organizations/${id}/keys`, { json })).body
  const own = await signedIn(made.api_key, keys.dev)
  const refusal = { error: 'User does not have the required permissions' }
  expect(await own.call(clients)).toMatchObject({ status: 403, body: refusal })
  expect((await own.call('/client-management/webhooks')).status).toBe(200)
  await operate(`/organizations/${id}/keys/${made.key.id}`, { method: 'DELETE' })
  expect(await own.call('/client-management/webhooks')).toMatchObject(noToken)
  expect((await own.sessions()).map(({ kind }) => kind)).toEqual(['user-management'])
  await operate(`/organizations/${id}`, { method: 'PATCH', json: { status: 'suspended' } })
  expect(await own.call(`/${id}/dev/v1/list-users`)).toMatchObject(noKey)
  expect(await own.sessions()).toEqual([])
  await operate(`/organizations/${id}`, { method: 'PATCH', json: { status: 'active' } })
  expect((await own.call(`/${id}/dev/v1/list-users`)).status).toBe(200)
})

test('an Idempotency-Key is its key’s own, whether it comes in the cookie or in a header', async () => {
  const organization = await newOrganization()
  const page = await signedIn(organization.keys.admin)
  const json = { display_name: 'Once', email: `${crypto.randomUUID()}@example.com` }
  const headers = { 'Idempotency-Key': crypto.randomUUID() }
  const first = await page.call('/client-management/clients', { json, headers })
  const again = await organization.clients('', { json, headers })
  expect([first.status, again.status, again.headers.get('Idempotency-Replayed')]).toEqual([201, 201, 'true'])
})

test('a site of CORS_ORIGINS may not send the header of the console', async () => {
  const Origin = 'https://office.example'
  const asked = {
    Origin,
    'Access-Control-Request-Method': 'GET',
    'Access-Control-Request-Headers': 'x-roster-console',
  }
  const { headers } = await send(clients, { method: 'OPTIONS', headers: asked }, { CORS_ORIGINS: Origin })
  expect(headers.get('Access-Control-Allow-Headers')?.toLowerCase()).not.toContain('roster')
  expect(headers.has('Access-Control-Allow-Credentials')).toBe(false)
  expect(
    (await send(session, { headers: { Origin } }, { CORS_ORIGINS: Origin })).headers.has(
      'Access-Control-Allow-Origin',
    ),
  ).toBe(false)
})
