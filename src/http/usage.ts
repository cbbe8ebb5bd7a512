import type { Context } from 'hono'
import { eventId } from '../domain/event.ts'
import { day } from '../domain/limits.ts'
import { warningsOf } from '../domain/usage.ts'
import type { WebhookFeed } from '../domain/webhook.ts'
import { json } from './answer.ts'
import type { AppEnv } from './env.ts'

/** Answers with what the caller's organization uses; its webhooks are those of one feed. */
export async function answerUsage(c: Context<AppEnv>, feed: WebhookFeed): Promise<Response> {
  const now = c.get('now')
  const usage = await c.get('storage').usage.get(c.get('organization'), feed, now)
  const { plan, clients, users, keys, events, webhooks } = usage
  const { CALL_RATE } = c.env
  const rested = keys.restingSince === null ? null : now.getTime() - Date.parse(keys.restingSince)
  return json(c, {
    plan,
    clients,
    users,
    calls: { limit: CALL_RATE?.limit ?? null, period_seconds: CALL_RATE?.period ?? null },
    // The last use may have been recorded by a clock that is ahead.
    keys: { live: keys.live, oldest_unused_days: rested && Math.max(0, Math.floor(rested / day)) },
    events: {
      oldest: events.oldest && eventId(events.oldest),
      newest: events.newest && eventId(events.newest),
    },
    webhooks,
    warnings: warningsOf(usage),
  })
}
