import type { Docs } from '../openapi/docs.ts'
import { noSuchWebhook, webhook } from './webhook-json.docs.ts'

export default {
  summary: 'Get a webhook',
  description: 'Shows how its delivery goes.',
  invalid: [['limit', 'unknown field "limit"']],
  answers: { 200: ['The webhook.', { webhook }], 404: noSuchWebhook },
} satisfies Docs
