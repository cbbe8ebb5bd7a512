// Contract 1.1: a compressed body is 415, after authentication and before its size and media type.
import { beforeAll, describe, expect, test } from 'vitest'
import { newOrganization, type Organization } from '../helpers.ts'
import { formats, ready, routesWithBody } from './every-route.ts'

let owner: Organization
beforeAll(async () => {
  owner = await newOrganization()
})

describe.each(routesWithBody)('%s', (route) => {
  test.each(['gzip', 'br', 'GZIP', 'identity, gzip', 'x'])('refuses a body in %s', async (encoding) => {
    const { ask, fields } = await ready(route, owner)
    const { body = '' } = formats.json(fields)
    for (const [each, type] of [
      [body, 'application/json'],
      [body, 'text/plain'],
      ['x'.repeat(1_000_001), 'application/json'],
    ] as const) {
      const answer = await ask('', {
        body: each,
        headers: { 'Content-Type': type, 'Content-Encoding': encoding },
      })
      expect([answer.status, answer.headers.get('Accept-Encoding'), answer.body]).toEqual([
        415,
        'identity',
        { error: 'The body must come without a Content-Encoding' },
      ])
    }
  })

  test.each(['identity', 'Identity', 'identity, identity'])('takes a body in %s', async (encoding) => {
    const { ask, fields } = await ready(route, owner)
    const { body = '', headers } = formats.json(fields)
    const { status } = await ask('', { body, headers: { ...headers, 'Content-Encoding': encoding } })
    // A repeated creation is 409, the deletion of an organization 202.
    expect([200, 201, 202, 409]).toContain(status)
  })

  test('ignores Content-Encoding without a body', async () => {
    const { ask } = await ready(route, owner)
    expect((await ask('', { headers: { 'Content-Encoding': 'gzip' } })).status).not.toBe(415)
  })
})

test('authentication comes first: an unknown key is 401 and a member is 403', async () => {
  const headers = { 'Content-Encoding': 'gzip', Authorization: 'Bearer nothing' }
  expect((await owner.clients('/', { body: 'x', headers })).status).toBe(401)
  const member = { 'Content-Encoding': 'gzip', Authorization: owner.keys.member }
  expect((await owner.clients('/', { body: 'x', headers: member })).status).toBe(403)
})
