// Contract 10: a key with scopes opens the routes of its scopes, and nothing else is looked at for the others.
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { scopesOf, type Scope } from '../../src/domain/api-key.ts'
import { call, newOrganization, operate } from '../helpers.ts'
import { methodOf, named, type Row } from '../routes/index.ts'
import { measuredCall } from '../routes/measure.ts'
import type { Sent } from '../routes/row.ts'
import { everythingOf } from '../world/everything.ts'
import { limited } from './limited.ts'

beforeAll(() => {
  vi.useFakeTimers({ toFake: ['Date'] })
})
afterAll(() => {
  vi.useRealTimers()
})

const ofApis = named.flatMap(([route, row]) =>
  row.api === 'clients' || row.api === 'users' ? [[route, row, row.api] as const] : [],
)

/** The scope of a route by the contract: the first that fits. */
const contract: [RegExp, Scope | null][] = [
  [/\/usage$/, null],
  [/\/webhooks(?:\/|$)/, 'webhooks'],
  [/\/(?:events|history)$/, 'history:read'],
  [/personal-data|\/(?:im|ex)ports?[/-]/, 'transfer'],
  [/\/save-notes\//, 'notes:write'],
  [/^DELETE \/client-management\/clients$/, 'clients:delete'],
  [/\/delete-user$/, 'users:delete'],
  [/^GET \/client-management\//, 'clients:read'],
  [/^GET /, 'users:read'],
  [/ \/client-management\//, 'clients:write'],
  [/^/, 'users:write'],
]

/** A second one. */
const contractAlso: [RegExp, Scope][] = [
  [/^GET \/client-management\/.*personal-data$/, 'clients:read'],
  [/personal-data$/, 'users:read'],
]

test.each(ofApis)('%s declares the scope of the contract', (route, { facts }, api) => {
  const advice = api === 'clients' ? 'requireAdmin(sentence, scope)' : 'requireScope(scope)'
  expect(facts.scope, `put ${advice} first among the middlewares of ${route}`).toBe(
    contract.find(([pattern]) => pattern.test(route))?.[1],
  )
  expect(facts.alsoScope).toBe(contractAlso.find(([pattern]) => pattern.test(route))?.[1])
})

const refusal = (row: Row, scope: Scope) => ({
  status: 403,
  body: {
    error: row.api === 'clients' ? row.forbidden : `The key lacks the scope ${scope}`,
    details: [{ field: 'scope', message: `this key lacks ${scope}` }],
  },
})
const oneLookUp = { d1: 0, read: 0, written: 0, kv: 1, r2: [] }

/** A call in which everything is wrong besides, but for the path. */
const spoiled = (route: string, [path]: Sent): Sent => [
  `${path}${path.includes('?') ? '&' : '?'}colour=red&limit=%FF`,
  {
    method: methodOf(route),
    headers: { 'Content-Type': 'application/xml', 'If-Match': 'nonsense', 'Idempotency-Key': 'a b' },
    ...(methodOf(route) !== 'GET' && { body: 'not even a body of the right type' }),
  },
]

describe.each(ofApis)('%s', (route, row, api) => {
  test('opens by its scopes alone, and is 403 without it before anything else is looked at', async () => {
    const owner = await newOrganization()
    const id = (await row.make?.(owner)) ?? ''
    const sent = row.call(owner, id)
    const { scope = null, alsoScope } = row.facts
    const needed = [scope ?? [], alsoScope ?? []].flat()
    const before = await everythingOf(owner)
    const all: readonly Scope[] = scopesOf[api === 'clients' ? 'client-management' : 'user-management']
    const others = all.filter((each) => !needed.includes(each))
    const one = all.map((each) => [each])
    const allButOne = needed.map((missing) => all.filter((each) => each !== missing))
    const refused = [...one, others, ...allButOne].filter(
      (scopes) => !needed.every((each) => scopes.includes(each)),
    )
    for (const scopes of refused) {
      const [lacking] = needed.filter((each) => !scopes.includes(each))
      const holder = await limited(owner, api, scopes)
      for (const each of [sent, spoiled(route, sent)]) {
        const { answer, cost } = await measuredCall(row, holder, each)
        expect(answer, scopes.join()).toMatchObject(refusal(row, lacking ?? 'transfer'))
        expect(cost).toEqual(oneLookUp)
      }
    }
    const { api_keys, events, 'in KV': copies, ...rest } = before
    expect(await everythingOf(owner)).toMatchObject(rest)
    const holder = await limited(owner, api, scope === null ? others.slice(0, 1) : needed)
    expect((await measuredCall(row, holder, sent)).answer.status).toBe(row.status)
  })
})

test('a member is refused as ever, whatever the scopes', async () => {
  const owner = await newOrganization()
  const json = { api: 'client-management', role: 'member', admin_uid: owner.adminUid, name: 'A key' }
  const { body } = await operate(`/organizations/${owner.id}/keys`, {
    json: { ...json, scopes: ['transfer'] },
  })
  const answer = await call('/client-management/events', { headers: { Authorization: body.api_key } })
  const error = 'The requester does not have admin privileges'
  expect([answer.status, answer.body]).toEqual([403, { error }])
})
