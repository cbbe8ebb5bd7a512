import type { Bindings } from '../http/env.ts'
import { logJobFailure } from '../http/request-log.ts'
import { deliveryStores, type Usage } from '../storage/index.ts'
import { deliverOfAll } from './deliver.ts'
import type { Done } from './done.ts'
import { outsideFrom } from './outside.ts'
import { rulesOf } from './rules.ts'
import { hasWebhooks } from './secrets.ts'

/** The cron's part of delivery: sends what is owed in all databases. */
export async function deliverOwed(
  bindings: Bindings,
  { now, usage }: { now: Date; usage: Usage },
): Promise<Partial<Done> & { finished: boolean }> {
  if (!hasWebhooks(bindings)) return { finished: true }
  const stores = deliveryStores(bindings, now, usage)
  return deliverOfAll(stores, rulesOf(bindings), outsideFrom(now), (error) => {
    logJobFailure('deliver-webhooks', error)
  })
}
