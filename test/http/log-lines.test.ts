// Contract 1.1: the log line of every route names the caller and the target, or the reason of a refusal.
import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, test } from 'vitest'
import { formatKey, keyPrefix } from '../../src/domain/api-key.ts'
import { newKeyCharacters } from '../../src/http/ids.ts'
import { newOrganization, operate, operatorToken, type Organization } from '../helpers.ts'
import { credentials, named } from '../routes/index.ts'
import { deadKeys } from '../world/dead-keys.ts'
import { watchLog, whoOf } from './log-callers.ts'

let organization: Organization
let other: Organization
let ids: Record<'admin' | 'prod', string>
let dead: Record<string, string>
beforeAll(async () => {
  organization = await newOrganization()
  other = await newOrganization()
  const { keys } = (await operate(`/organizations/${organization.id}/keys`)).body
  const idOf = (field: string, value: string): string =>
    keys.find((key: Record<string, unknown>) => key[field] === value).id
  ids = { admin: idOf('role', 'admin'), prod: idOf('environment', 'prod') }
  dead = await deadKeys(organization)
})
watchLog()

const aStranger = () =>
  formatKey({ api: 'client-management', role: 'admin', adminUid: '' }, newKeyCharacters())
const anId = '01J9ZQ6T3NPX8V5W2K7M4R1C0D'

describe.each(named)('%s', (name, route) => {
  const call = (authorization: string | undefined, more: Record<string, string> = {}, bindings = {}) => {
    const [path, options = {}] = route.call(organization, anId)
    const headers = {
      ...options.headers,
      ...(authorization !== undefined && { Authorization: authorization }),
      ...more,
    }
    return whoOf(path, { ...options, headers }, bindings)
  }

  test('names the caller and the target', async () => {
    const { status, who } = await call(credentials[route.api](organization))
    expect(status).not.toBe(401)
    const isKey = name.includes(':key_id')
    const expected = {
      open: name === 'POST /console/session' ? { caller: 'operator' } : {},
      clients: { organization: organization.id, key_id: ids.admin },
      users: { organization: organization.id, key_id: ids.prod },
      operator: {
        caller: 'operator',
        ...(name.includes('/:id') && { target_organization: organization.id }),
        ...(name.endsWith('/organizations') &&
          status === 201 && { target_organization: expect.stringMatching(`^${organization.id}-`) }),
        ...(isKey && { target_key_id: anId }),
      },
    }
    const { target_key_id, ...rest } = who
    // A call that makes a key has the new key as its target.
    if (name.endsWith('/keys') && status === 201) expect(target_key_id).toMatch(/^\w{26}$/)
    else expect(target_key_id).toBe(isKey ? anId : undefined)
    const { target_key_id: _, ...others }: Record<string, unknown> = expected[route.api]
    expect(rest).toEqual(others)
  })

  const { api } = route
  if (api === 'open') return
  const bearer = (key: string) => `Bearer ${key}`
  const wrong = {
    clients: () => other.keys.prod,
    users: () => other.keys.admin,
    operator: () => other.keys.prod,
  }
  const isOperator = api === 'operator'
  type Case = [
    reason: string,
    key: () => string | undefined,
    isKnown: boolean,
    more?: () => Record<string, string>,
  ]
  const cases: Case[] = [
    ['missing', () => undefined, false],
    ['missing', () => ' ', false],
    [isOperator ? 'wrong token' : 'malformed', () => bearer('roster_cm_nonsense'), false],
    [isOperator ? 'wrong token' : 'malformed', () => bearer(operatorToken.slice(1)), false],
    ['wrong api', () => bearer(wrong[api]()), true],
  ]
  if (!isOperator) {
    cases.push(
      ['unknown', () => bearer(aStranger()), true],
      ['revoked', () => bearer(dead[`revoked, ${api}`] ?? ''), true],
      ['expired', () => bearer(dead[`expired, ${api}`] ?? ''), true],
    )
  }
  if (api === 'users') {
    cases.push(
      ['malformed', () => 'Basic dXNlcjpwYXNzd29yZA==', false],
      ['wrong organization', () => bearer(other.keys.prod), true],
      ['wrong environment', () => bearer(organization.keys.dev), true],
    )
  }
  if (api === 'clients') {
    cases.push(['two keys', () => organization.keys.admin, false, () => ({ 'API-KEY': other.keys.admin })])
  }
  test.each(cases)('names the reason and key prefix of a refusal: %s', async (reason, key, isKnown, more) => {
    const authorization = key()
    const secret = authorization?.replace('Bearer ', '') ?? ''
    const expected = { refused: reason, ...(isKnown && { key_prefix: keyPrefix(secret) }) }
    for (const [bindings, status] of [
      [{}, 401],
      [{ FAILURE_LIMIT: { limit: () => Promise.resolve({ success: false }) } }, 429],
    ] as const) {
      const answer = await call(authorization, more?.(), bindings)
      expect(answer.status).toBe(status)
      // A live key that is used in the wrong place has a known owner.
      const { organization: whose, key_id, ...rest } = answer.who
      expect(rest).toEqual(expected)
      const isOthers = reason.startsWith('wrong') && isKnown && !isOperator
      expect([typeof whose, typeof key_id]).toEqual(
        isOthers ? ['string', 'string'] : ['undefined', 'undefined'],
      )
    }
  })
})

test('a key that only the database knows as revoked is logged with its id once, then without', async () => {
  const { api_key, key } = (
    await operate(`/organizations/${organization.id}/keys`, {
      json: { name: 'A key', api: 'user-management', environment: 'prod' },
    })
  ).body
  await env.DB.prepare("UPDATE api_keys SET revoked_at = '2026-01-01T00:00:00.000Z' WHERE id = ?")
    .bind(key.id)
    .run()
  const path = `/${organization.id}/prod/v1/get-user-profile?from_id=nobody`
  const options = { headers: { Authorization: `Bearer ${api_key}` } }
  const who = { key_prefix: keyPrefix(api_key), organization: organization.id, key_id: key.id }
  expect(await whoOf(path, options)).toEqual({ status: 401, who: { ...who, refused: 'revoked or expired' } })
  expect(await whoOf(path, options)).toEqual({
    status: 401,
    who: { key_prefix: who.key_prefix, refused: 'revoked' },
  })
})
