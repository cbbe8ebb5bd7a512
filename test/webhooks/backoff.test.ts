import { expect, test } from 'vitest'
import { afterFailure, afterSuccess, retryAtOf } from '../../src/webhooks/backoff.ts'
import type { Health } from '../../src/storage/index.ts'
import { day, hour, minute, second } from './world.ts'

const healthy: Health = {
  status: 'active',
  attempts: 0,
  failingSince: null,
  nextAttemptAt: null,
  lastStatus: null,
  lastError: null,
}
const failure = { status: 500, error: 'broken', retryAt: null }
const now = Date.parse('2026-11-28T12:00:00Z')

/** The waits in ms of an endpoint that fails whenever it is tried, until it is disabled. */
function waitsOf(chance: number, status: number | null = 500) {
  const waits: number[] = []
  let health = healthy
  let time = now
  while (health.status !== 'disabled') {
    health = afterFailure(health, { ...failure, status }, time, chance)
    if (health.nextAttemptAt === null) break
    waits.push(health.nextAttemptAt - time)
    time = health.nextAttemptAt
  }
  return { waits, health, time }
}

test('an endpoint that fails is tried again after 5 s, 5 min, 30 min, 2 h, 5 h and then every 10 h, for five days', () => {
  const { waits, health, time } = waitsOf(0)
  const tens = Array.from({ length: 12 }, () => 10 * hour)
  expect(waits).toEqual([5 * second, 5 * minute, 30 * minute, 2 * hour, 5 * hour, ...tens])
  expect(time - now).toBeGreaterThanOrEqual(5 * day)
  expect(health).toEqual({
    status: 'disabled',
    attempts: 18,
    failingSince: now,
    nextAttemptAt: null,
    lastStatus: 500,
    lastError: 'broken',
  })
})

test('each wait grows by up to a fifth by chance, and never shrinks', () => {
  const { waits: shortest } = waitsOf(0)
  const { waits: longest } = waitsOf(1)
  for (const [number, wait] of longest.entries()) expect(wait).toBe((shortest[number] ?? 0) * 1.2)
  expect(longest.length).toBeGreaterThan(12)
})

test('410 disables an endpoint at once', () => {
  expect(afterFailure(healthy, { ...failure, status: 410 }, now, 0)).toEqual({
    status: 'disabled',
    attempts: 1,
    failingSince: now,
    nextAttemptAt: null,
    lastStatus: 410,
    lastError: 'broken',
  })
})

test('five days are counted from the first failure after the last success', () => {
  const failing = afterFailure(healthy, failure, now, 0)
  expect(afterFailure(failing, failure, now + 5 * day - 1, 0).status).toBe('failing')
  expect(afterFailure(failing, failure, now + 5 * day, 0).status).toBe('disabled')
  const recovered = afterSuccess(failing, 204)
  expect(recovered).toEqual({ ...healthy, lastStatus: 204 })
  expect(afterFailure(recovered, failure, now + 6 * day, 0)).toMatchObject({ status: 'failing', attempts: 1 })
})

test('a success keeps what last_error says of lost events, unless it ends a failure', () => {
  expect(afterSuccess({ ...healthy, lastError: 'lost' }, 200).lastError).toBe('lost')
  expect(afterSuccess({ ...healthy, attempts: 1, lastError: 'lost' }, 200).lastError).toBeNull()
})

test.each([
  ['seconds', '120', 2 * minute],
  ['blanks around seconds', ' 120 ', 2 * minute],
  ['zero', '0', 0],
  ['a date', 'Sat, 28 Nov 2026 13:00:00 GMT', hour],
  ['a date that is past', 'Sat, 28 Nov 2026 11:00:00 GMT', -hour],
  ['a day and more', '86401', day],
  ['a date after a day', 'Mon, 30 Nov 2026 13:00:00 GMT', day],
  ['far too many digits', '9'.repeat(400), day],
])('Retry-After in %s is read', (_, header, wait) => {
  expect(retryAtOf(header, now)).toBe(now + wait)
})

test.each([null, '', 'soon', '-1 hour', '1.5e'])('Retry-After %j says nothing', (header) => {
  expect(retryAtOf(header, now)).toBeNull()
})

test('Retry-After lengthens a wait and never shortens it', () => {
  const after = (retryAt: number) => afterFailure(healthy, { ...failure, retryAt }, now, 0).nextAttemptAt
  expect(after(now + hour)).toBe(now + hour)
  expect(after(now + second)).toBe(now + 5 * second)
  expect(after(now - hour)).toBe(now + 5 * second)
})
