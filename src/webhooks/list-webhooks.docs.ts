import * as z from 'zod/mini'
import { mostWebhooks } from '../domain/delivery-limits.ts'
import type { Docs } from '../openapi/docs.ts'
import { noWebhooks, webhook } from './webhook-json.docs.ts'

export default {
  summary: 'List the webhooks',
  description: 'Oldest first. None is an empty list.',
  invalid: [['limit', 'unknown field "limit"']],
  answers: {
    200: ['The webhooks.', { webhooks: z.array(webhook).check(z.maxLength(mostWebhooks)) }],
    404: noWebhooks,
  },
} satisfies Docs
