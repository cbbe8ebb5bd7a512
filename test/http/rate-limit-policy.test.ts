// Contract 10: answers to a valid key tell the limit of calls, and never what is left of it, but that nothing is.
import { beforeAll, expect, test, vi } from 'vitest'
import { aroundBatches } from '../around-batches.ts'
import { callWith } from '../call-with.ts'
import { newOrganization, operatorToken, type Organization } from '../helpers.ts'
import { methodOf, named } from '../routes/index.ts'
import { aStranger, bearer, clients, limiter, profileOf } from './limiters.ts'

let organization: Organization
beforeAll(async () => {
  organization = await newOrganization()
})

const CALL_RATE = { limit: 2_000, period: 10 }
const told = async (path: string, key: string, bindings: object = { CALL_RATE }, method = 'GET') => {
  const { status, headers } = await callWith(bindings, path, { method, headers: bearer(key) })
  return [status, headers.get('RateLimit-Policy'), headers.get('RateLimit')]
}
const policy = '"calls";q=2000;w=10'

const ofApis = named.filter(([, { api }]) => api === 'clients' || api === 'users')
test.each(ofApis)('%s tells the policy, whatever it answers', async (route, { api, call }) => {
  const [path] = call(organization, 'nobody')
  const key = organization.keys[api === 'clients' ? 'admin' : 'prod']
  expect((await told(path, key, { CALL_RATE }, methodOf(route))).slice(1)).toEqual([policy, null])
})

test('errors after authentication tell it too', async () => {
  const { admin, member, prod } = organization.keys
  expect(await told(`${clients}?limit=0`, admin)).toEqual([400, policy, null])
  expect(await told(clients, member)).toEqual([403, policy, null])
  expect(await told('/client-management/unknown', admin)).toEqual([404, policy, null])
  expect(await told(profileOf(organization), prod)).toEqual([404, policy, null])
  expect(await told(clients, admin, { CALL_RATE }, 'PATCH')).toEqual([405, policy, null])
  const logged = vi.spyOn(console, 'error').mockReturnValue()
  const DB = aroundBatches(() => Promise.reject(new Error('broken')))
  expect(await told(clients, admin, { CALL_RATE, DB })).toEqual([500, policy, null])
  logged.mockRestore()
})

test('who is not known, the operator and open routes are told nothing', async () => {
  expect(await told(clients, aStranger())).toEqual([401, null, null])
  expect(await told(clients, organization.keys.prod)).toEqual([401, null, null])
  expect(await told('/operator/v1/organizations?limit=1', operatorToken)).toEqual([200, null, null])
  expect(await told('/health', organization.keys.admin)).toEqual([200, null, null])
})

test('on 429 nothing is left', async () => {
  const { binding } = limiter(0)
  const bindings = { CALL_RATE, CALL_LIMIT: binding }
  const nothing = [429, policy, '"calls";r=0;t=10']
  expect(await told(clients, organization.keys.admin, bindings)).toEqual(nothing)
  expect(await told(profileOf(organization), organization.keys.prod, bindings)).toEqual(nothing)
})

test('a deployment without the numbers tells none', async () => {
  expect(await told(clients, organization.keys.admin, { CALL_RATE: undefined })).toEqual([404, null, null])
})
