// A call with an Idempotency-Key happens once, however often it is sent.
import { beforeAll, describe, expect, test } from 'vitest'
import { callWith } from '../call-with.ts'
import { multipart, objectsOf } from '../client-management/photo-calls.ts'
import { photos } from '../fixtures/photos.ts'
import { aClient, createClient, newOrganization, operate, type Organization } from '../helpers.ts'
import { everythingOf } from '../world/everything.ts'
import { interruptedEnv } from '../world/faults.ts'
import { headersOf, rows } from '../routes/index.ts'
import { callOnce, isReplay, otherwise, replayable, writes } from './idempotent-calls.ts'

let organization: Organization
beforeAll(async () => {
  organization = await newOrganization()
})

const newKey = () => crypto.randomUUID()
const under = (key: string) => ({ 'Idempotency-Key': key })
const reused = { error: 'Idempotency-Key was used before with another request' }
const path = '/client-management/clients'
const create = `POST ${path}`

describe.each(writes)('%s', (route, { prepare }) => {
  test('the second call gets the first answer, and does nothing', async () => {
    const call = await prepare(organization)
    const key = newKey()
    const first = await callOnce(organization, route, call, key)
    expect([first.status, isReplay(first)]).toEqual([first.status < 300 ? first.status : 'done', false])
    const after = await everythingOf(organization)
    for (let again = 0; again < 2; again++) {
      const answer = await callOnce(organization, route, call, key)
      expect(replayable(answer)).toEqual(replayable(first))
      expect(isReplay(answer)).toBe(true)
    }
    expect(await everythingOf(organization)).toEqual(after)
  })

  test('under another key it is another call', async () => {
    const call = await prepare(organization)
    await callOnce(organization, route, call, newKey())
    expect(isReplay(await callOnce(organization, route, call, newKey()))).toBe(false)
  })

  test('with another field it is 422, and does nothing', async () => {
    const call = await prepare(organization)
    const [path, options] = call
    const key = newKey()
    await callOnce(organization, route, call, key)
    const after = await everythingOf(organization)
    const json = otherwise(options.json)
    const { status, body } = await callOnce(organization, route, [path, { ...options, json }], key)
    expect({ status, body }).toEqual({ status: 422, body: reused })
    expect(await everythingOf(organization)).toEqual(after)
  })

  test('a reply that was lost on its way comes with the retry', async () => {
    const call = await prepare(organization)
    const key = newKey()
    const [path, options] = call
    const { DB } = interruptedEnv({
      at: 1,
      text: 'D1_ERROR: Network connection lost.',
      when: 'after',
      times: 9,
    }).bindings
    const row = rows[route] ?? expect.unreachable()
    const headers = { ...headersOf(row, organization), ...under(key) }
    const lost = await callWith({ DB }, path, { ...options, headers })
    expect(lost.status).toBe(503)
    const after = await everythingOf(organization)
    const answer = await callOnce(organization, route, call, key)
    expect([isReplay(answer), answer.status < 300]).toEqual([true, true])
    expect(await everythingOf(organization)).toEqual(after)
  })
})

describe('the scope of a key', () => {
  test('is the route: the same key serves each once', async () => {
    const key = newKey()
    for (const [route, { prepare }] of writes) {
      const answer = await callOnce(organization, route, await prepare(organization), key)
      expect([answer.status < 300, isReplay(answer)], route).toEqual([true, false])
    }
  })

  test('is the API key', async () => {
    const call: [string, object] = [path, { json: aClient() }]
    const key = newKey()
    for (const each of [organization, await newOrganization()]) {
      const answer = await callOnce(each, create, call, key)
      expect([answer.status, isReplay(answer)]).toEqual([201, false])
    }
  })

  test('is not a part of the path: another client is another request', async () => {
    const key = newKey()
    const save = async () =>
      organization.clients(`/save-notes/${await createClient(organization)}`, {
        json: { note: 'A note' },
        headers: under(key),
      })
    expect((await save()).status).toBe(200)
    expect((await save()).status).toBe(422)
  })

  test('is not the operator API, which takes no such key', async () => {
    const json = { display_name: 'An admin', email: 'twice@example.com' }
    const path = `/organizations/${organization.id}/admins`
    const statuses = []
    for (let n = 0; n < 2; n++) {
      statuses.push((await operate(path, { json, headers: under('the same') })).status)
    }
    expect(statuses).toEqual([201, 409])
  })
})

describe('what counts as the same request', () => {
  test('fields in another order, white space, and a trailing slash', async () => {
    const { display_name, email } = aClient()
    const headers = { 'Content-Type': 'application/json', ...under(newKey()) }
    const bodies = [
      JSON.stringify({ display_name, email }),
      JSON.stringify({ email, display_name }),
      `{ "email": "${email}",\n "display_name": "${display_name}" }`,
    ]
    const answers = await Promise.all(bodies.map((body) => organization.clients('/', { body, headers })))
    answers.push(await organization.clients('', { body: bodies[0] ?? '', headers }))
    expect(new Set(answers.map(({ status, body }) => `${status} ${body.userData.user_uid}`)).size).toBe(1)
  })

  test('where a field came from: the query or the body', async () => {
    const user_uid = await createClient(organization)
    const headers = under(newKey())
    await organization.clients('/', { method: 'DELETE', json: { user_uid }, headers })
    const again = await organization.clients(`/?user_uid=${user_uid}`, { method: 'DELETE', headers })
    expect([again.status, isReplay(again)]).toEqual([200, true])
  })

  test('multipart by its fields and the photo, whatever the boundary', async () => {
    const own = await newOrganization()
    const fields = aClient()
    const headers = under(newKey())
    const send = (bytes: Uint8Array) => own.clients('/', { body: multipart(fields, { bytes }), headers })
    const first = await send(photos.baseline)
    const second = await send(photos.baseline)
    expect(replayable(second)).toEqual(replayable(first))
    expect(isReplay(second)).toBe(true)
    expect(await objectsOf(own)).toHaveLength(1)
    expect((await send(photos.annotatedJpeg)).status).toBe(422)
    expect(await objectsOf(own)).toEqual([first.body.userData.profile_photo.split('/').at(-1)])
  })
})

test.each(['', ' ', 'a b', 'ümlaut', 'x'.repeat(256)])('the key %j is 400', async (key) => {
  const { status, body } = await organization.clients('/', { json: aClient(), headers: under(key) })
  const message = 'Idempotency-Key must be 1 to 255 visible ASCII characters'
  expect({ status, body }).toEqual({
    status: 400,
    body: { error: message, details: [{ field: 'Idempotency-Key', message }] },
  })
})

test.each(['x', 'x'.repeat(255), '"quoted"', '!~'])('the key %j will do', async (key) => {
  expect((await organization.clients('/', { json: aClient(), headers: under(key) })).status).toBe(201)
})

test('a GET takes no notice of a key', async () => {
  const headers = under(newKey())
  await createClient(organization)
  for (const limit of [1, 2]) {
    const answer = await organization.clients(`/?limit=${limit}`, { headers })
    expect([answer.status, isReplay(answer)]).toEqual([200, false])
  }
})
