// Which answers a call with an Idempotency-Key finds again, and for how long.
import { env } from 'cloudflare:workers'
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { aroundBatches } from '../around-batches.ts'
import { callWith } from '../call-with.ts'
import {
  aClient,
  aUser,
  createClient,
  database,
  newOrganization,
  operate,
  type Answer,
  type Organization,
} from '../helpers.ts'
import { interruptedEnv } from '../world/faults.ts'
import { everythingOf } from '../world/everything.ts'
import { hashOf } from './hash-of.ts'
import { callOnce, isReplay, otherwise, replayable, writes } from './idempotent-calls.ts'

let organization: Organization
beforeAll(async () => {
  organization = await newOrganization()
})
afterEach(() => {
  vi.useRealTimers()
})

const newKey = () => crypto.randomUUID()
const under = (key: string) => ({ 'Idempotency-Key': key })
const clients = '/client-management/clients'
const create = `POST ${clients}`

interface Kept {
  key_id: string
  route: string
  key: string
  request: string
  subject: string
  outcome: string
  created_at: string
}
const outcomesOf = async ({ id }: Organization): Promise<Kept[]> => {
  const select = `SELECT *, hex(idempotency_key) AS key, hex(request) AS request FROM outcomes WHERE organization_id = ?`
  return (await database.prepare(select).bind(id).all<Kept>()).results
}

describe('what is kept', () => {
  test('the first answer, though the client has changed or gone since', async () => {
    const call: [string, object] = [clients, { json: aClient() }]
    const key = newKey()
    const first = await callOnce(organization, create, call, key)
    const { user_uid } = first.body.userData
    await organization.clients('/', { method: 'PUT', json: { user_uid, display_name: 'Renamed' } })
    expect(replayable(await callOnce(organization, create, call, key))).toEqual(replayable(first))
    await organization.clients('/', { method: 'DELETE', json: { user_uid } })
    expect(replayable(await callOnce(organization, create, call, key))).toEqual(replayable(first))
    expect((await organization.clients(`/${user_uid}`)).status).toBe(404)
  })

  test.each(writes)('about whom it was, and no more than its answer needs: %s', async (route, write) => {
    const own = await newOrganization()
    const call = await write.prepare(own)
    const answer = await callOnce(own, route, call, 'a-key-that-is-kept')
    expect(answer.status).toBeLessThan(300)
    const [row] = await outcomesOf(own)
    const { rowid: userId } = (await database
      .prepare('SELECT user_id AS rowid FROM users WHERE organization_id = ?')
      .bind(own.id)
      .first<{ rowid: string }>()) ?? { rowid: '' }
    const { user_uid = call[0].split('/').at(-1) } = { ...call[1].json, ...answer.body.userData }
    expect(row?.subject).toBe(userId ? `user:${userId}` : `client:${user_uid}`)
    expect(row?.key).toBe((await hashOf('a-key-that-is-kept')).toUpperCase())
    const facts = ['kind', 'userId', 'userUid', 'photo', 'plan', 'lastSession', 'version']
    expect(Object.keys(JSON.parse(row?.outcome ?? '')).filter((name) => !facts.includes(name))).toEqual([])
  })

  test('what a user is by then is not: the answer has it as it is now', async () => {
    const user = aUser()
    const { from_id } = user
    const created = () => organization.users('/create-user', { json: user, headers: under(`${from_id}-1`) })
    const edit = () =>
      organization.users('/edit-user', { json: { from_id, weight_kg: 81 }, headers: under(`${from_id}-2`) })
    const rotate = () =>
      organization.users('/dashboard-url', {
        json: { from_id, rotate: true },
        headers: under(`${from_id}-3`),
      })
    const first = await created()
    await edit()
    const { dashboard_url } = (await rotate()).body
    expect(first.body.visualization_url).not.toBe(dashboard_url)
    await organization.users('/edit-user', { json: { from_id, weight_kg: 82 } })
    expect((await created()).body).toEqual({ ...first.body, visualization_url: dashboard_url })
    const again = await edit()
    expect([isReplay(again), again.body.profile.weight_kg]).toEqual([true, 82])
    const other = (await organization.users('/dashboard-url', { json: { from_id, rotate: true } })).body
    expect((await rotate()).body).toEqual(other)
  })

  test.each(['nobody is there', 'somebody else is'])(
    'of a user who is gone, 410 and nothing done: %s',
    async (now) => {
      const own = await newOrganization()
      const user = aUser()
      const calls: [string, object][] = [
        ['/create-user', user],
        ['/edit-user', { from_id: user.from_id, weight_kg: 81 }],
        ['/dashboard-url', { from_id: user.from_id, rotate: true }],
      ]
      for (const [path, json] of calls) await own.users(path, { json, headers: under('gone') })
      await database.prepare('DELETE FROM users WHERE organization_id = ?').bind(own.id).run()
      if (now === 'somebody else is') await own.users('/create-user', { json: user })
      const before = await everythingOf(own)
      for (const [path, json] of calls) {
        const { status, body } = await own.users(path, { json, headers: under('gone') })
        expect({ status, body }).toEqual({
          status: 410,
          body: { error: 'The result of this request was erased' },
        })
      }
      expect(await everythingOf(own)).toEqual(before)
    },
  )
})

describe('what was kept before keys were hashed', () => {
  /** Makes of an outcome what the version before would have kept. */
  async function backdate(own: Organization, key: string, answer: Answer): Promise<void> {
    const [row] = await outcomesOf(own)
    if (!row) return expect.unreachable()
    const { kind, userId, ...rest } = JSON.parse(row.outcome)
    const user = { user_id: userId, first_name: 'Test' }
    const old: Record<string, object> = {
      created: userId ? { kind, userId, progressToken: 'token' } : { kind, ...rest },
      edited: { kind, user },
      rotated: { kind, progressToken: 'token', lastRequestAt: row.created_at },
    }
    const outcome = JSON.stringify(old[kind] ?? { kind, ...rest })
    expect(answer.status).toBeLessThan(300)
    await database.batch([
      database
        .prepare('INSERT INTO idempotency_keys VALUES (?, ?, ?, ?, ?, ?, ?)')
        .bind(own.id, row.key_id, row.route, key, row.request.toLowerCase(), outcome, row.created_at),
      database.prepare('DELETE FROM outcomes WHERE organization_id = ?').bind(own.id),
    ])
  }

  test.each(writes)('is found for its 24 hours: %s', async (route, { prepare }) => {
    vi.useFakeTimers({ toFake: ['Date'] })
    const own = await newOrganization()
    const call = await prepare(own)
    const [path, options] = call
    const first = await callOnce(own, route, call, 'an"old"key')
    await backdate(own, 'an"old"key', first)
    const before = await everythingOf(own)
    const again = await callOnce(own, route, call, 'an"old"key')
    expect(replayable(again)).toEqual(replayable(first))
    expect(isReplay(again)).toBe(true)
    const json = otherwise(options.json)
    expect((await callOnce(own, route, [path, { ...options, json }], 'an"old"key')).status).toBe(422)
    expect(await everythingOf(own)).toEqual(before)
    vi.setSystemTime(Date.now() + 86_400_000)
    expect(isReplay(await callOnce(own, route, call, 'an"old"key'))).toBe(false)
  })
})

describe('what is not kept', () => {
  test('that there was no such client, or no such user', async () => {
    const own = await newOrganization()
    const headers = under('nobody')
    const json = { from_id: 'comes-later', weight_kg: 80 }
    const calls = [
      () => own.users('/edit-user', { json, headers }),
      () => own.users('/dashboard-url', { json: { from_id: json.from_id, rotate: true }, headers }),
      () => own.clients('/', { method: 'PUT', json: { user_uid: 'nobody', weight: 70 }, headers }),
      () => own.clients('/', { method: 'DELETE', json: { user_uid: 'nobody' }, headers }),
      () => own.clients('/save-notes/nobody', { json: { note: 'A note' }, headers }),
      () => own.clients('/record-session/nobody', { json: { activity: 'Running' }, headers }),
    ]
    for (const call of calls) expect((await call()).status).toBe(404)
    expect(await outcomesOf(own)).toEqual([])
    await own.users('/create-user', { json: aUser({ from_id: json.from_id }) })
    const now = await own.users('/edit-user', { json, headers })
    expect([now.status, isReplay(now)]).toEqual([200, false])
  })

  test('that the plan was full', async () => {
    const full = await newOrganization({ client_limit: 0 })
    const call: [string, object] = [clients, { json: aClient() }]
    const key = newKey()
    expect((await callOnce(full, create, call, key)).status).toBe(404)
    await operate(`/organizations/${full.id}`, { method: 'PATCH', json: { client_limit: 1 } })
    const second = await callOnce(full, create, call, key)
    expect([second.status, isReplay(second)]).toEqual([201, false])
  })

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
    const call: [string, object] = [clients, { json: aClient() }]
    const headers = { Authorization: organization.keys.admin, ...under(key) }
    const failed = await callWith({ DB }, clients, { ...call[1], headers })
    const again = await callOnce(organization, create, call, key)
    expect([failed.status, again.status, isReplay(again)]).toEqual([500, 201, false])
  })
})

test('a revoked key gets no answer again', async () => {
  const own = await newOrganization()
  const call: [string, object] = [clients, { json: aClient() }]
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
    database.prepare('SELECT count(*) AS n FROM outcomes WHERE organization_id = ?').bind(id).first('n')

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

  test('a key that is forgotten between two looks is 409, and a retry will do', async () => {
    const own = await newOrganization()
    const call: [string, object] = [clients, { json: aClient() }]
    const key = newKey()
    await callOnce(own, create, call, key)
    let batches = 0
    const DB = aroundBatches(async (run) => {
      batches += 1
      if (batches === 2) {
        await env.DB.prepare('DELETE FROM outcomes WHERE organization_id = ?').bind(own.id).run()
      }
      return run()
    })
    const headers = { Authorization: own.keys.admin, ...under(key) }
    const { status, body } = await callWith({ DB }, clients, { ...call[1], headers })
    expect({ status, body }).toEqual({
      status: 409,
      body: { error: 'Idempotency-Key has expired just now, send the request again' },
    })
    expect((await callOnce(own, create, [clients, { json: aClient() }], key)).status).toBe(201)
  })
})
