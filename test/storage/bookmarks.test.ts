// Which answers carry a bookmark, and which bookmarks are accepted.
import { expect, test } from 'vitest'
import { aClient, aUser, newOrganization, operate } from '../helpers.ts'
import { bookmarkOf } from './far-away.ts'

test('a success of client or user management carries a bookmark, other answers do not', async () => {
  const organization = await newOrganization()
  const created = await organization.clients('/', { json: aClient() })
  const shape = /^[\da-f]+(-[\da-f]+)+$/
  expect(bookmarkOf(created)).toMatch(shape)
  const path = `/${created.body.userData.user_uid}`
  const { headers } = await organization.clients(path)
  expect(headers.get('x-d1-bookmark')).toMatch(shape)
  const unchanged = await organization.clients(path, { headers: { 'If-None-Match': '*' } })
  expect([unchanged.status, bookmarkOf(unchanged)]).toEqual([304, expect.stringMatching(shape)])
  const user = await organization.users('/create-user', { json: aUser() })
  expect(bookmarkOf(user)).toMatch(shape)
  expect(bookmarkOf(await organization.clients('/nobody'))).toBe('')
  expect(bookmarkOf(await operate('/organizations'))).toBe('')
})

test.each(['x', 'first-primary', 'first-unconstrained', "0-0'; DROP TABLE clients", '0-', 'a'.repeat(210)])(
  'the malformed bookmark %s is 400',
  async (bookmark) => {
    const organization = await newOrganization()
    const message = 'x-d1-bookmark must be a bookmark that an answer had'
    const { status, body } = await organization.clients('/', { headers: { 'x-d1-bookmark': bookmark } })
    expect({ status, body }).toEqual({
      status: 400,
      body: { error: message, details: [{ field: 'x-d1-bookmark', message }] },
    })
  },
)

test('a malformed bookmark hides no 401, 403, 404 or 405, and the operator ignores it', async () => {
  const organization = await newOrganization()
  const headers = { 'x-d1-bookmark': 'x' }
  const statuses = [
    await organization.clients('/', { headers: { ...headers, Authorization: '' } }),
    await organization.clients('/', { headers: { ...headers, Authorization: organization.keys.member } }),
    await organization.clients('/a/b', { headers }),
    await organization.users('/create-user', { method: 'DELETE', headers }),
    await operate('/organizations?limit=1', { headers }),
  ].map(({ status }) => status)
  expect(statuses).toEqual([401, 403, 404, 405, 200])
})
