import * as sentences from '../domain/sentences.ts'
import type { Docs } from '../openapi/docs.ts'
import { noSuchWebhook, webhook } from './webhook-json.docs.ts'

export default {
  summary: 'Pass over the event that blocks a webhook',
  description:
    'Passes over the event that could not be delivered, and tries the next one at once. A disabled webhook stays disabled.',
  answers: {
    200: ['The webhook.', { webhook }],
    404: noSuchWebhook,
    409: [
      'The last attempt did not fail, or there is no event to deliver.',
      sentences.notBlocked,
      sentences.keyExpired,
    ],
  },
} satisfies Docs
