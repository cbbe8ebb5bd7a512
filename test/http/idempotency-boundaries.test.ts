// Where the memory of an Idempotency-Key ends: at its route, and at exactly 24 hours.
import { env } from 'cloudflare:workers'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { aroundBatches } from '../around-batches.ts'
import { callWith } from '../call-with.ts'
import { aClient, createClient, database, newOrganization, type Organization } from '../helpers.ts'
import { hashOf } from './hash-of.ts'
import {
  callOnce,
  clientsPath,
  creation,
  isReplay,
  newKey,
  replayable,
  under,
  writes,
} from './idempotent-calls.ts'

const day = 86_400_000
const start = Date.parse('2035-03-04T05:06:07.000Z')
const key = 'the-same-key'

let organization: Organization
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  vi.setSystemTime(start)
  organization = await newOrganization()
})
afterEach(() => {
  vi.useRealTimers()
})

test('a key that several routes keep repeats each route’s own answer', async () => {
  const calls = []
  for (const [route, { prepare }] of writes) {
    const call = await prepare(organization)
    calls.push({ route, call, first: await callOnce(organization, route, call, key) })
  }
  for (const { route, call, first } of calls) {
    const again = await callOnce(organization, route, call, key)
    expect([route, isReplay(again), replayable(again)]).toEqual([route, true, replayable(first)])
  }
})

describe('24 hours later', () => {
  const edit = (json: object) => organization.clients('/', { method: 'PUT', json, headers: under(key) })
  /** Moves what is kept to the table of the version before, for which these are the columns. */
  async function moveToOldTable(): Promise<void> {
    const columns = `organization_id, key_id, route, ?, lower(hex(request)), outcome, created_at`
    const where = 'FROM outcomes WHERE organization_id = ?'
    await database.batch([
      database.prepare(`INSERT INTO idempotency_keys SELECT ${columns} ${where}`).bind(key, organization.id),
      database.prepare(`DELETE ${where}`).bind(organization.id),
    ])
  }
  const tables: [string, () => Promise<void>][] = [
    ['of today', () => Promise.resolve()],
    ['of before', moveToOldTable],
  ]

  test.each(tables)('the key is free to the millisecond, in the table %s', async (_, move) => {
    const user_uid = await createClient(organization)
    await edit({ user_uid, weight: 70 })
    await move()
    vi.setSystemTime(start + day - 1)
    const last = await edit({ user_uid, weight: 70 })
    expect([last.status, isReplay(last)]).toEqual([200, true])
    expect((await edit({ user_uid, weight: 71 })).status).toBe(422)
    vi.setSystemTime(start + day)
    const next = await edit({ user_uid, weight: 71 })
    expect([next.status, isReplay(next)]).toEqual([200, false])
  })

  test('an expired outcome in one table does not hide a kept one in the other', async () => {
    const user_uid = await createClient(organization)
    vi.setSystemTime(start + 1)
    await edit({ user_uid, weight: 71 })
    await moveToOldTable()
    vi.setSystemTime(start)
    // As if the versions had taken turns: the newer key is in the older table.
    await database
      .prepare(
        `INSERT INTO outcomes SELECT organization_id, key_id, route, unhex(?), zeroblob(32), 'client:nobody',
          outcome, ? FROM idempotency_keys WHERE organization_id = ?`,
      )
      .bind(await hashOf(key), new Date(start).toISOString(), organization.id)
      .run()
    vi.setSystemTime(start + day)
    const again = await edit({ user_uid, weight: 71 })
    expect([again.status, isReplay(again)]).toEqual([200, true])
  })
})

describe('after 24 hours', () => {
  const kept = async ({ id }: Organization) =>
    database.prepare('SELECT count(*) AS n FROM outcomes WHERE organization_id = ?').bind(id).first('n')

  test('a key is new again, and not a millisecond earlier', async () => {
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

  test('a key that is swept between the two reads is 409, and a retry succeeds', async () => {
    const own = await newOrganization()
    const call: [string, object] = [clientsPath, { json: aClient() }]
    const key = newKey()
    await callOnce(own, creation, call, key)
    let batches = 0
    const DB = aroundBatches(async (run) => {
      batches += 1
      if (batches === 2) {
        await env.DB.prepare('DELETE FROM outcomes WHERE organization_id = ?').bind(own.id).run()
      }
      return run()
    })
    const headers = { Authorization: own.keys.admin, ...under(key) }
    const { status, body } = await callWith({ DB }, clientsPath, { ...call[1], headers })
    expect({ status, body }).toEqual({
      status: 409,
      body: { error: 'Idempotency-Key has expired just now, send the request again' },
    })
    expect((await callOnce(own, creation, [clientsPath, { json: aClient() }], key)).status).toBe(201)
  })
})
