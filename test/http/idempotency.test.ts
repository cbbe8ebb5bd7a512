// A call with an Idempotency-Key is executed once, however often it is sent.
import { beforeAll, describe, expect, test } from 'vitest'
import { callWith } from '../call-with.ts'
import { aClient, createClient, newOrganization, type Organization } from '../helpers.ts'
import { everythingOf } from '../world/everything.ts'
import { interruptedEnv } from '../world/faults.ts'
import { headersOf, rows } from '../routes/index.ts'
import {
  asReplayed,
  callOnce,
  clientsPath,
  creation,
  isImport,
  isReplay,
  keeperOf,
  newKey,
  otherwise,
  replayable,
  under,
  writes,
} from './idempotent-calls.ts'

let organization: Organization
beforeAll(async () => {
  organization = await newOrganization()
})

const erasure = 'DELETE /operator/v1/organizations/:id'
const revocation = `${erasure}/keys/:key_id`
const message = 'confirm must be the id of the organization'
const notConfirmed = { error: message, details: [{ field: 'confirm', message }] }
const reused = { error: 'Idempotency-Key was used before with another request' }

describe.each(writes)('%s', (route, { prepare }) => {
  test('replays the first answer to a repeated call, and changes nothing', async () => {
    const call = await prepare(organization)
    const key = newKey()
    const first = await callOnce(organization, route, call, key)
    expect([first.status, isReplay(first)]).toEqual([first.status < 300 ? first.status : 'done', false])
    const keeper = keeperOf(organization, call)
    const after = await everythingOf(organization, keeper)
    for (let again = 0; again < 2; again++) {
      const answer = await callOnce(organization, route, call, key)
      expect(replayable(answer)).toEqual(asReplayed(first))
      expect(isReplay(answer)).toBe(true)
    }
    expect(await everythingOf(organization, keeper)).toEqual(after)
  })

  test('executes the same request again under another key', async () => {
    const call = await prepare(organization)
    await callOnce(organization, route, call, newKey())
    expect(isReplay(await callOnce(organization, route, call, newKey()))).toBe(false)
  })

  test('is 422 with a changed field under the same key, and changes nothing', async () => {
    const call = await prepare(organization)
    const key = newKey()
    await callOnce(organization, route, call, key)
    const keeper = keeperOf(organization, call)
    const after = await everythingOf(organization, keeper)
    const { status, body } = await callOnce(organization, route, otherwise(call), key)
    // An organization confirms its deletion by its own id: no other field is valid.
    const refusal = route === erasure ? { status: 400, body: notConfirmed } : { status: 422, body: reused }
    expect({ status, body }).toEqual(refusal)
    expect(await everythingOf(organization, keeper)).toEqual(after)
  })

  test('replays on retry an answer that was lost in transit', async () => {
    const call = await prepare(organization)
    const key = newKey()
    const [path, options] = call
    const { DB } = interruptedEnv({
      // An import reads before it writes.
      at: isImport(route) ? 2 : 1,
      text: 'D1_ERROR: Network connection lost.',
      when: 'after',
      times: 9,
    }).bindings
    const row = rows[route] ?? expect.unreachable()
    const headers = { ...options.headers, ...headersOf(row, organization), ...under(key) }
    const lost = await callWith({ DB }, path, { ...options, headers })
    expect(lost.status).toBe(503)
    const after = await everythingOf(organization)
    const answer = await callOnce(organization, route, call, key)
    expect([isReplay(answer), answer.status < 300]).toEqual([true, true])
    const now = await everythingOf(organization)
    // The copy of a revoked key is made by a call that learns of the revocation.
    const copies = route === revocation ? expect.not.arrayContaining(after['in KV'] ?? []) : after['in KV']
    expect(now).toEqual({ ...after, 'in KV': copies })
  })
})

describe('the scope of an Idempotency-Key', () => {
  test('is the route: each route executes the same key once', async () => {
    const key = newKey()
    for (const [route, { prepare }] of writes) {
      const answer = await callOnce(organization, route, await prepare(organization), key)
      expect([answer.status < 300, isReplay(answer)], route).toEqual([true, false])
    }
  })

  test('is the API key: each API key executes the same Idempotency-Key once', async () => {
    const call: [string, object] = [clientsPath, { json: aClient() }]
    const key = newKey()
    for (const each of [organization, await newOrganization()]) {
      const answer = await callOnce(each, creation, call, key)
      expect([answer.status, isReplay(answer)]).toEqual([201, false])
    }
  })

  test('does not include the id in the path: the same key for another client is 422', async () => {
    const key = newKey()
    const save = async () =>
      organization.clients(`/save-notes/${await createClient(organization)}`, {
        json: { note: 'A note' },
        headers: under(key),
      })
    expect((await save()).status).toBe(200)
    expect((await save()).status).toBe(422)
  })
})

test.each(['', ' ', 'a b', 'ümlaut', 'x'.repeat(256)])('the Idempotency-Key %j is 400', async (key) => {
  const { status, body } = await organization.clients('/', { json: aClient(), headers: under(key) })
  const message = 'Idempotency-Key must be 1 to 255 visible ASCII characters'
  expect({ status, body }).toEqual({
    status: 400,
    body: { error: message, details: [{ field: 'Idempotency-Key', message }] },
  })
})

test.each(['x', 'x'.repeat(255), '"quoted"', '!~'])('the Idempotency-Key %j is taken', async (key) => {
  expect((await organization.clients('/', { json: aClient(), headers: under(key) })).status).toBe(201)
})

test('a GET ignores the Idempotency-Key', async () => {
  const headers = under(newKey())
  await createClient(organization)
  for (const limit of [1, 2]) {
    const answer = await organization.clients(`/?limit=${limit}`, { headers })
    expect([answer.status, isReplay(answer)]).toEqual([200, false])
  }
})
