import { deliveryLimits } from '../domain/delivery-limits.ts'
import type { Done } from './done.ts'
import type { Outside } from './outside.ts'
import type { Rules, Target } from './rules.ts'
import { sendPage } from './send-page.ts'

/**
 * Sends the next events to one endpoint under a lease, if it is due. Two rows written, however many events; two round
 * trips, and after a moment one for each event. A run that dies has moved nothing: its events are sent again, under the same ids, when its lease is over.
 * @param end the moment (ms) when the last attempt must be over
 * @param done counts what the run did
 * @returns the moment (ms) when there is more to do, which may be now; undefined if there is nothing
 */
export async function runOne(
  target: Target,
  rules: Rules,
  outside: Outside,
  end: number,
  done: Done,
): Promise<number | undefined> {
  const { store, organization, id } = target
  const now = outside.now()
  const lease = crypto.randomUUID()
  const claim = await store.claim(organization, id, lease, now, now + deliveryLimits.lease)
  if (!claim) return undefined
  const endOfRun = Math.min(end, now + deliveryLimits.run)
  const look = (number: number) => store.look(organization, id, lease, claim.version, number)
  const { to, health } = await sendPage(claim, look, rules, outside, endOfRun, done)
  const { url, delivered } = claim.webhook
  const from = delivered.number
  const hasMore = await store.finish(organization, id, lease, { ...health, url, from, to })
  return health.nextAttemptAt ?? (hasMore ? outside.now() : undefined)
}
