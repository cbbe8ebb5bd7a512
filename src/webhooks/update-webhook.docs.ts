import type { Docs } from '../openapi/docs.ts'
import { usual } from '../openapi/example-of.ts'
import { noSuchWebhook, webhook, webhookFieldTexts } from './webhook-json.docs.ts'

export default {
  summary: 'Change a webhook',
  description:
    'Its place in the order of events stays: events that the old address or the old types have not got go by the new ones. A new address is tried at once.',
  fields: {
    ...webhookFieldTexts,
    enabled: '`false` stops delivery; `true` goes on where it stopped.',
  },
  example: usual('description'),
  wrong: {},
  answers: { 200: ['The webhook.', { webhook }], 404: noSuchWebhook },
} satisfies Docs
