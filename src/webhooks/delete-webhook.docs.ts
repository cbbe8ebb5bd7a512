import * as sentences from '../domain/sentences.ts'
import type { Docs } from '../openapi/docs.ts'
import { noSuchWebhook } from './webhook-json.docs.ts'

export default {
  summary: 'Delete a webhook',
  description: 'Events that it has not got are not sent. A message that is on its way may still arrive.',
  answers: { 200: ['The webhook is gone.', sentences.webhookDeleted], 404: noSuchWebhook },
} satisfies Docs
