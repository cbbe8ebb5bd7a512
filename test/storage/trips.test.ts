// What each call asks of storage before its answer: round trips to D1, reads of KV, calls to R2.
import { env } from 'cloudflare:workers'
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { formatKey } from '../../src/domain/api-key.ts'
import { newKeyCharacters } from '../../src/http/ids.ts'
import { callWith } from '../call-with.ts'
import { multipart } from '../client-management/photo-calls.ts'
import { photos } from '../fixtures/photos.ts'
import {
  aClient,
  aUser,
  createClient,
  newOrganization,
  operatorToken,
  type Call,
  type Organization,
} from '../helpers.ts'
import { hashOf } from '../http/hash-of.ts'
import { interruptedEnv } from '../interrupted.ts'
import { lagging } from './lagging.ts'

interface Trips {
  d1: number
  kv?: number
  r2?: string[]
}
type Ask = () => [path: string, options?: Call] | Promise<[path: string, options?: Call]>

let organization: Organization
let uid: string
let fromId: string
let link: string
let photo: string
beforeAll(async () => {
  organization = await newOrganization()
})
beforeEach(async () => {
  const created = await organization.clients('/', { body: multipart(aClient(), { bytes: photos.baseline }) })
  uid = created.body.userData.user_uid
  photo = new URL(created.body.userData.profile_photo).pathname
  const user = aUser()
  fromId = user.from_id
  link = new URL((await organization.users('/create-user', { json: user })).body.visualization_url).pathname
})
afterEach(() => {
  vi.useRealTimers()
})

const clients = '/client-management/clients'
const admin = () => ({ Authorization: organization.keys.admin })
const of = (path: string, options: Call = {}): [string, Call] => [
  `${clients}${path}`,
  { ...options, headers: { ...admin(), ...options.headers } },
]
const user = (path: string, options: Call = {}): [string, Call] => [
  `/${organization.id}/prod/v1${path}`,
  { ...options, headers: { Authorization: `Bearer ${organization.keys.prod}`, ...options.headers } },
]
const operator = (path: string, options: Call = {}): [string, Call] => [
  `/operator/v1/organizations${path}`,
  { ...options, headers: { Authorization: `Bearer ${operatorToken}` } },
]
const aStranger = formatKey({ api: 'client-management', role: 'admin', adminUid: '' }, newKeyCharacters())
const upload = (fields: object) => ({ body: multipart(fields, { bytes: photos.baseline }) })

/** Keys are in this isolate's memory: a KV read is what the last two lines are about. */
const table: [string, Trips, Ask][] = [
  ['list', { d1: 1 }, () => of('/')],
  ['filter', { d1: 1 }, () => of('/filter?gender=male')],
  ['details', { d1: 1 }, () => of(`/${uid}`)],
  ['details, not modified', { d1: 1 }, () => of(`/${uid}`, { headers: { 'If-None-Match': '*' } })],
  ['create', { d1: 1 }, () => of('/', { json: aClient() })],
  ['create with a photo', { d1: 1, r2: ['put'] }, () => of('/', upload(aClient()))],
  ['update', { d1: 1 }, () => of('/', { method: 'PUT', json: { user_uid: uid, weight: 70 } })],
  [
    'replace a photo',
    { d1: 1, r2: ['put', 'delete'] },
    () => of('/', { method: 'PUT', ...upload({ user_uid: uid }) }),
  ],
  ['save note', { d1: 1 }, () => of(`/save-notes/${uid}`, { json: { note: 'A note' } })],
  ['record session', { d1: 1 }, () => of(`/record-session/${uid}`, { json: { activity: 'Running' } })],
  ['delete', { d1: 1, r2: ['delete'] }, () => of('/', { method: 'DELETE', json: { user_uid: uid } })],
  ['create user', { d1: 1 }, () => user('/create-user', { json: aUser() })],
  ['edit user', { d1: 1 }, () => user('/edit-user', { json: { from_id: fromId, weight_kg: 81 } })],
  ['profile', { d1: 1 }, () => user(`/get-user-profile?from_id=${fromId}`)],
  ['dashboard', { d1: 1 }, () => user(`/dashboard-url?from_id=${fromId}`)],
  ['rotate', { d1: 1 }, () => user('/dashboard-url', { json: { from_id: fromId, rotate: true } })],
  ['progress page', { d1: 1 }, () => [link]],
  ['a photo', { d1: 0, r2: ['get'] }, () => [photo]],
  ['a photo, not modified', { d1: 0, r2: ['head'] }, () => [photo, { headers: { 'If-None-Match': '*' } }]],
  ['a part of a photo', { d1: 0, r2: ['head', 'get'] }, () => [photo, { headers: { Range: 'bytes=0-9' } }]],
  ['what is not valid', { d1: 0 }, () => of('/', { json: { display_name: '' } })],
  ['a malformed key', { d1: 0 }, () => [clients, { headers: { Authorization: 'Bearer roster_cm_x' } }]],
  ['no key', { d1: 0 }, () => [clients]],
  ['no such route', { d1: 0 }, () => of('/a/b/c')],
  ['an organization', { d1: 1 }, () => operator(`/${organization.id}`)],
  ['organizations', { d1: 1 }, () => operator('?limit=1')],
  [
    'repeated under its Idempotency-Key',
    { d1: 2 },
    async () => {
      const call = of('/', { json: aClient(), headers: { 'Idempotency-Key': crypto.randomUUID() } })
      const [path, options] = call
      await callWith(env, path, options)
      return call
    },
  ],
  ['a key that is not remembered', { d1: 1, kv: 1 }, () => forgotten(of('/'))],
  [
    'a key that KV does not know',
    { d1: 2, kv: 1 },
    async () => {
      const other = (await newOrganization()).keys.admin
      await env.KEYS.delete(`key:${await hashOf(other)}`)
      return forgotten([clients, { headers: { Authorization: other } }])
    },
  ],
  ['an unknown key', { d1: 1, kv: 1 }, () => forgotten([clients, { headers: { Authorization: aStranger } }])],
  [
    'an unknown key, again',
    { d1: 0, kv: 1 },
    async () => {
      const call: [string, Call] = [clients, { headers: { Authorization: aStranger } }]
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

test.each(table)('%s', async (name, { d1, kv = 0, r2 = [] }, ask) => {
  const [path, options] = await ask()
  const { bindings, made } = interruptedEnv({ at: Infinity, when: 'before' })
  await callWith(bindings, path, options)
  // What nobody waits for: when a key was used, and when a user; a photo that is struck out of the outbox.
  const isAfterwards =
    /UPDATE (?:api_keys SET last_used_at|users SET last_request_at)|DELETE FROM photo_outbox/
  const counted = made.filter(({ what }) => !isAfterwards.test(what))
  // Nor for what KV is told that it did not know.
  const callsOf = (binding: string) =>
    counted
      .filter((each) => each.binding === binding && each.method !== (binding === 'KEYS' ? 'put' : ''))
      .map(({ method }) => method)
  const [batches, reads, objects] = [callsOf('DB'), callsOf('KEYS'), callsOf('PHOTOS')]
  console.log(`trips: ${name}: ${batches.length} D1, ${reads.length} KV, ${objects.length} R2`)
  expect({ d1: batches.length, kv: reads.length, r2: objects }).toEqual({ d1, kv, r2 })
})

test('what a replica does not have is two trips, and what it has is one', async () => {
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
