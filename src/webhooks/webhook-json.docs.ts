import * as z from 'zod/mini'
import { eventTypes } from '../domain/event.ts'
import { secretOverlap, mostWebhooks } from '../domain/delivery-limits.ts'
import { hour } from '../domain/limits.ts'
import * as sentences from '../domain/sentences.ts'
import { webhookStatuses } from '../domain/webhook.ts'
import { eventIdSchema } from '../http/events.docs.ts'
import { documented } from '../http/documented.ts'
import type { Texts } from '../openapi/docs.ts'
import { said, timestamp } from '../openapi/schemas.ts'

/** A webhook in the answers. */
export const webhook = documented(
  z.strictObject({
    id: z.string(),
    url: z.string(),
    types: said(z.nullable(z.array(z.enum(eventTypes))), 'null is all types of the feed.'),
    description: z.nullable(z.string()),
    status: said(
      z.enum(webhookStatuses),
      '`failing`: the last attempt failed, and the same event is tried again. `disabled`: nothing is sent, by its owner (`enabled: false`), or after 410 or five days of failures.',
    ),
    delivered_to: eventIdSchema('The last event that was delivered or passed over.'),
    failing_since: z.nullable(timestamp),
    next_attempt_at: z.nullable(timestamp),
    last_status: said(z.nullable(z.int()), 'The status of the last answer; null if there was none.'),
    last_error: z.nullable(z.string()),
    created_at: timestamp,
  }),
  {
    id: 'Webhook',
    description: 'It has no ETag, because each delivery changes it.',
  },
)

export const webhookSecret = said(
  z.string(),
  'Verifies signatures by Standard Webhooks 1.0. No other answer shows it, and nothing stores it.',
)

const hours = secretOverlap / hour
export const bothSign = `For ${hours} hours, each message is signed with both secrets. A second rotation in this time ends the first secret at once.`

export const webhookFieldTexts = {
  url: 'An address with `https`, the port 443 or 8443 and a public host: no IP address, no user name, not this service.',
  types: 'The types to send. null, the default: all types of the feed.',
  description: 'For people.',
}

export const noSuchWebhook: Texts = [
  'Nothing has this id, or the deployment has no webhooks.',
  sentences.unknownWebhook,
  sentences.noSuchPath,
]
export const noWebhooks: Texts = ['The deployment has no webhooks.', sentences.noSuchPath]
export const atMost = `At most ${mostWebhooks} for client management and for each environment, exactly also if many are made at once.`
