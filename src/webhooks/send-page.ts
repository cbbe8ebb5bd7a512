import { eventId, type EventPosition } from '../domain/event.ts'
import { eventsNotDelivered } from '../domain/sentences.ts'
import { toEventJson } from '../http/events.ts'
import type { Claim, Health } from '../storage/index.ts'
import { afterFailure, afterSuccess } from './backoff.ts'
import { isChosen } from './choice.ts'
import type { Done } from './done.ts'
import { messageOf } from './message.ts'
import type { Outside } from './outside.ts'
import type { Rules, Target } from './rules.ts'
import { sendOne } from './send-one.ts'

/** The place after the last event that is done with, and how the endpoint is now. */
export interface Sent {
  to: EventPosition
  health: Health
}

/**
 * Sends the events that an endpoint chose, one at a time in their order, until one fails or the time is up; passes over
 * the others.
 * @param end the moment (ms) when the last attempt must be over
 */
export async function sendPage(
  { endpoint, events }: Claim,
  target: Target,
  rules: Rules,
  outside: Outside,
  end: number,
  done: Done,
): Promise<Sent> {
  const { url, delivered, delivered_at, failing_since, ...row } = endpoint
  const sign = rules.sign(endpoint, target)
  let to = { number: delivered, at: delivered_at }
  let health: Health = {
    status: failing_since === null ? 'active' : 'failing',
    attempts: row.attempts,
    failingSince: failing_since,
    nextAttemptAt: null,
    lastStatus: row.last_status,
    lastError: row.last_error,
  }
  for (const event of events) {
    if (isChosen(endpoint, event)) {
      if (outside.now() + outside.attempt > end) break
      const refusal = rules.refusal(url)
      const attempt =
        refusal === undefined
          ? await sendOne(outside, url, messageOf(toEventJson(event)), sign)
          : { status: null, error: refusal, retryAt: null }
      if (!attempt) {
        done.finished = false
        break
      }
      const { status, error, retryAt } = attempt
      if (error !== null) {
        done.failed += 1
        health = afterFailure(health, { status, error, retryAt }, outside.now(), outside.random())
        break
      }
      health = afterSuccess(health, status)
      done.delivered += 1
    } else {
      done.passed_over += 1
    }
    to = event
  }
  return { to, health: { ...health, lastError: withLoss(delivered, events, health) } }
}

/** The last error, which also says that events after the place are no longer kept: numbers have no gaps. */
function withLoss(place: number, [oldest]: Claim['events'], { attempts, lastError }: Health): string | null {
  if (!oldest || oldest.number <= place + 1) return lastError
  const lost = eventsNotDelivered(eventId(oldest))
  return attempts > 0 && lastError !== null ? `${lost}; ${lastError}` : lost
}
