import { eventId, type EventPosition } from '../domain/event.ts'
import { eventsNotDelivered } from '../domain/sentences.ts'
import type { Claim, Health } from '../storage/index.ts'
import { toEventJson } from '../http/events.ts'
import { afterFailure, afterSuccess } from './backoff.ts'
import { isChosen } from './choice.ts'
import { messageOf } from './message.ts'
import type { Outside } from './outside.ts'
import type { Rules, Target } from './rules.ts'
import { RequestsAreOver, sendOne, type Attempt } from './send-one.ts'

/** What was done with a page of events: the place after the last one that is done with, and how the endpoint is now. */
export interface Sent {
  to: EventPosition
  health: Health
  delivered: number
  passedOver: number
  failed: number
  /** The invocation may make no more requests. */
  isOver: boolean
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
): Promise<Sent> {
  const { delivered, delivered_at, ...row } = endpoint
  const sign = rules.sign(endpoint, target)
  const sent = { delivered: 0, passedOver: 0, failed: 0, isOver: false }
  let to = { number: delivered, at: delivered_at }
  let health: Health = {
    status: row.failing_since === null ? 'active' : 'failing',
    attempts: row.attempts,
    failingSince: row.failing_since,
    nextAttemptAt: null,
    lastStatus: row.last_status,
    lastError: row.last_error,
  }
  for (const event of events) {
    if (isChosen(endpoint, event)) {
      if (outside.now() + outside.attempt > end) break
      const attempt = await attemptOf(rules.refusal(endpoint.url), () =>
        sendOne(outside, endpoint.url, messageOf(toEventJson(event)), sign),
      )
      if (attempt === undefined) {
        sent.isOver = true
        break
      }
      const { error } = attempt
      if (error !== null) {
        sent.failed = 1
        health = afterFailure(health, { ...attempt, error }, outside.now(), outside.random())
        break
      }
      health = afterSuccess(health, attempt.status)
      sent.delivered += 1
    } else {
      sent.passedOver += 1
    }
    to = event
  }
  return { ...sent, to, health: { ...health, lastError: withLoss(endpoint.delivered, events, health) } }
}

/** The result of an attempt; undefined if the invocation may make no more requests. */
async function attemptOf(
  refusal: string | undefined,
  send: () => Promise<Attempt>,
): Promise<Pick<Attempt, 'status' | 'error' | 'retryAt'> | undefined> {
  if (refusal !== undefined) return { status: null, error: refusal, retryAt: null }
  try {
    return await send()
  } catch (error) {
    if (error instanceof RequestsAreOver) return undefined
    throw error
  }
}

/** The last error, which also says that events after the place are no longer kept: numbers have no gaps. */
function withLoss(place: number, [oldest]: Claim['events'], { attempts, lastError }: Health): string | null {
  if (oldest === undefined || oldest.number <= place + 1) return lastError
  const lost = eventsNotDelivered(eventId(oldest))
  return attempts > 0 && lastError !== null ? `${lost}; ${lastError}` : lost
}
