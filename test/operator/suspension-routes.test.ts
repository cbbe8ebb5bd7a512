// A suspended or deleted organization's keys are 401 on every route, also where a call would be refused before the
// database is asked.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { countedCall } from '../counting.ts'
import { call, newOrganization, operate, requestOf, type Call, type Organization } from '../helpers.ts'
import { expectRefused } from '../http/auth-refused.ts'
import { limited } from '../http/limited.ts'
import { headersOf, methodOf, named } from '../routes/index.ts'
import { change } from './organization-calls.ts'
import { forget } from './suspension-calls.ts'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] })
})
afterEach(() => {
  vi.useRealTimers()
})

type Sent = { name: string; api: 'clients' | 'users'; path: string; options: Call }

/** Every route as it is called, and the ways to call it wrongly that need no look at the data. */
async function callsOf(organization: Organization): Promise<Sent[]> {
  const narrow = {
    clients: await limited(organization, 'clients', ['transfer']),
    users: await limited(organization, 'users', ['transfer']),
  }
  return named.flatMap(([route, row]): Sent[] => {
    const { api } = row
    if (api !== 'clients' && api !== 'users') return []
    const method = methodOf(route)
    const one = (
      name: string,
      id: string,
      more: Call = {},
      to = (path: string) => path,
      owner = organization,
    ) => {
      const [path, { headers, ...options } = {}] = row.call(organization, id)
      const sent = {
        method,
        ...options,
        ...more,
        headers: { ...headers, ...more.headers, ...headersOf(row, owner) },
      }
      return { name: `${route}: ${name}`, api, path: to(path), options: sent }
    }
    const member = { ...organization, keys: { ...organization.keys, admin: organization.keys.member } }
    return [
      one('plain', 'nobody'),
      one('a malformed id', 'no%20body'),
      one(
        'an unknown field',
        'nobody',
        {},
        (path) => `${path}${path.includes('?') ? '&' : '?'}no_such_field=1`,
      ),
      one('a route below', 'nobody', {}, (path) => `${path.replace(/\?.*/, '')}/no/such`),
      one('a wrong method', 'nobody', { method: 'PATCH' }, (path) => path.replace(/\?.*/, '')),
      one('a missing scope', 'nobody', {}, undefined, narrow[api]),
      ...(api === 'clients' ? [one('a member', 'nobody', {}, undefined, member)] : []),
      ...(method === 'GET'
        ? []
        : [
            one('a broken body', 'nobody', {
              body: '{',
              json: undefined,
              headers: { 'Content-Type': 'application/json' },
            }),
          ]),
    ]
  })
}

/** The calls that are answered without the database, and how. */
async function answeredEarly(calls: Sent[]) {
  const found = []
  for (const each of calls.filter(({ name }) => !name.endsWith(': plain'))) {
    const request = requestOf(each.path, each.options)
    const { status, roundTrips } = await countedCall(each.path, {
      method: request.method,
      headers: request.headers,
      ...(request.body && { body: await request.text() }),
    })
    if (roundTrips === 0) found.push({ ...each, status })
  }
  return found
}

const remove = (id: string) => operate(`/organizations/${id}`, { method: 'DELETE', json: { confirm: id } })

async function expectClosed(calls: Sent[], isCold: boolean) {
  for (const { name, api, path, options } of calls) {
    if (isCold) forget()
    const answer = await call(path, options)
    expect([name, answer.status]).toEqual([name, 401])
    expectRefused(answer, api)
  }
}

describe.each([
  ['suspended', (id: string) => change(id, { status: 'suspended' }), 200],
  ['deleted', remove, 202],
] as const)('the keys of an organization that was %s', (_, close, status) => {
  test('are 401 at once on every route, however wrong the call is', async () => {
    const organization = await newOrganization()
    const calls = await callsOf(organization)
    const refusedEarly = await answeredEarly(calls)
    for (const [route, { api }] of named) {
      if (api !== 'clients' && api !== 'users') continue
      const ways = refusedEarly.filter(({ name }) => name.startsWith(`${route}: `))
      expect(ways.length, `${route} has calls that are refused before the database is asked`).toBeGreaterThan(
        2,
      )
    }
    expect(new Set(refusedEarly.map((each) => each.status))).toEqual(new Set([400, 403, 404, 405, 415]))
    expect((await close(organization.id)).status).toBe(status)
    await expectClosed(calls, false)
    await expectClosed(calls, true)
    if (status === 202) return

    await change(organization.id, { status: 'active' })
    for (const isCold of [false, true]) {
      for (const each of refusedEarly) {
        if (isCold) forget()
        expect([each.name, (await call(each.path, each.options)).status]).toEqual([each.name, each.status])
      }
    }
  })
})
