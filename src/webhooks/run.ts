import { deliveryLimits } from '../domain/limits.ts'
import { eventsGone } from '../domain/sentences.ts'
import type { Claim, DeliveryStore, Health, Place } from '../storage/index.ts'
import { afterFailure, afterSuccess } from './backoff.ts'
import { messageOf } from './message.ts'
import type { Outside } from './outside.ts'
import { RequestsAreOver, sendOne, type Attempt } from './send-one.ts'

/** One endpoint, in the database where it is. */
export interface Target {
  store: DeliveryStore
  organization: string
  id: string
}

/** What a run did. */
export interface Run {
  delivered: number
  passedOver: number
  failed: number
  /** When to go on: at once, at a moment (ms), or not in this invocation. */
  next: 'now' | number | 'later'
}

/**
 * Sends the next events to one endpoint, one at a time in their order, under a lease. The first failure ends the run.
 * Two round trips and two rows written, however many events. A run that dies has moved nothing: its events are sent
 * again, under the same ids, when its lease is over.
 * @param until the moment (ms) when the last attempt must be over
 */
export async function runOne(target: Target, outside: Outside, until: number): Promise<Run | undefined> {
  const { store, organization, id } = target
  const started = outside.now()
  const lease = crypto.randomUUID()
  const claim = await store.claim(organization, id, lease, started, started + deliveryLimits.lease)
  if (!claim) return undefined
  const end = Math.min(until, started + deliveryLimits.run)
  const { health, place, ...done } = await sendAll(claim, outside, end)
}
