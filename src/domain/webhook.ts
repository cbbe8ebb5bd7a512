import type { EventPosition, EventType } from './event.ts'
import { environments } from './user.ts'

/** Whose events a webhook gets: those of client management, or those of the users of one environment. */
export const webhookFeeds = ['client-management', ...environments] as const
export type WebhookFeed = (typeof webhookFeeds)[number]

/** `failing`: the last attempt failed, and another one follows. `disabled`: nothing is sent. */
export const webhookStatuses = ['active', 'failing', 'disabled'] as const
export type WebhookStatus = (typeof webhookStatuses)[number]

/** An address that gets the events of a feed, one after the other. Moments are in milliseconds. */
export interface Webhook {
  id: string
  feed: WebhookFeed
  url: string
  /** Only events of these types; null: all of the feed. */
  types: string[] | null
  description: string | null
  status: WebhookStatus
  /** Counts the secrets, from 1. */
  generation: number
  /** Until then the secret before signs too. */
  previousUntil: number | null
  /** The last event that was delivered or passed over. */
  delivered: EventPosition
  failingSince: number | null
  nextAttemptAt: number | null
  lastStatus: number | null
  lastError: string | null
  /** ISO 8601 UTC. */
  createdAt: string
}

/** What an owner sets; answers show `isEnabled` as the status. */
export interface WebhookFields {
  url: string
  types: EventType[] | null
  description: string | null
  isEnabled: boolean
}
