// Contract 1.3: 401 comes before every other check, and 403 before all but 401.
import { beforeAll, describe, expect, test } from 'vitest'
import { call, newOrganization, type Organization } from '../helpers.ts'
import { methodOf, named } from '../routes/index.ts'
import { everythingOf } from '../world/everything.ts'
import { expectRefused, type sentences } from './auth-refused.ts'

let organization: Organization
beforeAll(async () => {
  organization = await newOrganization()
})

describe('401 comes before every other check:', () => {
  const anywhere: [string, string, keyof typeof sentences][] = [
    ['GET', '/client-management', 'clients'],
    ['GET', '/client-management/', 'clients'],
    ['GET', '/client-management/unknown', 'clients'],
    ['GET', '/client-management/clients/a/b/c/d', 'clients'],
    ['PATCH', '/client-management/clients', 'clients'],
    ['OPTIONS', '/client-management/clients', 'clients'],
    ['POST', '/client-management/photos/a.jpg', 'clients'],
    ['GET', '/client-management/clients?limit=x&colour=red', 'clients'],
    ['GET', '/client-management/clients?limit=%FF', 'clients'],
    ['GET', '/client-management/clients/filter?gender=x', 'clients'],
    ['GET', '/client-management/clients/not!an!id', 'clients'],
    ['GET', '/client-management/clients/%FF', 'clients'],
    ['DELETE', '/client-management/clients', 'clients'],
    ['GET', '/any/dev/v1', 'users'],
    ['GET', '/any/prod/v1/', 'users'],
    ['GET', '/any/dev/v1/unknown', 'users'],
    ['DELETE', '/any/dev/v1/create-user', 'users'],
    ['OPTIONS', '/any/prod/v1/edit-user', 'users'],
    ['GET', '/any/dev/v1/get-user-profile', 'users'],
    ['GET', '/any/dev/v1/get-user-profile?from_id=%FF', 'users'],
    ['GET', '/NO%20NAME/dev/v1/get-user-profile', 'users'],
    ['GET', '/operator/v1', 'users'],
    ['GET', '/operator/v1/unknown', 'users'],
    ['PUT', '/operator/v1/organizations', 'users'],
    ['GET', '/operator/v1/organizations?limit=x', 'users'],
  ]
  test.each(anywhere)('%s %s', async (method, path, api) => {
    expectRefused(await call(path, { method }), api)
    const headers = { Authorization: 'Bearer nonsense' }
    expectRefused(await call(path, { method, headers }), api)
  })

  const bodies: [string, Record<string, string>, BodyInit][] = [
    ['too large', { 'Content-Type': 'application/json' }, 'x'.repeat(1_000_001)],
    ['too large in multipart', { 'Content-Type': 'multipart/form-data; boundary=b' }, 'x'.repeat(6_000_001)],
    ['broken', { 'Content-Type': 'application/json' }, '{'],
    ['of another type', { 'Content-Type': 'application/xml' }, '<a/>'],
    ['not UTF-8', { 'Content-Type': 'application/json' }, new Uint8Array([0xff, 0xfe])],
  ]
  test.each(bodies)('a body that is %s', async (_, headers, body) => {
    const options = { method: 'POST', headers, body }
    expectRefused(await call('/client-management/clients', options), 'clients')
    expectRefused(await call('/client-management/clients/save-notes/!', options), 'clients')
    expectRefused(await call('/any/dev/v1/create-user', options), 'users')
    expectRefused(await call('/operator/v1/organizations', options), 'users')
  })
})

describe('a member is refused in the words of the route:', () => {
  const ofClients = named.filter(([, { api }]) => api === 'clients')
  const odd = { headers: { 'Content-Type': 'application/xml' }, body: 'not even a body of the right type' }
  /** A member gets this sentence, whatever the body. */
  async function expectForbidden(method: string, path: string, error: string | undefined) {
    const { headers, body } = odd
    const answer = await call(path, {
      method,
      headers: { Authorization: organization.keys.member, ...headers },
      ...(method !== 'GET' && { body }),
    })
    expect(answer.status).toBe(403)
    expect(answer.body).toEqual({ error })
    expect(answer.headers.has('WWW-Authenticate')).toBe(false)
  }

  test.each(ofClients)('%s', async (name, row) => {
    for (const id of ['any', 'not!an!id']) {
      const [path] = row.call(organization, id)
      for (const query of ['', 'gender=x&limit=%FF&colour=red']) {
        await expectForbidden(
          methodOf(name),
          `${path}${path.includes('?') ? '&' : '?'}${query}`,
          row.forbidden,
        )
      }
    }
  })

  test.each([
    ['GET', '', 'User does not have the required permissions'],
    ['POST', '', 'User is not authorized to create users'],
    ['PUT', '', 'User is not authorized to update user information'],
    ['DELETE', '', 'User is not authorized to delete users'],
    ['POST', '/save-notes', 'The requester does not have admin privileges'],
    ['GET', '/any', 'The requester does not have admin privileges'],
  ])('%s /client-management/clients%s', async (method, path, error) => {
    await expectForbidden(method, `/client-management/clients${path}`, error)
  })

  test.each(ofClients)('%s, and changes nothing', async (name, row) => {
    const id = (await row.make?.(organization)) ?? ''
    const [path, options = {}] = row.call(organization, id)
    const before = await everythingOf(organization)
    const headers = { Authorization: organization.keys.member }
    const { status } = await call(path, { ...options, method: methodOf(name), headers })
    expect(status).toBe(403)
    expect(await everythingOf(organization)).toEqual(before)
  })
})
