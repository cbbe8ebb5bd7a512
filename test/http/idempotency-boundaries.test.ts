// An Idempotency-Key belongs to one route and expires after exactly 24 hours.
import { env } from 'cloudflare:workers'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { aroundBatches } from '../around-batches.ts'
import { callWith } from '../call-with.ts'
import { aClient, createClient, database, newOrganization, type Organization } from '../helpers.ts'
import { hashOf } from './hash-of.ts'
import {
  asReplayed,
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

test('a key used on several routes replays on each the answer of that route', async () => {
  const calls = []
  for (const [route, { prepare }] of writes) {
    const call = await prepare(organization)
    calls.push({ route, call, first: await callOnce(organization, route, call, key) })
  }
  for (const { route, call, first } of calls) {
    const again = await callOnce(organization, route, call, key)
    expect([route, isReplay(again), replayable(again)]).toEqual([route, true, asReplayed(first)])
  }
})

describe('an Idempotency-Key', () => {
  const edit = (json: object) => organization.clients('/', { method: 'PUT', json, headers: under(key) })
  /** Moves the outcomes to the table of the previous version, which has these columns. */
  async function moveToOldTable(): Promise<void> {
    const columns = `organization_id, key_id, route, ?, lower(hex(request)), outcome, created_at`
    const where = 'FROM outcomes WHERE organization_id = ?'
    await database.batch([
      database.prepare(`INSERT INTO idempotency_keys SELECT ${columns} ${where}`).bind(key, organization.id),
      database.prepare(`DELETE ${where}`).bind(organization.id),
    ])
  }
  const tables: [string, () => Promise<void>][] = [
    ['of this version', () => Promise.resolve()],
    ['of the previous version', moveToOldTable],
  ]

  test.each(tables)('in the table %s is free after 24 hours, to the millisecond', async (_, move) => {
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

  test('that has expired in one table does not hide its live outcome in the other', async () => {
    const user_uid = await createClient(organization)
    vi.setSystemTime(start + 1)
    await edit({ user_uid, weight: 71 })
    await moveToOldTable()
    vi.setSystemTime(start)
    // Versions that take turns leave the newer outcome in the older table.
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

describe('an expired Idempotency-Key', () => {
  const kept = async ({ id }: Organization) =>
    database.prepare('SELECT count(*) AS n FROM outcomes WHERE organization_id = ?').bind(id).first('n')

  test('is used again like a new one, and leaves one outcome', async () => {
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

  test('is 409 when its outcome is deleted during the call, and a retry succeeds', async () => {
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
