// Which answers a call with an Idempotency-Key finds again, and for how long.
import { env } from 'cloudflare:workers'
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { newUsage } from '../../src/http/request-log.ts'
import { forgetIdempotencyKeys } from '../../src/storage/index.ts'
import { aroundBatches } from '../around-batches.ts'
import { callWith } from '../call-with.ts'
import {
  aClient,
  aUser,
  createClient,
  database,
  newOrganization,
  operate,
  type Organization,
} from '../helpers.ts'
import { interruptedEnv } from '../interrupted.ts'
import { callOnce, isReplay, replayable } from './idempotent-calls.ts'

let organization: Organization
beforeAll(async () => {
  organization = await newOrganization()
})
afterEach(() => {
  vi.useRealTimers()
})

const newKey = () => crypto.randomUUID()
const under = (key: string) => ({ 'Idempotency-Key': key })
const create = 'POST /client-management/clients'

describe('what is kept', () => {
  test('that there was no such client', async () => {
    const headers = under(newKey())
    const json = { from_id: 'comes-later', weight_kg: 80 }
    const first = await organization.users('/edit-user', { json, headers })
    await organization.users('/create-user', { json: aUser({ from_id: json.from_id }) })
    const second = await organization.users('/edit-user', { json, headers })
    expect([first.status, second.status, isReplay(second)]).toEqual([404, 404, true])
    expect(second.body).toEqual(first.body)
  })

  test('that the plan was full', async () => {
    const full = await newOrganization({ client_limit: 0 })
    const call: [string, object] = ['/', { json: aClient() }]
    const key = newKey()
    const first = await callOnce(full, create, call, key)
    await operate(`/organizations/${full.id}`, { method: 'PATCH', json: { client_limit: 1 } })
    const second = await callOnce(full, create, call, key)
    expect([first.status, replayable(second), isReplay(second)]).toEqual([404, replayable(first), true])
  })

  test('the first answer, though the client has changed or gone since', async () => {
    const call: [string, object] = ['/', { json: aClient() }]
    const key = newKey()
    const first = await callOnce(organization, create, call, key)
    const { user_uid } = first.body.userData
    await organization.clients('/', { method: 'PUT', json: { user_uid, display_name: 'Renamed' } })
    expect(replayable(await callOnce(organization, create, call, key))).toEqual(replayable(first))
    await organization.clients('/', { method: 'DELETE', json: { user_uid } })
    expect(replayable(await callOnce(organization, create, call, key))).toEqual(replayable(first))
    expect((await organization.clients(`/${user_uid}`)).status).toBe(404)
  })
})

describe('what is not kept', () => {
  test('a field that is wrong may be put right under the same key', async () => {
    const headers = under(newKey())
    const client = aClient()
    const wrong = await organization.clients('/', { json: { ...client, age: 'old' }, headers })
    const right = await organization.clients('/', { json: { ...client, age: 60 }, headers })
    expect([wrong.status, right.status, isReplay(right)]).toEqual([400, 201, false])
  })

  test('an e-mail or a from_id that was taken, too', async () => {
    const taken = aClient()
    await organization.clients('/', { json: taken })
    const headers = under(newKey())
    expect((await organization.clients('/', { json: taken, headers })).status).toBe(400)
    expect((await organization.clients('/', { json: aClient(), headers })).status).toBe(201)
    const user = aUser()
    await organization.users('/create-user', { json: user })
    expect((await organization.users('/create-user', { json: user, headers })).status).toBe(400)
    expect((await organization.users('/create-user', { json: aUser(), headers })).status).toBe(201)
  })

  test('a version that was stale may be the right one next time', async () => {
    const user_uid = await createClient(organization)
    const json = { user_uid, weight: 70 }
    const key = under(newKey())
    const put = (tag: string) =>
      organization.clients('/', { method: 'PUT', json, headers: { ...key, 'If-Match': tag } })
    expect((await put('"stale"')).status).toBe(412)
    const tag = (await organization.clients(`/${user_uid}`)).headers.get('ETag') ?? ''
    const done = await put(tag)
    expect([done.status, isReplay(done)]).toEqual([200, false])
    // The version has changed since, by this very call.
    const again = await put(tag)
    expect([again.status, isReplay(again)]).toEqual([200, true])
  })

  test('a fault', async () => {
    const { DB } = interruptedEnv({
      at: 1,
      text: 'D1_ERROR: something else',
      when: 'before',
      times: 1,
    }).bindings
    const key = newKey()
    const call: [string, object] = ['/', { json: aClient() }]
    const headers = { Authorization: organization.keys.admin, ...under(key) }
    const failed = await callWith({ DB }, '/client-management/clients', { ...call[1], headers })
    const again = await callOnce(organization, create, call, key)
    expect([failed.status, again.status, isReplay(again)]).toEqual([500, 201, false])
  })
})

test('a revoked key gets no answer again', async () => {
  const own = await newOrganization()
  const call: [string, object] = ['/', { json: aClient() }]
  const key = newKey()
  await callOnce(own, create, call, key)
  const { body } = await operate(`/organizations/${own.id}/keys`)
  const { id } = body.keys.find(({ role }: { role: string }) => role === 'admin')
  await database
    .prepare('UPDATE api_keys SET revoked_at = ? WHERE organization_id = ? AND id = ?')
    .bind(new Date().toISOString(), own.id, id)
    .run()
  const { status, body: refusal } = await callOnce(own, create, call, key)
  expect({ status, refusal }).toEqual({ status: 401, refusal: { error: 'Missing or invalid access token' } })
})

describe('after 24 hours', () => {
  const day = 86_400_000
  const kept = async ({ id }: Organization) =>
    database
      .prepare('SELECT count(*) AS n FROM idempotency_keys WHERE organization_id = ?')
      .bind(id)
      .first('n')

  test('a key is new again, and not a moment before', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    const began = Date.now()
    const own = await newOrganization()
    const user_uid = await createClient(own)
    const key = newKey()
    const edit = (json: object) => own.clients('/', { method: 'PUT', json, headers: under(key) })
    await edit({ user_uid, weight: 70 })
    vi.setSystemTime(began + day - 1)
    expect(isReplay(await edit({ user_uid, weight: 70 }))).toBe(true)
    vi.setSystemTime(Date.now() + 60_000)
    const next = await edit({ user_uid, weight: 71 })
    expect([next.status, isReplay(next)]).toEqual([200, false])
    expect(isReplay(await edit({ user_uid, weight: 71 }))).toBe(true)
    expect(await kept(own)).toBe(1)
  })

  test('a cron forgets the key, some at a time, and no other', async () => {
    const own = await newOrganization()
    for (let n = 0; n < 5; n++) await callOnce(own, create, ['/', { json: aClient() }], newKey())
    const forget = (ms: number) =>
      forgetIdempotencyKeys(env, new Date(Date.now() + ms), newUsage(), { batch: 2, batches: 2 })
    // Other tests' keys are as old as these, so that only the order of magnitude is known.
    await forgetIdempotencyKeys(env, new Date(Date.now() + day - 60_000), newUsage())
    expect(await kept(own)).toBe(5)
    expect(await forget(day + 1_000)).toEqual({ keys_forgotten: 4 })
    await forgetIdempotencyKeys(env, new Date(Date.now() + day + 1_000), newUsage())
    expect(await kept(own)).toBe(0)
  })

  test('a key that is forgotten between two looks is 409, and a retry will do', async () => {
    const own = await newOrganization()
    const call: [string, object] = ['/', { json: aClient() }]
    const key = newKey()
    await callOnce(own, create, call, key)
    let batches = 0
    const DB = aroundBatches(async (run) => {
      batches += 1
      if (batches === 2) {
        await env.DB.prepare('DELETE FROM idempotency_keys WHERE organization_id = ?').bind(own.id).run()
      }
      return run()
    })
    const headers = { Authorization: own.keys.admin, ...under(key) }
    const { status, body } = await callWith({ DB }, '/client-management/clients', { ...call[1], headers })
    expect({ status, body }).toEqual({
      status: 409,
      body: { error: 'Idempotency-Key has expired just now, send the request again' },
    })
    expect((await callOnce(own, create, ['/', { json: aClient() }], key)).status).toBe(201)
  })
})
