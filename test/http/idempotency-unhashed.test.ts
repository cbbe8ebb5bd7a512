// The previous version stored each Idempotency-Key as it was sent, not hashed.
import { afterEach, describe, expect, test, vi } from 'vitest'
import { database, newOrganization, type Answer, type Organization } from '../helpers.ts'
import { everythingOf } from '../world/everything.ts'
import {
  asReplayed,
  callOnce,
  isReplay,
  otherwise,
  outcomesOf,
  replayable,
  writes,
} from './idempotent-calls.ts'

afterEach(() => {
  vi.useRealTimers()
})

describe('an outcome under an unhashed Idempotency-Key', () => {
  /** Replaces the outcome by the row that the previous version would have stored. */
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

  // It took none from the operator.
  const former = writes.filter(([route]) => !route.includes(' /operator/'))
  test.each(former)('is replayed for its 24 hours: %s', async (route, { prepare }) => {
    vi.useFakeTimers({ toFake: ['Date'] })
    const own = await newOrganization()
    const call = await prepare(own)
    const first = await callOnce(own, route, call, 'an"old"key')
    await backdate(own, 'an"old"key', first)
    const before = await everythingOf(own)
    const again = await callOnce(own, route, call, 'an"old"key')
    expect(replayable(again)).toEqual(asReplayed(first))
    expect(isReplay(again)).toBe(true)
    expect((await callOnce(own, route, otherwise(call), 'an"old"key')).status).toBe(422)
    expect(await everythingOf(own)).toEqual(before)
    vi.setSystemTime(Date.now() + 86_400_000)
    expect(isReplay(await callOnce(own, route, call, 'an"old"key'))).toBe(false)
  })
})
