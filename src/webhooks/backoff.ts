import { deliveryWaits, longestFailing, longestRetryAfter } from '../domain/delivery-limits.ts'
import { second } from '../domain/limits.ts'
import type { Health } from '../storage/index.ts'

/** An endpoint that has taken an event. An error that a failure has left is over; a note about lost events stays. */
export const afterSuccess = ({ attempts, lastError }: Health, status: number | null): Health => ({
  status: 'active',
  attempts: 0,
  failingSince: null,
  nextAttemptAt: null,
  lastStatus: status,
  lastError: attempts > 0 ? null : lastError,
})

/**
 * An endpoint that has not taken an event at a moment (ms): when it is tried again, or that it is disabled, after 410 or
 * five days of failures.
 * @param retryAt the moment before which the endpoint asks not to be tried
 * @param chance from 0 to 1
 */
export function afterFailure(
  health: Health,
  failure: { status: number | null; error: string; retryAt: number | null },
  now: number,
  chance: number,
): Health {
  const failingSince = health.failingSince ?? now
  const isOver = failure.status === 410 || now - failingSince >= longestFailing
  const wait = deliveryWaits[Math.min(health.attempts, deliveryWaits.length - 1)] ?? 0
  const next = Math.max(Math.round(now + wait * (1 + chance / 5)), failure.retryAt ?? 0)
  return {
    status: isOver ? 'disabled' : 'failing',
    attempts: health.attempts + 1,
    failingSince,
    nextAttemptAt: isOver ? null : next,
    lastStatus: failure.status,
    lastError: failure.error,
  }
}

/** The moment (ms) that a Retry-After names, in seconds or as a date; at most a day ahead. */
export function retryAtOf(header: string | null, now: number): number | null {
  if (header === null) return null
  const text = header.trim()
  const moment = /^\d+$/.test(text) ? now + Number(text) * second : Date.parse(text)
  return Number.isNaN(moment) ? null : Math.min(moment, now + longestRetryAfter)
}
