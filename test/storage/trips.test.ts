// Round trips to D1 and reads of KV before the answer, by the state of the key and of the replica.
import { env } from 'cloudflare:workers'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { formatKey } from '../../src/domain/api-key.ts'
import { newKeyCharacters } from '../../src/http/ids.ts'
import { callWith } from '../call-with.ts'
import { createClient, newOrganization, type Call, type Organization } from '../helpers.ts'
import { hashOf } from '../http/hash-of.ts'
import { interruptedEnv, nobodyWaits } from '../world/faults.ts'
import { lagging } from './lagging.ts'

interface Trips {
  d1: number
  kv?: number
}
type Ask = () => [path: string, options?: Call] | Promise<[path: string, options?: Call]>

let organization: Organization
beforeAll(async () => {
  organization = await newOrganization()
  await createClient(organization)
})
afterEach(() => {
  vi.useRealTimers()
})

const clients = '/client-management/clients'
const of = (path: string, options: Call = {}): [string, Call] => [
  `${clients}${path}`,
  { ...options, headers: { Authorization: organization.keys.admin, ...options.headers } },
]
const aStranger = () =>
  formatKey({ api: 'client-management', role: 'admin', adminUid: '' }, newKeyCharacters())

/** The isolate remembers keys unless a row says otherwise. The cost of each route is in routes/costs. */
const table: [string, Trips, Ask][] = [
  [
    'a remembered key',
    { d1: 1 },
    async () => {
      await callWith(env, ...of('/'))
      return of('/')
    },
  ],
  ['an invalid body', { d1: 0 }, () => of('/', { json: { display_name: '' } })],
  ['a malformed key', { d1: 0 }, () => [clients, { headers: { Authorization: 'Bearer roster_cm_x' } }]],
  ['no key', { d1: 0 }, () => [clients]],
  ['an unknown route', { d1: 0 }, () => of('/a/b/c')],
  ['a forgotten key', { d1: 1, kv: 1 }, () => forgotten(of('/'))],
  [
    'a key that is missing in KV',
    { d1: 2, kv: 1 },
    async () => {
      const other = (await newOrganization()).keys.admin
      await env.KEYS.delete(`key:${await hashOf(other)}`)
      return forgotten([clients, { headers: { Authorization: other } }])
    },
  ],
  [
    'an unknown key',
    { d1: 1, kv: 1 },
    () => forgotten([clients, { headers: { Authorization: aStranger() } }]),
  ],
  [
    'an unknown key that was asked about before',
    { d1: 0, kv: 1 },
    async () => {
      const call: [string, Call] = [clients, { headers: { Authorization: aStranger() } }]
      await callWith(env, ...forgotten(call))
      return call
    },
  ],
]

function forgotten(call: [string, Call]): [string, Call] {
  vi.useFakeTimers({ toFake: ['Date'] })
  vi.setSystemTime(Date.now() + 61_000)
  return call
}

test.each(table)('a call with %s costs %o', async (_, { d1, kv = 0 }, ask) => {
  const [path, options] = await ask()
  const { bindings, made } = interruptedEnv({ at: Infinity, when: 'before' })
  await callWith(bindings, path, options)
  // The answer does not wait for the record of a key's use, nor for a write to KV.
  const waited = made.filter(({ what, method }) => !nobodyWaits.test(what) && method !== 'put')
  const countOf = (binding: string) => waited.filter((each) => each.binding === binding).length
  expect({ d1: countOf('DB'), kv: countOf('KEYS') }).toEqual({ d1, kv })
})

test('a client that the replica lacks costs two trips, and one that it has costs one', async () => {
  const { DB, catchUp, answered } = await lagging(organization)
  const client = await createClient(organization)
  await callWith({ DB }, ...of('/?limit=1'))
  answered.length = 0
  await callWith({ DB }, ...of(`/${client}`))
  expect(answered).toEqual(['replica', 'primary'])
  await catchUp()
  answered.length = 0
  await callWith({ DB }, ...of(`/${client}`))
  expect(answered).toEqual(['replica'])
})
