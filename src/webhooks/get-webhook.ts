// GET …/webhooks/{webhook_id}: one webhook, and how its delivery goes.
import { json } from '../http/answer.ts'
import type { AppEnv } from '../http/env.ts'
import { Hono } from '../http/hono.ts'
import { noQuery } from '../http/validate.ts'
import { webhookNotFound } from './refusals.ts'
import { webhookKey } from './webhook-fields.ts'
import { toWebhookJson } from './webhook-json.ts'

export const getWebhook = new Hono<AppEnv>().get('/webhooks/:webhook_id', noQuery(), async (c) => {
  const webhook = await c.get('storage').webhooks.get(c.get('organization'), webhookKey(c))
  if (!webhook) throw webhookNotFound()
  return json(c, { webhook: toWebhookJson(webhook) })
})
