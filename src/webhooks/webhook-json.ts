import { eventId } from '../domain/event.ts'
import type { Webhook } from '../domain/webhook.ts'

export type WebhookJson = ReturnType<typeof toWebhookJson>

const timeOf = (moment: number | null) => (moment === null ? null : new Date(moment).toISOString())

/** A webhook in every response. */
export const toWebhookJson = (webhook: Webhook) => ({
  id: webhook.id,
  url: webhook.url,
  types: webhook.types,
  description: webhook.description,
  status: webhook.status,
  delivered_to: eventId(webhook.delivered),
  failing_since: timeOf(webhook.failingSince),
  next_attempt_at: timeOf(webhook.nextAttemptAt),
  last_status: webhook.lastStatus,
  last_error: webhook.lastError,
  created_at: webhook.createdAt,
})

/** A webhook that has sent nothing yet. */
export const newWebhookJson = (
  made: Pick<Webhook, 'id' | 'url' | 'types' | 'description' | 'delivered' | 'createdAt'> & {
    isEnabled: boolean
  },
): WebhookJson => ({
  id: made.id,
  url: made.url,
  types: made.types,
  description: made.description,
  status: made.isEnabled ? 'active' : 'disabled',
  delivered_to: eventId(made.delivered),
  failing_since: null,
  next_attempt_at: null,
  last_status: null,
  last_error: null,
  created_at: made.createdAt,
})

/** The fields that no caller sets, with the reason. */
export const setByService = (
  reason: string,
): Record<Exclude<keyof WebhookJson, 'url' | 'types' | 'description'>, string> => ({
  id: reason,
  status: reason,
  delivered_to: reason,
  failing_since: reason,
  next_attempt_at: reason,
  last_status: reason,
  last_error: reason,
  created_at: reason,
})
