// A revoked, rotated or expired key opens no route, even where KV still has it as live.
import { beforeEach, describe, expect, test } from 'vitest'
import { callWith } from '../call-with.ts'
import { newOrganization, type Organization } from '../helpers.ts'
import { everyAct, headersOf, methodOf } from '../routes/index.ts'
import { everythingOf } from '../world/everything.ts'
import { expectRefused } from './auth-refused.ts'
import { at, clockAtStart, deaths, staleKv } from './key-deaths.ts'

let organization: Organization
clockAtStart()
beforeEach(async () => {
  organization = await newOrganization()
})

const scopes = { clients: { role: 'admin' }, users: { environment: 'prod' } }
describe.each(deaths)('a key that was %s while KV still has it as live', (_, die) => {
  test.each(['clients', 'users'] as const)('neither reads nor writes on any route of %s', async (api) => {
    const key = api === 'clients' ? organization.keys.admin : organization.keys.prod
    const calls = []
    for (const { route, row, name, act } of everyAct.filter((each) => each.row.api === api)) {
      const id = (await act.prepare?.(organization)) ?? ''
      const [path, { headers, ...options } = {}] = await act.call(organization, id)
      const method = methodOf(route)
      const sent = { method, ...options, headers: { ...headers, ...headersOf(row, organization) } }
      calls.push({ name: `${route}: ${name}`, path, sent })
    }
    const { KEYS } = await staleKv(key)
    await die(organization, scopes[api])
    at(70_000)
    const before = await everythingOf(organization)
    for (const { name, path, sent } of calls) {
      const answer = await callWith({ KEYS }, path, sent)
      expect([name, answer.status]).toEqual([name, 401])
      expectRefused(answer, api)
    }
    expect(await everythingOf(organization)).toEqual(before)
  })
})
