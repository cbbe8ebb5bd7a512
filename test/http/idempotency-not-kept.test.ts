// An Idempotency-Key does not keep refusals and faults, so that the call can be tried again.
import { beforeAll, describe, expect, test } from 'vitest'
import { callWith } from '../call-with.ts'
import {
  call,
  aClient,
  aUser,
  createClient,
  newOrganization,
  operate,
  type Organization,
} from '../helpers.ts'
import { headersOf, onceRows, type Row } from '../routes/index.ts'
import { interruptedEnv } from '../world/faults.ts'
import { weigh } from '../routes/things.ts'
import { callOnce, clientsPath, creation, isReplay, newKey, outcomesOf, under } from './idempotent-calls.ts'

let organization: Organization
beforeAll(async () => {
  organization = await newOrganization()
})

describe('an Idempotency-Key does not keep', () => {
  test('the 404 of an unknown client or user', async () => {
    const own = await newOrganization()
    const fromId = 'comes-later'
    const send = async (row: Row) => {
      const [path, options = {}] = row.call(own, fromId)
      const headers = { ...options.headers, ...headersOf(row, own), ...under('nobody') }
      return call(path, { ...options, headers })
    }
    const aboutOne = onceRows.flatMap(([, row]) => (row.takes ? [row] : []))
    for (const row of aboutOne) expect((await send(row)).status).toBe(row.nobody?.status ?? 404)
    expect(await outcomesOf(own)).toEqual([])
    await own.users('/create-user', { json: aUser({ from_id: fromId }) })
    await weigh(own, fromId)
    for (const row of aboutOne.filter(({ takes }) => takes === 'from_id')) {
      const now = await send(row)
      expect([now.status, isReplay(now)]).toEqual([200, false])
    }
  })

  test('the refusal by a full plan', async () => {
    const full = await newOrganization({ client_limit: 0 })
    const call: [string, object] = [clientsPath, { json: aClient() }]
    const key = newKey()
    expect((await callOnce(full, creation, call, key)).status).toBe(404)
    await operate(`/organizations/${full.id}`, { method: 'PATCH', json: { client_limit: 1 } })
    const second = await callOnce(full, creation, call, key)
    expect([second.status, isReplay(second)]).toEqual([201, false])
  })

  test('the refusal of a wrong field', async () => {
    const headers = under(newKey())
    const client = aClient()
    const wrong = await organization.clients('/', { json: { ...client, age: 'old' }, headers })
    const right = await organization.clients('/', { json: { ...client, age: 60 }, headers })
    expect([wrong.status, right.status, isReplay(right)]).toEqual([400, 201, false])
  })

  test('the refusal of an e-mail or a from_id that is taken', async () => {
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

  test('the refusals of the operator: a taken id, a taken e-mail, an unknown key', async () => {
    const own = await newOrganization()
    const id = `${own.id}-new`
    const path = `/organizations/${own.id}`
    const refused: [string, Parameters<typeof operate>[1]][] = [
      ['/organizations', { json: { id: own.id, name: 'Another', plan: 'free' } }],
      [`${path}/admins`, { json: { display_name: 'An admin', email: 'admin@example.com' } }],
      [`${path}/keys/nobody`, { method: 'DELETE' }],
      [`${path}/admins/nobody`, { method: 'DELETE' }],
    ]
    const headers = under(newKey())
    const statuses = []
    for (const [at, options] of refused) statuses.push((await operate(at, { ...options, headers })).status)
    expect(statuses).toEqual([409, 409, 404, 404])
    expect(await outcomesOf(own)).toEqual([])
    const made = await operate('/organizations', { json: { id, name: 'Another', plan: 'free' }, headers })
    expect([made.status, isReplay(made)]).toEqual([201, false])
  })

  test('the 412 of a stale version', async () => {
    const user_uid = await createClient(organization)
    const json = { user_uid, weight: 70 }
    const key = under(newKey())
    const put = (tag: string) =>
      organization.clients('/', { method: 'PUT', json, headers: { ...key, 'If-Match': tag } })
    expect((await put('"stale"')).status).toBe(412)
    const tag = (await organization.clients(`/${user_uid}`)).headers.get('ETag') ?? ''
    const done = await put(tag)
    expect([done.status, isReplay(done)]).toEqual([200, false])
    // The call itself has changed the version, and a replay ignores that.
    const again = await put(tag)
    expect([again.status, isReplay(again)]).toEqual([200, true])
  })

  test('the 500 of a fault', async () => {
    const { DB } = interruptedEnv({
      at: 1,
      text: 'D1_ERROR: something else',
      when: 'before',
      times: 1,
    }).bindings
    const key = newKey()
    const call: [string, object] = [clientsPath, { json: aClient() }]
    const headers = { Authorization: organization.keys.admin, ...under(key) }
    const failed = await callWith({ DB }, clientsPath, { ...call[1], headers })
    const again = await callOnce(organization, creation, call, key)
    expect([failed.status, again.status, isReplay(again)]).toEqual([500, 201, false])
  })
})
