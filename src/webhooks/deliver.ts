import { deliveryLimits } from '../domain/delivery-limits.ts'
import type { DeliveryStore } from '../storage/index.ts'
import type { Done } from './done.ts'
import type { Outside } from './outside.ts'
import type { Rules } from './rules.ts'
import { runAll } from './run-all.ts'

/** Sends to the due endpoints of one organization, after the response to a write of it. */
export async function deliverOf(
  store: DeliveryStore,
  organization: string,
  rules: Rules,
  outside: Outside,
  onError: (error: unknown) => void,
): Promise<Done> {
  const now = outside.now()
  const due = await store.due(organization, now)
  const targets = due.map(({ id }) => ({ store, organization, id }))
  return runAll(targets, rules, outside, now + deliveryLimits.afterResponse, onError)
}

/**
 * Sends to the due endpoints of all organizations; a database that does not answer delays no other.
 * @throws if none answers
 */
export async function deliverOfAll(
  stores: readonly DeliveryStore[],
  rules: Rules,
  outside: Outside,
  onError: (error: unknown) => void,
): Promise<Done> {
  const now = outside.now()
  const silent: unknown[] = []
  const found = await Promise.all(
    stores.map(async (store) => {
      const due = await store.dueOfAll(now).catch((error: unknown) => {
        silent.push(error)
        return []
      })
      return due.map((each) => ({ ...each, store }))
    }),
  )
  if (silent.length === stores.length) throw silent[0]
  // Those that fail come last in all databases together.
  const targets = found.flat().sort((one, other) => Number(one.attempts > 0) - Number(other.attempts > 0))
  const done = await runAll(targets, rules, outside, now + deliveryLimits.cron, onError)
  silent.forEach(onError)
  return { ...done, broken: done.broken + silent.length }
}
