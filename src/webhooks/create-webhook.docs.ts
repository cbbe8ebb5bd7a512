import type { Docs } from '../openapi/docs.ts'
import { usual } from '../openapi/example-of.ts'
import { atMost, noWebhooks, webhook, webhookFieldTexts, webhookSecret } from './webhook-json.docs.ts'

export default {
  summary: 'Create a webhook',
  description: `The service sends each event after this call to the address: one after the other, in the order of commits, at least once. ${atMost}`,
  fields: { ...webhookFieldTexts, enabled: 'Default: true.' },
  example: usual('description'),
  wrong: { url: 'http://localhost', types: [] },
  answers: {
    201: ['The webhook, and its secret.', { webhook, secret: webhookSecret }],
    404: noWebhooks,
  },
} satisfies Docs
