import type { EventPosition } from './event.ts'
import type { WebhookStatus } from './webhook.ts'
import type { Plan } from './organization.ts'

/** What an organization uses of what it may; a limit of null is none. */
export interface OrganizationUsage {
  plan: Plan
  clients: { used: number; limit: number | null; archived: number }
  users: { dev: number; prod: number; limit: number | null }
  /** The keys that open something, and when that one was used (or made) which rests for longest. */
  keys: { live: number; restingSince: string | null }
  events: { oldest: EventPosition | null; newest: EventPosition | null }
  /** Those of one feed. */
  webhooks: Record<WebhookStatus, number>
}

/** A limit that is nearly or wholly used: 80 or 100 percent. A trigger makes an event when it becomes so. */
export interface UsageWarning {
  what: 'clients' | 'users'
  used: number
  limit: number
  percent: number
}

export function warningsOf({ clients, users }: OrganizationUsage): UsageWarning[] {
  const all = [
    { what: 'clients' as const, used: clients.used, limit: clients.limit },
    { what: 'users' as const, used: users.dev + users.prod, limit: users.limit },
  ]
  return all.flatMap(({ what, used, limit }) =>
    limit === null || used < Math.ceil((limit * 4) / 5)
      ? []
      : [{ what, used, limit, percent: used < limit ? 80 : 100 }],
  )
}
