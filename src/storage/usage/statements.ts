import type { Plan } from '../../domain/organization.ts'
import { webhookStatuses, type WebhookFeed, type WebhookStatus } from '../../domain/webhook.ts'
import { statement } from '../d1/statement.ts'

type Of = { organization: string }

export const countsOf = statement<
  Of,
  { plan: Plan } & Record<'client_limit' | 'user_limit', number | null> &
    Record<'client_count' | 'archived_count' | 'dev_user_count' | 'prod_user_count', number>
>()(
  `SELECT plan, client_limit, client_count, archived_count, user_limit, dev_user_count, prod_user_count
    FROM organizations WHERE id = :organization`,
)
export const liveKeysOf = statement<Of & { now: string }, { live: number; resting_since: string | null }>()(
  `SELECT count(*) AS live, min(coalesce(last_used_at, created_at)) AS resting_since FROM api_keys
    WHERE organization_id = :organization AND revoked_at IS NULL AND coalesce(expires_at, '~') > :now`,
)
const end = (direction: '' | 'DESC') =>
  statement<Of, { seq: number; at: number }>()(
    `SELECT seq, at FROM events WHERE organization_id = :organization ORDER BY seq ${direction} LIMIT 1`,
  )
export const oldestEvent = end('')
export const newestEvent = end('DESC')
// One sum each: a GROUP BY would read a row twice.
export const webhooksByStatus = statement<Of & { feed: WebhookFeed }, Record<WebhookStatus, number>>()(
  `SELECT ${webhookStatuses.map((status) => `count(*) FILTER (WHERE status = '${status}') AS ${status}`).join(', ')}
    FROM webhooks WHERE organization_id = :organization AND feed = :feed`,
)
