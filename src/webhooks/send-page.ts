import { eventId, type Event, type EventPosition } from '../domain/event.ts'
import { deliveryLimits } from '../domain/delivery-limits.ts'
import { eventsNotDelivered } from '../domain/delivery-sentences.ts'
import { toEventJson } from '../http/events.ts'
import type { Claim, Health } from '../storage/index.ts'
import { afterFailure, afterSuccess } from './backoff.ts'
import { isChosen } from './choice.ts'
import type { Done } from './done.ts'
import { messageOf } from './message.ts'
import type { Outside } from './outside.ts'
import type { Rules } from './rules.ts'
import { sendOne } from './send-one.ts'

/** The place after the last event that is done with, and how the endpoint is now. */
export interface Sent {
  to: EventPosition
  health: Health
}

/**
 * Sends the events that an endpoint chose, one at a time in their order, until one fails or the time is up; passes over
 * the others.
 * @param look gives a claimed event as it is now; undefined if the endpoint is no longer this run's to send to
 * @param end the moment (ms) when the last attempt must be over
 */
export async function sendPage(
  { webhook, attempts, events }: Claim,
  look: (number: number) => Promise<Event | undefined>,
  rules: Rules,
  outside: Outside,
  end: number,
  done: Done,
): Promise<Sent> {
  const { url, status, delivered, failingSince, lastStatus, lastError } = webhook
  const sign = rules.sign(webhook)
  const claimed = outside.now()
  let to = delivered
  let health: Health = { status, attempts, failingSince, nextAttemptAt: null, lastStatus, lastError }
  for (const event of events) {
    if (isChosen(webhook, event)) {
      if (outside.now() + outside.attempt > end) break
      // What was deleted or changed since the claim must not go out as it was.
      const isFresh = outside.now() - claimed < deliveryLimits.fresh
      const current = isFresh ? event : await look(event.number)
      if (!current) break
      const refusal = rules.refusal(url)
      const attempt =
        refusal === undefined
          ? await sendOne(outside, url, messageOf(toEventJson(current)), sign)
          : { status: null, error: refusal, retryAt: null }
      if (!attempt) {
        done.finished = false
        break
      }
      const { error } = attempt
      if (error !== null) {
        done.failed += 1
        health = afterFailure(health, { ...attempt, error }, outside.now(), outside.random())
        break
      }
      health = afterSuccess(health, attempt.status)
      done.delivered += 1
    } else {
      done.passed_over += 1
    }
    to = event
  }
  return { to, health: { ...health, lastError: withLoss(delivered.number, events, health) } }
}

/** The last error, which also says that events after the place are no longer kept: numbers have no gaps. */
function withLoss(place: number, [oldest]: Claim['events'], { attempts, lastError }: Health): string | null {
  if (!oldest || oldest.number <= place + 1) return lastError
  const lost = eventsNotDelivered(eventId(oldest))
  return attempts > 0 && lastError !== null ? `${lost}; ${lastError}` : lost
}
