import * as sentences from '../domain/sentences.ts'
import { gone } from '../http/events.docs.ts'
import type { Docs } from '../openapi/docs.ts'
import { usual } from '../openapi/example-of.ts'
import { noSuchWebhook, webhook } from './webhook-json.docs.ts'

export default {
  summary: 'Go to another place in the order of events',
  description:
    'Sends again what comes after an event, or what was made since a moment; a later place leaves events out. Messages have the `webhook-id` that they had before. A disabled webhook stays disabled.',
  fields: {
    after: 'The event before the first one to send. Twelve and thirteen zeros are before all events.',
    since: 'The moment of the first event to send. It excludes `after`.',
  },
  example: usual('after'),
  wrong: {},
  answers: {
    200: ['The webhook.', { webhook }],
    404: noSuchWebhook,
    410: [...gone, sentences.outcomeErased],
  },
} satisfies Docs
