// Who may call the operator API.
import { env } from 'cloudflare:workers'
import { describe, expect, test } from 'vitest'
import { callWith } from '../call-with.ts'
import { call, operatorToken } from '../helpers.ts'

const routes = [
  ['GET', '/organizations'],
  ['POST', '/organizations'],
  ['GET', '/organizations/any'],
  ['PATCH', '/organizations/any'],
  ['GET', '/organizations/any/admins'],
  ['POST', '/organizations/any/admins'],
  ['GET', '/organizations/any/keys'],
  ['POST', '/organizations/any/keys'],
  ['POST', '/organizations/any/keys/any/rotate'],
  ['DELETE', '/organizations/any/keys/any'],
  ['GET', ''],
  ['GET', '/unknown'],
  ['PUT', '/organizations'],
  ['OPTIONS', '/organizations/any'],
] as const
const bearer = (token: string) => ({ Authorization: `Bearer ${token}` })

describe.each(routes)('%s /operator/v1%s', (method, path) => {
  test.each([
    ['absent', undefined],
    ['empty', ''],
    ['31 characters long', operatorToken.slice(0, 31)],
  ])('is 404 where the secret is %s, whatever the caller sends', async (_, OPERATOR_TOKEN) => {
    const tokens = [undefined, operatorToken, OPERATOR_TOKEN ?? 'undefined']
    for (const token of tokens) {
      const headers = token === undefined ? {} : bearer(token)
      const answer = await callWith({ OPERATOR_TOKEN }, `/operator/v1${path}`, { method, headers })
      expect(answer.status).toBe(404)
      expect(answer.body).toEqual({ error: 'Not found' })
      expect(answer.headers.has('Allow')).toBe(false)
    }
  })

  test.each([
    ['none', {}],
    ['an empty one', { Authorization: '' }],
    ['no token', { Authorization: 'Bearer' }],
    ['another token', bearer('x'.repeat(operatorToken.length))],
    ['the start of it', bearer(operatorToken.slice(0, -1))],
    ['more than it', bearer(`${operatorToken}x`)],
    ['it in upper case', bearer(operatorToken.toUpperCase())],
    ['it without a scheme', { Authorization: operatorToken }],
    ['it with another scheme', { Authorization: `Basic ${operatorToken}` }],
    ['it in another header', { 'API-KEY': operatorToken }],
  ])('with %s is 401', async (_, headers) => {
    const answer = await call(`/operator/v1${path}`, { method, headers })
    expect(answer.status).toBe(401)
    expect(answer.body).toEqual({ error: 'Invalid API key' })
    expect(answer.headers.get('WWW-Authenticate')).toBe('Bearer realm="Roster"')
  })
})

test('a secret of 32 characters is enough', async () => {
  const OPERATOR_TOKEN = operatorToken.slice(0, 32)
  const headers = bearer(OPERATOR_TOKEN)
  expect((await callWith({ OPERATOR_TOKEN }, '/operator/v1/organizations', { headers })).status).toBe(200)
  const old = bearer(env.OPERATOR_TOKEN)
  expect((await callWith({ OPERATOR_TOKEN }, '/operator/v1/organizations', { headers: old })).status).toBe(
    401,
  )
})
