// Who may call the operator API.
import { env } from 'cloudflare:workers'
import { describe, expect, test, vi } from 'vitest'
import { callWith } from '../call-with.ts'
import { call, newOrganization, operate, operatorToken } from '../helpers.ts'

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

describe('several tokens', () => {
  const anna = 'the-token-of-anna-in-the-test-suite'
  const ci = 'the-token-of-the-pipeline-in-the-tests'
  const list = (token: string, bindings: { OPERATOR_TOKEN?: string | undefined; OPERATOR_TOKENS: string }) =>
    callWith(bindings, '/operator/v1/organizations?limit=1', { headers: bearer(token) })
  const both = JSON.stringify({ anna, 'c.i-2_b': ci })

  test.each([
    ['operator', operatorToken],
    ['anna', anna],
    ['c.i-2_b', ci],
  ])('of %s opens, and its name is in the log and in events', async (name, token) => {
    const { id } = await newOrganization()
    const lines = vi.spyOn(console, 'info').mockReturnValue()
    const options = { method: 'PATCH', json: { name: 'Changed' }, headers: bearer(token) }
    const answer = await callWith({ OPERATOR_TOKENS: both }, `/operator/v1/organizations/${id}`, options)
    const [line] = lines.mock.calls.flat().map((text) => JSON.parse(String(text)))
    lines.mockRestore()
    expect([answer.status, line.caller, line.target_organization]).toEqual([200, name, id])
    const { body } = await operate(`/organizations/${id}/events?type=organization.updated`)
    expect(body.events.map(({ actor }: { actor: object }) => actor)).toEqual([{ type: 'operator', name }])
  })

  test('need no OPERATOR_TOKEN, and others are refused as one would be', async () => {
    const bindings = { OPERATOR_TOKEN: undefined, OPERATOR_TOKENS: both }
    expect((await list(ci, bindings)).status).toBe(200)
    expect(await list(operatorToken, bindings)).toMatchObject({
      status: 401,
      body: { error: 'Invalid API key' },
    })
    expect((await list('anna', bindings)).status).toBe(401)
  })

  test.each([
    ['no JSON', '{"anna":"'],
    ['a list', JSON.stringify([anna])],
    ['text', JSON.stringify(anna)],
    ['null', 'null'],
    ['empty', ''],
    ['a short token', JSON.stringify({ anna: anna.slice(0, 31) })],
    ['no text', JSON.stringify({ anna: [anna] })],
    ['a name with a blank', JSON.stringify({ 'an na': anna })],
    ['an empty name', JSON.stringify({ '': anna })],
    ['a long name', JSON.stringify({ ['a'.repeat(65)]: anna })],
  ])('that are wrong open nothing and close nothing: %s', async (_, OPERATOR_TOKENS) => {
    const lines = vi.spyOn(console, 'error').mockReturnValue()
    for (const token of [anna, anna.slice(0, 31), 'undefined', '']) {
      expect((await list(token, { OPERATOR_TOKENS })).status).toBe(401)
      expect((await list(token, { OPERATOR_TOKEN: undefined, OPERATOR_TOKENS })).status).toBe(404)
    }
    expect((await list(operatorToken, { OPERATOR_TOKENS })).status).toBe(200)
    const good = JSON.stringify({ ci, wrong: 1 })
    expect((await list(ci, { OPERATOR_TOKEN: undefined, OPERATOR_TOKENS: good })).status).toBe(200)
    for (const text of lines.mock.calls.flat()) expect(String(text)).not.toMatch(/anna|pipeline/)
    lines.mockRestore()
  })

  test('that are wrong are in the log once, without their names and values', async () => {
    vi.resetModules()
    const { operatorTokens } = await import('../../src/http/operator-tokens.ts')
    const lines = vi.spyOn(console, 'error').mockReturnValue()
    for (const each of ['nonsense', '[]']) expect(operatorTokens({ OPERATOR_TOKENS: each })).toEqual([])
    expect(lines.mock.calls.flat().map((text): unknown => JSON.parse(String(text)))).toEqual([
      {
        message: 'configuration',
        problem:
          'OPERATOR_TOKENS is not a JSON object of names (1 to 64 letters, digits, "-", "_" or ".") and tokens of at least 32 characters: what differs opens nothing',
      },
    ])
    lines.mockRestore()
  })
})
