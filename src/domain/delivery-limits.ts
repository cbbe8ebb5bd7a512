import { day, hour, minute, second } from './limits.ts'

/**
 * Delivery of webhooks. An attempt: milliseconds until the answer must be read, its bytes that are read, the bytes of a
 * message. A run of one endpoint: its events, the milliseconds in which it may send, for how many an event counts as it
 * was read, and those of its lease, which outlasts them. Endpoints that send at once: the platform allows six
 * connections. The milliseconds of all work after a response, which the platform ends after 30 s, and of a cron's
 * delivery.
 */
export const deliveryLimits = {
  attempt: 10 * second,
  answerBytes: 1_000,
  messageBytes: 40_000,
  events: 100,
  run: 25 * second,
  fresh: 250,
  lease: minute,
  endpoints: 5,
  afterResponse: 28 * second,
  cron: 50 * second,
} as const

/** The waits after one, two, three … failures in a row, the last one for all others; each grows by up to a fifth. */
export const deliveryWaits = [5 * second, 5 * minute, 30 * minute, 2 * hour, 5 * hour, 10 * hour] as const

/** The longest Retry-After that is obeyed, and how long an endpoint may do nothing but fail. */
export const longestRetryAfter = day
export const longestFailing = 5 * day

/** Webhooks of one feed, and how long (ms) a replaced secret signs too. */
export const mostWebhooks = 10
export const secretOverlap = day
