import { deliveryLimits } from '../domain/limits.ts'
import type { Outside } from './outside.ts'
import type { Rules, Target } from './rules.ts'
import { sendPage, type Sent } from './send-page.ts'

/** What a run did. */
export interface Run extends Pick<Sent, 'delivered' | 'passedOver' | 'failed' | 'isOver'> {
  /** When there is more to do: a moment (ms), which may be now. */
  next: number | undefined
}

/**
 * Sends the next events to one endpoint under a lease; undefined if the endpoint is not due. Two round trips and two
 * rows written, however many events. A run that dies has moved nothing: its events are sent again, under the same ids,
 * when its lease is over.
 * @param end the moment (ms) when the last attempt must be over
 */
export async function runOne(
  target: Target,
  rules: Rules,
  outside: Outside,
  end: number,
): Promise<Run | undefined> {
  const { store, organization, id } = target
  const now = outside.now()
  const lease = crypto.randomUUID()
  const claim = await store.claim(organization, id, lease, now, now + deliveryLimits.lease)
  if (!claim) return undefined
  const endOfRun = Math.min(end, now + deliveryLimits.run)
  const { to, health, ...done } = await sendPage(claim, target, rules, outside, endOfRun)
  const { url, delivered: from } = claim.endpoint
  const hasMore = await store.finish(organization, id, lease, { ...health, url, from, to })
  return { ...done, next: health.nextAttemptAt ?? (hasMore ? outside.now() : undefined) }
}
