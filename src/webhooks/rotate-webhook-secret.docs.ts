import type { Docs } from '../openapi/docs.ts'
import { timestamp } from '../openapi/schemas.ts'
import { bothSign, noSuchWebhook, webhookSecret } from './webhook-json.docs.ts'

export default {
  summary: 'Replace the secret of a webhook',
  description: bothSign,
  answers: {
    200: ['The new secret.', { secret: webhookSecret, previous_secret_until: timestamp }],
    404: noSuchWebhook,
  },
} satisfies Docs
