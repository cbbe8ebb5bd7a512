import { planLimits } from '../../domain/limits.ts'
import type { OrganizationUsage } from '../../domain/usage.ts'
import type { WebhookFeed } from '../../domain/webhook.ts'
import type { Database } from '../d1/database.ts'
import { told } from '../d1/statement.ts'
import { countsOf, liveKeysOf, newestEvent, oldestEvent, webhooksByStatus } from './statements.ts'

export type UsageStore = ReturnType<typeof usageStore>

/** What an organization uses. One round trip: four rows, and one for each of its keys and webhooks. */
export function usageStore(database: Database) {
  return {
    async get(organization: string, feed: WebhookFeed, now: Date): Promise<OrganizationUsage> {
      const { main, keys, oldest, newest, webhooks } = await database.read({
        main: countsOf({ organization }),
        also: {
          keys: liveKeysOf({ organization, now: now.toISOString() }),
          oldest: oldestEvent({ organization }),
          newest: newestEvent({ organization }),
          webhooks: webhooksByStatus({ organization, feed }),
        },
      })
      const counts = told(main[0])
      const { live, resting_since: restingSince } = told(keys[0])
      const position = ([event]: { seq: number; at: number }[]) =>
        event ? { number: event.seq, at: event.at } : null
      return {
        plan: counts.plan,
        clients: {
          used: counts.client_count,
          limit: counts.client_limit ?? planLimits[counts.plan],
          archived: counts.archived_count,
        },
        users: { dev: counts.dev_user_count, prod: counts.prod_user_count, limit: counts.user_limit },
        keys: { live, restingSince },
        events: { oldest: position(oldest), newest: position(newest) },
        webhooks: told(webhooks[0]),
      }
    },
  }
}
