// DELETE …/webhooks/{webhook_id}: ends a webhook; what it has not got yet is not sent any more.
import * as sentences from '../domain/sentences.ts'
import { json } from '../http/answer.ts'
import { body } from '../http/body/index.ts'
import type { AppEnv } from '../http/env.ts'
import { Hono } from '../http/hono.ts'
import { nothing } from '../http/validate.ts'
import { webhookNotFound } from './refusals.ts'
import { webhookKey } from './webhook-fields.ts'

export const deleteWebhook = new Hono<AppEnv>().delete(
  '/webhooks/:webhook_id',
  body(nothing, { accepts: ['json'] }),
  async (c) => {
    const isDeleted = await c.get('storage').webhooks.delete(c.get('organization'), webhookKey(c))
    if (!isDeleted) throw webhookNotFound()
    return json(c, { message: sentences.webhookDeleted })
  },
)
