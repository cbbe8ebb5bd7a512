import * as z from 'zod/mini'
import type { Docs } from '../openapi/docs.ts'
import { said } from '../openapi/schemas.ts'
import { noSuchWebhook } from './webhook-json.docs.ts'

export default {
  summary: 'Send a test message',
  description:
    'Sends one `webhook.test` at once, also to a disabled webhook, and waits for its answer for ten seconds at most. It is no event, and changes nothing about the webhook.',
  answers: {
    200: [
      'How it went, also if it failed.',
      {
        status: said(z.nullable(z.int()), 'The status of the answer; null if there was none.'),
        milliseconds: z.int(),
        error: said(z.nullable(z.string()), 'null after success.'),
        body: said(z.nullable(z.string()), 'The beginning of the answer.'),
      },
      { status: 204, milliseconds: 41, error: null, body: '' },
    ],
    404: noSuchWebhook,
  },
} satisfies Docs
